package org.alamedas.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.cli.output.Plot;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.run.RunResult;

/// Draws everything that a run recorded, each variable on a scale of its own.
public final class RunPlot {
    private RunPlot() {}

    /// Draws a run.
    ///
    /// @param console where
    /// @param result what was recorded
    /// @param style how
    public static void draw(Console console, RunResult result, PlotStyle style) {
        switch (style) {
            case LINES -> Plot.draw(console, result);
            case CHART -> TerminalPlot.draw(console, picture(result));
            case PRINTER -> PrinterPlot.draw(console, picture(result));
        }
    }

    private static Picture picture(RunResult result) {
        List<Integer> rows = IntStream.range(0, result.rows()).boxed().toList();
        List<String> names =
                result.columns().stream().map(column -> column.name().written()).toList();
        List<Character> marks = TerminalPlot.marks(names);
        List<Picture.Scale> scales = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            Curve curve = Curve.of(names.get(column), marks.get(column), result, column, rows);
            scales.add(Picture.Scale.of(List.of(curve), null, null));
        }
        return new Picture(rows.stream().map(result::time).toList(), scales);
    }
}
