package org.alamedas.cli.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.cli.output.WholeFile;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.RunState;
import org.alamedas.engine.run.Stretch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options for runs that stop before their end, and go on later.
public final class StretchOptions {
    @Option(names = "--until", paramLabel = "TIME", descriptionKey = "run.until")
    private @Nullable String until;

    @Option(names = "--save-state", paramLabel = "FILE", descriptionKey = "run.save-state")
    private @Nullable Path save;

    @Option(names = "--from-state", paramLabel = "FILE", descriptionKey = "run.from-state")
    private @Nullable Path from;

    /// Makes the options; picocli sets them.
    public StretchOptions() {}

    /// Says whether one of them was given.
    ///
    /// @return true if it was
    public boolean areGiven() {
        return until != null || save != null || from != null;
    }

    /// Runs a part of a run.
    ///
    /// @param console where to speak
    /// @param model the model
    /// @param spec what to change and what to record
    /// @return what was recorded
    /// @throws Refusal if an option is wrong, or a file cannot be read or written
    public RunResult run(Console console, CompiledModel model, RunSpec spec) throws Refusal {
        double end = end(console);
        Stretch part = part(console, model, spec, end);
        Path file = save;
        if (file != null) {
            try {
                WholeFile.writeBytes(file, part.state()::write);
            } catch (IOException e) {
                throw Refusal.failed(console.text("run.no-state-written", file, String.valueOf(e.getMessage())));
            }
        }
        return part.result();
    }

    private double end(Console console) throws Refusal {
        String text = until;
        if (text == null) {
            return Double.POSITIVE_INFINITY;
        }
        return Assignment.number(text).orElseThrow(() -> Refusal.usage(console.text("run.no-number", text)));
    }

    private Stretch part(Console console, CompiledModel model, RunSpec spec, double end) throws Refusal {
        Path file = from;
        try {
            return file == null ? model.runUntil(spec, end) : model.resume(read(console, file), spec, end);
        } catch (IllegalArgumentException e) {
            throw Refusal.failed(String.valueOf(e.getMessage()));
        }
    }

    private static RunState read(Console console, Path file) throws Refusal {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return RunState.read(in);
        } catch (IOException e) {
            throw Refusal.failed(console.text("run.no-state", file, String.valueOf(e.getMessage())));
        }
    }
}
