package org.alamedas.cli.input;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.CompileListener;

/// How long each stage from the text of a model to its results took; mutable, for one thread.
public final class StageClock implements CompileListener {
    private static final double NANOSECONDS = 1e9;

    private final Map<Step, Long> taken = new EnumMap<>(Step.class);
    private long last = System.nanoTime();

    /// What is measured, in order.
    public enum Step {
        /// The file becomes a model.
        READ,
        /// The model is expanded and checked.
        CHECK,
        /// The model becomes operations.
        LOWER,
        /// The operations become ready to run.
        PREPARE,
        /// The model runs; a long run is translated for the machine on the way.
        RUN,
        /// What was recorded is written.
        WRITE
    }

    /// Starts the clock.
    public StageClock() {}

    @Override
    public void done(Stage stage) {
        done(
                switch (stage) {
                    case CHECK -> Step.CHECK;
                    case LOWER -> Step.LOWER;
                    case PREPARE -> Step.PREPARE;
                });
    }

    /// Notes that a step has ended, and that the next one begins.
    ///
    /// @param step the step that ended
    public void done(Step step) {
        long now = System.nanoTime();
        taken.merge(step, now - last, Long::sum);
        last = now;
    }

    /// Shows what was measured on standard error.
    ///
    /// @param console where to speak
    public void show(Console console) {
        long all = 0;
        for (Map.Entry<Step, Long> entry : taken.entrySet()) {
            String name = console.text("timing." + entry.getKey().name().toLowerCase(Locale.ROOT));
            console.err().print(line(name, entry.getValue()));
            all += entry.getValue();
        }
        console.err().print(line(console.text("timing.all"), all));
    }

    private static String line(String name, long nanoseconds) {
        return String.format(Locale.ROOT, "%-10s %9.3f s\n", name, nanoseconds / NANOSECONDS);
    }
}
