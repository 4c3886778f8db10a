package org.alamedas.cli.command.theory;

import java.util.Locale;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Interruption;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.FitProgress;
import org.alamedas.evidence.fit.Stage;
import org.alamedas.evidence.theory.Theory;

/// Shows how far fits have come. Mutable: remembers which one is going on.
public final class FitMeter implements FitProgress {
    private static final double NANOSECONDS = 1e9;
    private static final double EVERY = 0.5;

    private final Console console;
    private final Interruption interruption;
    private int count;
    private final long start = System.nanoTime();
    private int number;
    private double shown;
    private String what = "";

    /// Makes a meter.
    ///
    /// @param console where to show
    /// @param interruption whether to stop
    /// @param fits how many fits there are
    public FitMeter(Console console, Interruption interruption, int fits) {
        this.console = console;
        this.interruption = interruption;
        count = fits;
    }

    /// Is told which fit begins.
    ///
    /// @param theory the theory
    /// @param mode how events come about
    public void begin(Theory theory, Mode mode) {
        number++;
        what = theory.id() + ", "
                + console.text("theories.mode-short." + mode.name().toLowerCase(Locale.ROOT));
        if (!console.appearance().progress()) {
            console.note(console.text("fit.begins", number, count, what));
        }
    }

    /// Is told that the results of the fit that begins are there already.
    public void skip() {
        console.note(console.text("fit.there", what));
    }

    @Override
    public boolean goOn(Stage stage, double share) {
        show(console.text(
                "fit.progress", number, count, what, TheoriesText.in(console, stage.label()), Math.round(100 * share)));
        return !interruption.wanted();
    }

    /// Is told how many records of a planted truth are done.
    ///
    /// @param done how many
    /// @param all how many there are
    public void planted(int done, int all) {
        number = done + 1;
        count = all;
        what = console.text("fit.planted-progress", done + 1, all);
        if (!console.appearance().progress()) {
            console.note(what);
        }
    }

    private double seconds() {
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private void show(String line) {
        double now = seconds();
        if (console.appearance().progress() && !console.quiet() && now - shown > EVERY) {
            shown = now;
            console.err().print("\r\u001b[K" + line);
            console.err().flush();
        }
    }

    /// Says how long it took.
    public void end() {
        if (shown > 0) {
            console.err().print("\r\u001b[K");
        }
        console.note(console.text("fit.took", Columns.number(seconds(), 0)));
    }
}
