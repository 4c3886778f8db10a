package org.alamedas.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.alamedas.chile.BuiltInModels;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.formats.ModelFiles;
import org.alamedas.formats.data.DataSources;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.SourceText;

/// Reads the model that an argument names: a built-in name, `-` for standard input, or a path.
///
/// A built-in name wins over a file of that name, which `./NAME` reaches.
public final class ModelInput {
    private ModelInput() {}

    /// Reads a model.
    ///
    /// @param console where standard input is, and in which language to refuse
    /// @param argument a built-in name, `-`, or a path
    /// @return the model, or every reason why it cannot be used
    /// @throws Refusal if the argument is no path on this machine
    /// @throws IOException if standard input cannot be read
    public static Outcome<Model> read(Console console, String argument) throws Refusal, IOException {
        return read(console, argument, DataSources.none());
    }

    /// Reads a model with data from files.
    ///
    /// @param console where standard input is, and in which language to refuse
    /// @param argument a built-in name, `-`, or a path
    /// @param data where its data comes from besides its own folder
    /// @return the model, or every reason why it cannot be used
    /// @throws Refusal if the argument is no path on this machine
    /// @throws IOException if standard input cannot be read
    public static Outcome<Model> read(Console console, String argument, DataSources data) throws Refusal, IOException {
        if ("-".equals(argument)) {
            return ModelFiles.read("<stdin>", console.in(), data);
        }
        Optional<SourceText> builtIn = BuiltInModels.find(argument);
        if (builtIn.isPresent()) {
            return ModelFiles.read(builtIn.get(), data);
        }
        Path path = path(console, argument);
        if (!Files.exists(path)) {
            Optional<String> near = Suggestion.nearest(argument, BuiltInModels.names());
            String names = String.join(", ", BuiltInModels.names());
            throw Refusal.failed(
                    console.text("io.missing", argument),
                    near.map(name -> console.text("did-you-mean", name))
                            .orElse(console.text("model.built-in-names", names)));
        }
        return ModelFiles.read(path, data);
    }

    private static Path path(Console console, String argument) throws Refusal {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw Refusal.usage(console.text("model.no-path", argument, e.getReason()));
        }
    }
}
