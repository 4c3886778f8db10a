package org.alamedas.cli.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.terminal.Appearance;
import org.alamedas.cli.terminal.Console;

/// Draws a picture for a terminal: time from left to right, a frame around the curves, each curve
/// in its mark, and below them what each mark is and from where to where its scale goes.
public final class TerminalPlot {
    private static final double NEAR = 1e-6;
    private static final int HEIGHT = 21;
    private static final int WIDEST = 120;
    private static final int LABEL = 9;
    private static final String[] COLOURS = {"36", "33", "35", "32", "31", "34"};

    private final Console console;
    private final Picture picture;
    private final int width;
    private final int[][] cells;

    private TerminalPlot(Console console, Picture picture) {
        this.console = console;
        this.picture = picture;
        this.width = Math.min(console.appearance().columns(), WIDEST) - LABEL - 3;
        this.cells = new int[HEIGHT][width];
    }

    /// Draws a picture.
    ///
    /// @param console where; its width, characters and colours decide how
    /// @param picture what
    public static void draw(Console console, Picture picture) {
        if (!picture.times().isEmpty()) {
            new TerminalPlot(console, picture).draw();
        }
    }

    private List<Curve> curves() {
        return picture.scales().stream()
                .flatMap(scale -> scale.curves().stream())
                .toList();
    }

    private void draw() {
        int number = 0;
        int outside = 0;
        for (Picture.Scale scale : picture.scales()) {
            for (Curve curve : scale.curves()) {
                number++;
                outside += trace(scale.axis(), curve, number);
            }
        }
        boolean unicode = console.appearance().unicode();
        console.line(frame(unicode ? "┌─┐" : "+-+"));
        for (int row = 0; row < HEIGHT; row++) {
            console.line(line(row, unicode));
        }
        console.line(frame(unicode ? "└─┘" : "+-+"));
        console.line(times());
        legend();
        if (outside > 0) {
            console.line(console.text("plot.outside", outside));
        }
    }

    private String frame(String corners) {
        return " ".repeat(LABEL + 1)
                + corners.charAt(0)
                + corners.substring(1, 2).repeat(width)
                + corners.charAt(2);
    }

    /// Marks the cells that a curve goes through, unless an earlier curve has them, and returns how
    /// many of its points lie outside its scale.
    private int trace(Axis axis, Curve curve, int number) {
        int moments = picture.times().size();
        int before = -1;
        int outside = 0;
        for (int column = 0; column < width; column++) {
            int row = row(axis, between(curve, (double) column * (moments - 1) / (width - 1)));
            if (row >= 0) {
                for (int at = Math.min(row, between(before, row)); at <= Math.max(row, between(before, row)); at++) {
                    cells[at][column] = cells[at][column] == 0 ? number : cells[at][column];
                }
            }
            before = row;
        }
        for (int moment = 0; moment < moments; moment++) {
            outside += row(axis, curve.value(moment)) < 0 ? 1 : 0;
        }
        return outside;
    }

    /// The value on the straight line between two moments.
    private static double between(Curve curve, double moment) {
        int before = (int) moment;
        double share = moment - before;
        return share == 0
                ? curve.value(before)
                : curve.value(before) + share * (curve.value(before + 1) - curve.value(before));
    }

    /// The row next to the one of the column before, so that a steep curve is drawn without gaps.
    private static int between(int before, int row) {
        return before < 0 || before == row ? row : before < row ? before + 1 : before - 1;
    }

    private static int row(Axis axis, double value) {
        double share = axis.share(value);
        return share >= -NEAR && share <= 1 + NEAR ? HEIGHT - 1 - (int) Math.round(share * (HEIGHT - 1)) : -1;
    }

    private String line(int row, boolean unicode) {
        boolean divided = row % ((HEIGHT - 1) / Axis.PARTS) == 0;
        String label = divided && picture.scales().size() == 1
                ? Figures.onScale(
                        picture.scales().getFirst().axis().division(Axis.PARTS - row * Axis.PARTS / (HEIGHT - 1)))
                : "";
        String side = unicode ? "│" : "|";
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%" + LABEL + "s ", label));
        line.append(divided ? (unicode ? "┤" : "+") : side);
        int last = 0;
        for (int cell : cells[row]) {
            if (cell != last) {
                colour(line, cell);
                last = cell;
            }
            line.append(cell == 0 ? ' ' : curves().get(cell - 1).mark());
        }
        colour(line, last == 0 ? -1 : 0);
        return line.append(side).toString();
    }

    private void colour(StringBuilder line, int number) {
        Appearance looks = console.appearance();
        if (looks.outColour() && number >= 0) {
            line.append("\u001b[")
                    .append(number == 0 ? "0" : COLOURS[(number - 1) % COLOURS.length])
                    .append('m');
        }
    }

    private String times() {
        char[] line = new char[LABEL + 2 + width];
        Arrays.fill(line, ' ');
        for (int part = 0; part <= Axis.PARTS; part++) {
            double first = picture.times().getFirst();
            double last = picture.times().getLast();
            char[] text =
                    Figures.onScale(first + (last - first) * part / Axis.PARTS).toCharArray();
            int middle = LABEL + 2 + (width - 1) * part / Axis.PARTS;
            int start = Math.clamp(middle - text.length / 2L, 0, line.length - text.length);
            System.arraycopy(text, 0, line, start, text.length);
        }
        return new String(line).stripTrailing();
    }

    private void legend() {
        int widest =
                curves().stream().mapToInt(curve -> curve.name().length()).max().orElse(0);
        int number = 0;
        for (Picture.Scale scale : picture.scales()) {
            for (Curve curve : scale.curves()) {
                number++;
                StringBuilder line = new StringBuilder(" ".repeat(LABEL + 2));
                colour(line, number);
                line.append(curve.mark());
                colour(line, 0);
                line.append("  ").append(String.format(Locale.ROOT, "%-" + widest + "s", curve.name()));
                console.line(line + "  "
                        + console.text(
                                "plot.scale",
                                Figures.onScale(scale.axis().low()),
                                Figures.onScale(scale.axis().high())));
            }
        }
    }

    /// Chooses a mark for each name: its first letter where no earlier one has it, else another
    /// letter.
    ///
    /// @param names the names, in order
    /// @return the marks, in order
    public static List<Character> marks(List<String> names) {
        StringBuilder taken = new StringBuilder();
        for (String name : names) {
            String letters = name.toUpperCase(Locale.ROOT) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*+#";
            int free = letters.chars()
                    .filter(c -> Character.isLetterOrDigit(c) || "*+#".indexOf(c) >= 0)
                    .filter(c -> taken.indexOf(String.valueOf((char) c)) < 0)
                    .findFirst()
                    .orElse('?');
            taken.append((char) free);
        }
        return taken.chars().mapToObj(c -> (char) c).toList();
    }
}
