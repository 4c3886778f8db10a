package org.alamedas.cli.command.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alamedas.chile.BuiltInModels;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.Cases;
import org.alamedas.cli.input.ModelInput;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.Engine;
import org.alamedas.formats.data.DataSources;
import org.alamedas.lab.subject.CaseSubject;
import org.alamedas.lab.subject.PlainSubject;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;

/// What a laboratory is to be about, as the command line names it: a case, or a model.
///
/// @param console where to speak
/// @param argument the name of a case or of a built-in model, `-`, or a path
/// @param data where the model's data comes from besides its own folder
public record Shown(Console console, String argument, DataSources data) {
    /// The name of the case, which is shown where nothing is named.
    public static final String CASE = "chile";

    /// Reads it, or says why it cannot be shown.
    ///
    /// @return what is shown
    /// @throws Refusal if it cannot be; why has been said
    /// @throws IOException if standard input cannot be read
    public Subject read() throws Refusal, IOException {
        return switch (load()) {
            case Outcome.Made<Subject>(Subject subject, List<Diagnostic> _) -> subject;
            case Outcome.Refused<Subject>(List<Diagnostic> why) -> {
                Messenger.show(console, why.stream().filter(Diagnostic::isError).toList());
                throw Refusal.told(ExitCode.FAILED);
            }
        };
    }

    /// Reads it.
    ///
    /// @return what is shown, or every reason why it cannot be
    /// @throws Refusal if the argument is no path on this machine
    /// @throws IOException if standard input cannot be read
    public Outcome<Subject> load() throws Refusal, IOException {
        Optional<Outcome<CaseFiles>> known = Cases.find(argument);
        if (known.isPresent()) {
            return known.get().then(CaseSubject::of);
        }
        return ModelInput.read(console, argument, data)
                .then(new Engine()::compile)
                .then(model -> new Outcome.Made<>(PlainSubject.of(id(), model), List.of()));
    }

    /// Returns a name for links: that of the file without its ending.
    private String id() {
        Path name = "-".equals(argument) ? Path.of("model") : Path.of(argument).getFileName();
        String file = name == null ? "model" : name.toString();
        int dot = file.lastIndexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file).replaceAll("[^\\p{L}\\p{N}-]+", "-");
    }

    /// Returns the file that it is read from.
    ///
    /// @return its path; empty where it is no file
    public Optional<Path> file() {
        boolean other = "-".equals(argument)
                || Cases.names().contains(argument)
                || BuiltInModels.names().contains(argument);
        return other ? Optional.empty() : Optional.of(Path.of(argument)).filter(Files::isRegularFile);
    }
}
