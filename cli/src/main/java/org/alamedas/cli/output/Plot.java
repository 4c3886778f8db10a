package org.alamedas.cli.output;

import java.util.Locale;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunResult.Column;
import org.alamedas.model.print.NumberPrinter;

/// Draws each recorded variable of a run as one line: its name, a sparkline, its first, least, greatest
/// and last values.
public final class Plot {
    private static final int NARROWEST_LINE = 10;
    private static final int WIDEST_NAME = 34;
    private static final int FIGURES = 4 * 12;

    private Plot() {}

    /// Draws a run.
    ///
    /// @param console where; its width and its characters decide how
    /// @param result what was recorded
    public static void draw(Console console, RunResult result) {
        Appearance looks = console.appearance();
        int name = Math.min(
                WIDEST_NAME,
                result.columns().stream()
                        .mapToInt(column -> column.name().written().length())
                        .max()
                        .orElse(0));
        int width = Math.max(NARROWEST_LINE, looks.columns() - name - FIGURES - 2);
        String times = console.text("plot.times", NumberPrinter.print(result.time(0)), last(result));
        console.line(pad(times, name + width + 2)
                + figures(
                        console.text("plot.first"),
                        console.text("plot.least"),
                        console.text("plot.greatest"),
                        console.text("plot.last")));
        for (int column = 0; column < result.columns().size(); column++) {
            console.line(line(result, column, name, width, looks.unicode()));
        }
    }

    private static String last(RunResult result) {
        return NumberPrinter.print(result.time(result.rows() - 1));
    }

    private static String line(RunResult result, int column, int nameWidth, int width, boolean unicode) {
        Column variable = result.columns().get(column);
        double[] values = result.values(column);
        Sparkline sparkline = Sparkline.spanning(values, unicode);
        return pad(variable.name().written(), nameWidth)
                + " "
                + pad(sparkline.draw(Sparkline.sample(values, width)), width)
                + " "
                + figures(
                        brief(values[0]),
                        brief(sparkline.low()),
                        brief(sparkline.high()),
                        brief(values[values.length - 1]));
    }

    private static String figures(String... cells) {
        return String.format(Locale.ROOT, "%11s %11s %11s %11s", (Object[]) cells);
    }

    /// Writes about five significant digits, enough to read and not to compute with.
    private static String brief(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    private static String pad(String text, int width) {
        return text.length() > width ? text.substring(0, width - 1) + "~" : text + " ".repeat(width - text.length());
    }
}
