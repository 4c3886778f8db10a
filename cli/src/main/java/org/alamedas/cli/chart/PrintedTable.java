package org.alamedas.cli.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.run.RunResult;

/// Writes a table as DYNAMO printed it: the time first, a factor of ten over each column, five
/// digits a number.
///
/// Quantities of one group stand below each other in one column of the page. A format such as `3.1`
/// prints in thousands with one decimal. Columns that do not fit the width follow below in a table
/// of their own.
final class PrintedTable {
    private static final Pattern FORMAT = Pattern.compile("(-?[0-9]{1,2})\\.([0-9])");
    private static final int NARROWEST = 10;

    private final Console console;
    private final RunResult result;
    private final List<Integer> rows;

    PrintedTable(Console console, RunResult result, List<Integer> rows) {
        this.console = console;
        this.result = result;
        this.rows = rows;
    }

    /// A quantity of a table.
    ///
    /// @param name what stands over it
    /// @param column the number of its column in the run; -1 for the time
    /// @param group the number of the column of the page
    /// @param format how its author wants it; empty where nothing is said
    record Entry(String name, int column, int group, String format) {}

    /// How a quantity is printed.
    private record Column(String name, int column, int power, int decimals) {}

    void write(List<Entry> entries) {
        SortedMap<Integer, List<Column>> groups = new TreeMap<>();
        entries.forEach(entry ->
                groups.computeIfAbsent(entry.group, _ -> new ArrayList<>()).add(scaled(entry)));
        List<List<Column>> page = new ArrayList<>();
        Column time = scaled(new Entry("TIME", -1, 0, ""));
        int used = width(List.of(time));
        for (List<Column> group : groups.values()) {
            if (!page.isEmpty() && used + width(group) > console.appearance().columns()) {
                page(time, page);
                console.line("");
                page.clear();
                used = width(List.of(time));
            }
            page.add(group);
            used += width(group);
        }
        page(time, page);
    }

    private Column scaled(Entry entry) {
        double size = rows.stream()
                .mapToDouble(row -> Math.abs(value(entry.column, row)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        Matcher format = FORMAT.matcher(entry.format);
        if (format.matches()) {
            return new Column(
                    entry.name, entry.column, Integer.parseInt(format.group(1)), Integer.parseInt(format.group(2)));
        }
        int power = entry.column < 0 ? 0 : Figures.power(size);
        int decimals = entry.column < 0 ? timeDecimals() : Figures.decimals(size, power);
        return new Column(entry.name, entry.column, power, decimals);
    }

    /// As few decimals as tell the moments apart.
    private int timeDecimals() {
        return IntStream.rangeClosed(0, 6)
                .filter(decimals -> rows.stream()
                                .map(row -> Figures.fixed(result.time(row), 0, decimals))
                                .distinct()
                                .count()
                        == rows.size())
                .findFirst()
                .orElse(6);
    }

    private double value(int column, int row) {
        return column < 0 ? result.time(row) : result.value(column, row);
    }

    private static int width(List<Column> group) {
        return group.stream()
                .mapToInt(column -> Math.max(NARROWEST, column.name.length() + 1))
                .max()
                .orElse(NARROWEST);
    }

    private void page(Column time, List<List<Column>> groups) {
        int depth = groups.stream().mapToInt(List::size).max().orElse(1);
        for (int level = 0; level < depth; level++) {
            line(time, groups, level, Column::name);
        }
        for (int level = 0; level < depth; level++) {
            line(time, groups, level, column -> Figures.factor(column.power));
        }
        for (int row : rows) {
            for (int level = 0; level < depth; level++) {
                line(
                        time,
                        groups,
                        level,
                        column -> Figures.fixed(value(column.column, row), column.power, column.decimals));
            }
        }
    }

    private interface Cell {
        String of(Column column);
    }

    private void line(Column time, List<List<Column>> groups, int level, Cell cell) {
        StringBuilder line = new StringBuilder(pad(level == 0 ? cell.of(time) : "", width(List.of(time))));
        for (List<Column> group : groups) {
            line.append(pad(level < group.size() ? cell.of(group.get(level)) : "", width(group)));
        }
        console.line(line.toString().stripTrailing());
    }

    private static String pad(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
