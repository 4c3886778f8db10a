package org.alamedas.cli.command.theory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.alamedas.cli.terminal.Console;

/// Lays out rows of words and numbers in columns. Mutable: collects rows.
public final class Columns {
    private static final int GAP = 2;

    private final List<List<String>> rows = new ArrayList<>();

    /// Makes an empty table.
    public Columns() {}

    /// Adds a row.
    ///
    /// @param cells a name, then what stands under the headings, flush right
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /// Says whether there is no row yet.
    ///
    /// @return whether it is empty
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Prints a number.
    ///
    /// @param value the number
    /// @param decimals how many decimals
    /// @return the number rounded half up, a dash where it is none
    public static String number(double value, int decimals) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                : "-";
    }

    /// Cuts an id to the width of a narrow column.
    ///
    /// @param id the id
    /// @param width the most characters
    /// @return its beginning
    public static String cut(String id, int width) {
        return id.length() <= width ? id : id.substring(0, width);
    }

    /// Writes the table, two spaces in.
    ///
    /// @param console where
    public void write(Console console) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String pad = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? cell + pad : " ".repeat(GAP) + pad + cell);
            }
            console.line(line.toString().stripTrailing());
        }
    }

    /// Breaks a text into lines.
    ///
    /// @param text the text, words with single spaces
    /// @param width the most characters of a line
    /// @return the lines
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
