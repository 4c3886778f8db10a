package org.alamedas.cli.input;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;

/// Reads and compiles the model that an argument names, for commands that need it to run.
public final class Compilation {
    private Compilation() {}

    /// Reads and compiles a model; says why if it cannot.
    ///
    /// Of warnings and notes it says only how many there are: the check command shows them.
    ///
    /// @param console where to speak
    /// @param argument a built-in name, `-`, or a path
    /// @param data where its data comes from besides its own folder
    /// @return the model, ready to run
    /// @throws Refusal if it cannot be used; what is wrong with it has been said
    /// @throws IOException if standard input cannot be read
    public static CompiledModel compile(Console console, String argument, DataSources data)
            throws Refusal, IOException {
        return compile(console, argument, data, model -> new Outcome.Made<>(model, List.of()));
    }

    /// Reads a model, adds to it, and compiles it; says why if it cannot.
    ///
    /// @param console where to speak
    /// @param argument a built-in name, `-`, or a path
    /// @param data where its data comes from besides its own folder
    /// @param addition what is made of the model before it is compiled
    /// @return the model, ready to run
    /// @throws Refusal if it cannot be used; what is wrong with it has been said
    /// @throws IOException if standard input cannot be read
    public static CompiledModel compile(
            Console console, String argument, DataSources data, Function<Model, Outcome<Model>> addition)
            throws Refusal, IOException {
        return compile(console, argument, data, addition, new StageClock());
    }

    /// Reads a model, adds to it, and compiles it, timed; says why if it cannot.
    ///
    /// @param console where to speak
    /// @param argument a built-in name, `-`, or a path
    /// @param data where its data comes from besides its own folder
    /// @param addition what is made of the model before it is compiled
    /// @param clock told of the end of each stage
    /// @return the model, ready to run
    /// @throws Refusal if it cannot be used; what is wrong with it has been said
    /// @throws IOException if standard input cannot be read
    public static CompiledModel compile(
            Console console,
            String argument,
            DataSources data,
            Function<Model, Outcome<Model>> addition,
            StageClock clock)
            throws Refusal, IOException {
        Outcome<Model> read = ModelInput.read(console, argument, data).then(addition);
        clock.done(StageClock.Step.READ);
        Outcome<CompiledModel> outcome = read.then(model -> new Engine().compile(model, clock));
        return switch (outcome) {
            case Outcome.Refused<CompiledModel>(List<Diagnostic> why) -> {
                Messenger.show(console, why.stream().filter(Diagnostic::isError).toList());
                throw Refusal.told(ExitCode.FAILED);
            }
            case Outcome.Made<CompiledModel>(CompiledModel model, List<Diagnostic> said) -> {
                if (!said.isEmpty()) {
                    console.note(
                            said.size() == 1
                                    ? console.text("model.remark", argument)
                                    : console.text("model.remarks", said.size(), argument));
                }
                yield model;
            }
        };
    }
}
