package org.alamedas.cli.command.ensemble;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.ensemble.EnsembleSpec;
import org.alamedas.engine.ensemble.Part;
import org.alamedas.engine.ensemble.Paths;
import org.jspecify.annotations.Nullable;

/// The file in which the whole runs of an ensemble are saved: complete, or not there.
public final class SavedPaths {
    private static final int BUFFER = 1 << 20;

    private final @Nullable Path file;
    private final @Nullable ParquetDriver parquet;

    private SavedPaths(@Nullable Path file, @Nullable ParquetDriver parquet) {
        this.file = file;
        this.parquet = parquet;
    }

    /// Prepares a file; nothing is written.
    ///
    /// @param console where to speak
    /// @param file the file: `.csv`, `.tsv` or `.parquet`; absent to save nothing
    /// @return what saves
    /// @throws Refusal if its name says another format, or what writes the format is not there
    public static SavedPaths to(Console console, @Nullable Path file) throws Refusal {
        if (file == null) {
            return new SavedPaths(null, null);
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return new SavedPaths(file, ParquetDriver.find(console, System.getenv()));
        }
        if (!name.endsWith(".csv") && !name.endsWith(".tsv")) {
            throw Refusal.usage(console.text("ensemble.save-format", file));
        }
        return new SavedPaths(file, null);
    }

    /// Runs an ensemble and saves its runs.
    ///
    /// @param spec the ensemble
    /// @param run runs it, giving every run to what it is given
    /// @return what is left of the members
    /// @throws IOException if the file cannot be written
    public Part run(EnsembleSpec spec, Function<Paths, Part> run) throws IOException {
        if (file == null) {
            return run.apply(Paths.NONE);
        }
        AtomicReference<Part> made = new AtomicReference<>(new Part());
        try {
            WholeFile.make(file, draft -> {
                if (parquet == null) {
                    made.set(table(draft, spec, run, new AtomicReference<>(List.of())));
                } else {
                    made.set(parquet(parquet, draft, spec, run));
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        return made.get();
    }

    private Part parquet(ParquetDriver driver, Path draft, EnsembleSpec spec, Function<Paths, Part> run)
            throws IOException {
        Path text = draft.resolveSibling(draft.getFileName() + ".csv");
        text.toFile().deleteOnExit();
        try {
            AtomicReference<List<String>> columns = new AtomicReference<>(List.of());
            Part part = table(text, spec, run, columns);
            driver.convert(text, draft, columns.get());
            return part;
        } finally {
            Files.deleteIfExists(text);
        }
    }

    private Part table(Path to, EnsembleSpec spec, Function<Paths, Part> run, AtomicReference<List<String>> columns)
            throws IOException {
        boolean tabs = String.valueOf(file).toLowerCase(Locale.ROOT).endsWith(".tsv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), BUFFER)) {
            PathTable table = new PathTable(out, spec, tabs ? '\t' : ',');
            Part part = run.apply(table);
            table.end();
            columns.set(table.columns());
            return part;
        }
    }
}
