package org.alamedas.formats.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads series: the numbers of an axis in a row or column, and beside it, line after line, the values at them.
///
/// Vensim Reference Manual, "GET DIRECT DATA" and "GET DIRECT LOOKUPS": the axis is the number of a row or the letter
/// of a
/// column, values are read along it from a first cell, and the series of further elements lie in the lines that follow.
/// A cell of a series without a number is a gap. The axis goes on over blank cells while its numbers go on increasing;
/// at text, or at a number after a blank that does not increase, another table begins.
final class SeriesReader {
    /// One point and the cell of its value.
    ///
    /// @param at the number on the axis
    /// @param value the value
    /// @param axisCell the cell of the number on the axis, as messages name it
    record Point(double at, double value, String axisCell) {}

    /// A number on the axis.
    private record Tick(int along, double at) {}

    /// An axis: which way it runs, its line, and the first and last place along it.
    private record Axis(Sheet sheet, boolean across, int line, int from, int to, boolean bounded) {
        Cell at(int along) {
            return across ? sheet.at(line, along) : sheet.at(along, line);
        }

        String cell(int along) {
            return across ? sheet.cell(line, along) : sheet.cell(along, line);
        }
    }

    private final Places places;
    private final List<String> warnings;

    /// Makes a reader.
    ///
    /// @param places the workbook
    /// @param warnings where doubts go
    SeriesReader(Places places, List<String> warnings) {
        this.places = places;
        this.warnings = warnings;
    }

    /// Reads series.
    ///
    /// @param axis the row number, column letter or range of the axis
    /// @param first the cell of the first value
    /// @param count how many series
    /// @return for each series its points, in the order of the file; at least one each
    List<List<Point>> read(String axis, String first, int count) throws DataException {
        Places.Found data = places.corner(first);
        CellAddress corner = Places.first(data.location());
        Axis found = axis(axis, corner);
        List<Tick> ticks = ticks(found);
        int shift = shift(found, data.location(), corner);
        List<List<Point>> series = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int line = (found.across ? corner.row() : corner.column()) + k;
            Axis values = new Axis(data.sheet(), found.across, line, 0, 0, false);
            series.add(points(found, values, ticks, shift));
        }
        return series;
    }

    private Axis axis(String written, CellAddress corner) throws DataException {
        Places.Found found = places.find(written);
        Sheet sheet = found.sheet();
        return switch (found.location()) {
            case Location.Row(int row) -> new Axis(sheet, true, row, corner.column(), sheet.columns() - 1, false);
            case Location.Column(int column) -> new Axis(sheet, false, column, corner.row(), sheet.rows() - 1, false);
            case Location.Range range -> axis(sheet, range, written);
            case Location.One one -> throw notAnAxis(written);
        };
    }

    private Axis axis(Sheet sheet, Location.Range range, String written) throws DataException {
        CellAddress first = range.first();
        if (range.height() == 1) {
            int last = Math.min(range.last().column(), sheet.columns() - 1);
            return new Axis(sheet, true, first.row(), first.column(), last, true);
        }
        if (range.width() == 1) {
            int last = Math.min(range.last().row(), sheet.rows() - 1);
            return new Axis(sheet, false, first.column(), first.row(), last, true);
        }
        throw notAnAxis(written);
    }

    private DataException notAnAxis(String written) {
        return DataException.bad(places.file()
                + ": expected the number of a row, the letter of a column, or a range of one row or column, found '"
                + written + "'");
    }

    /// Returns how far the values lie along from the numbers of the axis: not at all, unless both are named ranges of
    /// one
    /// length that begin in different columns (or rows), or the values begin outside the range of the axis.
    private static int shift(Axis axis, Location data, CellAddress corner) {
        int start = axis.across ? corner.column() : corner.row();
        boolean within = start >= axis.from && start <= axis.to;
        boolean sameLength = length(data, axis.across) == axis.to - axis.from + 1;
        return axis.bounded && (!within || sameLength) ? start - axis.from : 0;
    }

    private static int length(Location data, boolean across) {
        return switch (data) {
            case Location.Range range -> across ? range.width() : range.height();
            case Location.One one -> -1;
            case Location.Row row -> -1;
            case Location.Column column -> -1;
        };
    }

    private List<Tick> ticks(Axis axis) throws DataException {
        List<Tick> ticks = new ArrayList<>();
        boolean afterBlank = false;
        for (int along = axis.from; along <= axis.to; along++) {
            Cell cell = axis.at(along);
            OptionalDouble number = cell.number();
            if (number.isPresent()) {
                if (!axis.bounded && afterBlank && !increases(ticks, number.getAsDouble())) {
                    break;
                }
                ticks.add(new Tick(along, number.getAsDouble()));
                afterBlank = false;
            } else if (cell == Cell.Blank.BLANK) {
                afterBlank = true;
            } else if (ticks.isEmpty()) {
                throw DataException.bad(
                        axis.cell(along) + ": expected a number of the axis, found " + cell.description());
            } else if (!axis.bounded) {
                break;
            }
        }
        if (ticks.isEmpty()) {
            throw DataException.bad(
                    axis.cell(axis.from) + ": expected a number of the axis, found nothing from here on");
        }
        return ticks;
    }

    private static boolean increases(List<Tick> ticks, double next) {
        return ticks.isEmpty() || next > ticks.getLast().at;
    }

    private List<Point> points(Axis axis, Axis values, List<Tick> ticks, int shift) throws DataException {
        List<Point> points = new ArrayList<>();
        String text = null;
        for (Tick tick : ticks) {
            int along = tick.along + shift;
            // In a sheet whose values begin later than the range of the axis, nothing belongs to the ticks before.
            Cell cell = along < 0 ? Cell.Blank.BLANK : values.at(along);
            OptionalDouble number = cell.number();
            if (number.isPresent()) {
                points.add(new Point(tick.at, number.getAsDouble(), axis.cell(tick.along)));
            } else {
                text = firstText(text, cell, values, along);
            }
        }
        if (points.isEmpty()) {
            int start = Math.max(0, ticks.getFirst().along + shift);
            throw DataException.bad(values.cell(start) + ": expected numbers from here on, found none beside the "
                    + ticks.size() + " of the axis");
        }
        if (text != null) {
            warnings.add(text);
        }
        return points;
    }

    private static @Nullable String firstText(@Nullable String known, Cell cell, Axis values, int along) {
        if (known != null) {
            return known;
        }
        return switch (cell) {
            case Cell.Text found ->
                values.cell(along) + ": expected a number, found " + found.description()
                        + "; the series has a gap there";
            case Cell.Numeric found -> null;
            case Cell.Fault found -> null;
            case Cell.Blank found -> null;
        };
    }
}
