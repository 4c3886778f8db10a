package org.alamedas.cli.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;

/// Draws a picture as the line printers of 1972 did: time down the page, a letter for each curve.
///
/// Above it stand the curves with their marks and the scales, each with the marks that use it.
/// Every tenth line is dashed and tells the time; dots show the quarters of the scales on the
/// others. Where marks fall together the first is printed, and all of them are listed at the right
/// end of the line.
public final class PrinterPlot {
    private static final int MARGIN = 9;
    private static final int MOST_PART = 25;
    private static final int LEAST_PART = 7;
    private static final int OVERPRINTS = 12;
    private static final int DASHED = 10;

    private final Console console;
    private final Picture picture;
    private final int width;

    private PrinterPlot(Console console, Picture picture) {
        this.console = console;
        this.picture = picture;
        int room = (console.appearance().columns() - MARGIN - OVERPRINTS - 1) / Axis.PARTS;
        this.width = Axis.PARTS * Math.clamp(room, LEAST_PART, MOST_PART) + 1;
    }

    /// Draws a picture.
    ///
    /// @param console where; as wide as it is, and no wider than a printer
    /// @param picture what
    public static void draw(Console console, Picture picture) {
        new PrinterPlot(console, picture).draw();
    }

    private void draw() {
        console.line(picture.scales().stream()
                .flatMap(scale -> scale.curves().stream())
                .map(curve -> curve.name() + "=" + curve.mark())
                .collect(Collectors.joining(",", " ", "")));
        console.line("");
        picture.scales().forEach(scale -> console.line(heading(scale)));
        int outside = 0;
        for (int moment = 0; moment < picture.times().size(); moment++) {
            outside += line(moment);
        }
        if (outside > 0) {
            console.line("");
            console.line(console.text("plot.outside", outside));
        }
    }

    /// The five numbers of a scale, each centred on its place, and the marks of the curves on it.
    private String heading(Picture.Scale scale) {
        StringBuilder line = new StringBuilder(" ".repeat(MARGIN + width));
        for (int part = 0; part <= Axis.PARTS; part++) {
            String number = Figures.onScale(scale.axis().division(part));
            int middle = MARGIN + part * (width - 1) / Axis.PARTS;
            int start = Math.min(Math.max(0, middle - number.length() / 2), MARGIN + width - number.length());
            line.replace(start, start + number.length(), number);
        }
        return line + "  "
                + scale.curves().stream()
                        .map(curve -> String.valueOf(curve.mark()))
                        .collect(Collectors.joining());
    }

    /// Writes the line of a moment, and returns how many marks lie outside their scales.
    private int line(int moment) {
        char[] cells = ruled(moment % DASHED == 0);
        List<String> stacks = new ArrayList<>();
        String[] printed = new String[width];
        int outside = 0;
        for (Picture.Scale scale : picture.scales()) {
            for (Curve curve : scale.curves()) {
                int at = place(scale.axis(), curve.value(moment));
                if (at < 0) {
                    outside++;
                } else {
                    printed[at] = (printed[at] == null ? "" : printed[at]) + curve.mark();
                    cells[at] = printed[at].charAt(0);
                }
            }
        }
        Arrays.stream(printed)
                .filter(marks -> marks != null && marks.length() > 1)
                .forEach(stacks::add);
        String time = moment % DASHED == 0 ? Figures.onScale(picture.times().get(moment)) : "";
        String line = " ".repeat(Math.max(0, MARGIN - 1 - time.length())) + time + " " + new String(cells);
        console.line(stacks.isEmpty() ? line.stripTrailing() : line + "  " + String.join(",", stacks));
        return outside;
    }

    private char[] ruled(boolean dashed) {
        char[] cells = new char[width];
        for (int at = 0; at < width; at++) {
            cells[at] = dashed && at % 2 == 0 ? '-' : at % ((width - 1) / Axis.PARTS) == 0 ? '.' : ' ';
        }
        return cells;
    }

    private int place(Axis axis, double value) {
        double share = axis.share(value);
        return share >= -0.5 / (width - 1) && share <= 1 + 0.5 / (width - 1)
                ? Math.clamp(Math.round(share * (width - 1)), 0, width - 1)
                : -1;
    }
}
