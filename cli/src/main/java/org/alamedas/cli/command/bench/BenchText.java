package org.alamedas.cli.command.bench;

import java.util.Locale;
import org.alamedas.cli.terminal.Console;

/// Writes goals as text: a line for each as soon as it is measured.
public final class BenchText {
    private BenchText() {}

    /// Writes what the columns are.
    ///
    /// @param console where
    public static void head(Console console) {
        console.line(console.text("bench.head"));
    }

    /// Writes what came of a measurement.
    ///
    /// @param console where
    /// @param goal what came of it
    public static void line(Console console, Goal goal) {
        String form = switch (goal.unit()) {
            case SHARE -> "%-34s %8.2f %8.2f %8.2f";
            case SECONDS -> "%-34s %7.3fs %7.3fs %7.3fs";
            case KILOBYTES -> "%-34s %6.2fkB %6.2fkB %6.2fkB";
        };
        Goal.Pair pair = goal.pair();
        String rival = goal.unit() != Goal.Unit.SHARE ? "-" : String.format(Locale.ROOT, "%.1f", pair.rival());
        console.line(String.format(Locale.ROOT, form, goal.name(), goal.ratio(), goal.spread(), goal.goal())
                + String.format(
                        Locale.ROOT,
                        "  %-6s %12.1f %12s %s",
                        console.text(goal.met() ? "bench.met" : "bench.missed"),
                        pair.ours(),
                        rival,
                        pair.unit()));
        console.out().flush();
    }

    /// Writes what it was measured on.
    ///
    /// @param console where
    /// @param machine what it is
    public static void machine(Console console, Machine machine) {
        console.line("");
        console.line(console.text("bench.machine", machine.processor(), machine.processors(), machine.system()));
        console.line(machine.java() + "; " + machine.compiler());
        console.line(console.text("bench.load", machine.load()));
    }
}
