package org.alamedas.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alamedas.cli.output.Messenger;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.formats.data.DataFolder;
import org.alamedas.formats.data.DataSet;
import org.alamedas.formats.data.DataSources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The option with which the user hands data to a model: a file of series, a folder of the files that the model names,
/// or the file for which a tag of the model stands.
public final class DataOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE", descriptionKey = "data")
    private List<String> data = List.of();

    /// Makes the option.
    public DataOptions() {}

    /// Reads what was handed over.
    ///
    /// @param console where to say what is wrong with it
    /// @return the sources of the model's data, its own folder not among them
    /// @throws Refusal if one cannot be used
    public DataSources sources(Console console) throws Refusal {
        DataFolder folder = DataFolder.none();
        List<DataSet> sets = new ArrayList<>();
        for (String argument : data) {
            int equals = argument.indexOf('=');
            boolean tag = argument.startsWith("?") && equals > 1;
            Path path = path(console, tag ? argument.substring(equals + 1) : argument);
            if (!Files.exists(path)) {
                throw Refusal.failed(console.text("io.missing", path));
            }
            if (tag) {
                folder = folder.withFile(argument.substring(0, equals), path);
            } else if (Files.isDirectory(path)) {
                folder = with(console, folder, path);
            } else {
                sets.add(set(console, argument, path));
            }
        }
        return new DataSources(folder, sets);
    }

    private static Path path(Console console, String text) throws Refusal {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Refusal.usage(console.text("model.no-path", text, e.getReason()));
        }
    }

    private static DataFolder with(Console console, DataFolder folder, Path path) throws Refusal {
        try {
            return folder.with(path);
        } catch (IOException e) {
            throw Refusal.failed(console.text("io.missing", path));
        }
    }

    private DataSet set(Console console, String argument, Path path) throws Refusal {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before a command runs");
        }
        return Messenger.made(
                console, DataSet.read(path, argument, CommandText.of(spec).find(argument)));
    }
}
