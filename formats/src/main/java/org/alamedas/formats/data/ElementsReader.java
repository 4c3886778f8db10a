package org.alamedas.formats.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.expr.Name;

/// Reads the elements of a subscript range: the names in a rectangle of cells, across and then down; its state is the
/// elements found so far.
///
/// Vensim Reference Manual, "GET DIRECT SUBSCRIPT": blank cells are passed over; where the last cell is left out the
/// rectangle reaches to the end of the sheet, and a row number or a column letter alone bounds it one way.
final class ElementsReader {
    private final Sheet sheet;
    private final String prefix;
    private final List<String> elements = new ArrayList<>();
    private final Map<Name, String> cells = new HashMap<>();

    private ElementsReader(Sheet sheet, String prefix) {
        this.sheet = sheet;
        this.prefix = prefix;
    }

    /// Reads elements.
    ///
    /// @param places the workbook
    /// @param first the first cell, or a range
    /// @param last the last cell, or a row, a column or nothing
    /// @param prefix what stands before each name; may be empty
    static List<String> read(Places places, String first, String last, String prefix) throws DataException {
        Places.Found found = places.corner(first);
        Sheet sheet = found.sheet();
        CellAddress from = Places.first(found.location());
        CellAddress to = last.isBlank()
                ? openEnd(sheet, found.location())
                : end(sheet, places.find(last).location());
        if (to.row() < from.row() || to.column() < from.column()) {
            throw DataException.bad(
                    sheet.place() + ": the cells end at " + to + ", which lies before their start, " + from);
        }
        ElementsReader reader = new ElementsReader(sheet, prefix);
        reader.readAll(from, to);
        if (reader.elements.isEmpty()) {
            throw DataException.bad(sheet.place() + ": expected the names of elements in "
                    + new Location.Range(from, to) + ", found blank cells");
        }
        return List.copyOf(reader.elements);
    }

    /// A range that is given alone ends where it ends; a cell that is given alone begins what the sheet ends.
    private static CellAddress openEnd(Sheet sheet, Location first) {
        return switch (first) {
            case Location.Range range -> range.last();
            case Location.One one -> end(sheet, new Location.Row(Math.max(0, sheet.rows() - 1)));
            case Location.Row row -> end(sheet, row);
            case Location.Column column -> end(sheet, column);
        };
    }

    private static CellAddress end(Sheet sheet, Location last) {
        int lastRow = Math.max(0, sheet.rows() - 1);
        int lastColumn = Math.max(0, sheet.columns() - 1);
        return switch (last) {
            case Location.One(CellAddress address) -> address;
            case Location.Range(CellAddress from, CellAddress to) -> to;
            case Location.Row(int row) -> new CellAddress(row, lastColumn);
            case Location.Column(int column) -> new CellAddress(lastRow, column);
        };
    }

    private void readAll(CellAddress from, CellAddress to) throws DataException {
        int lastRow = Math.min(to.row(), sheet.rows() - 1);
        int lastColumn = Math.min(to.column(), sheet.columns() - 1);
        for (int row = from.row(); row <= lastRow; row++) {
            for (int column = from.column(); column <= lastColumn; column++) {
                add(row, column);
            }
        }
    }

    private void add(int row, int column) throws DataException {
        Cell cell = sheet.at(row, column);
        if (cell == Cell.Blank.BLANK) {
            return;
        }
        switch (cell) {
            case Cell.Fault fault ->
                throw DataException.bad(
                        sheet.cell(row, column) + ": expected the name of an element, found " + fault.description());
            case Cell.Numeric number -> {}
            case Cell.Text text -> {}
            case Cell.Blank blank -> {}
        }
        String element = prefix + cell.text();
        String here = CellAddress.letters(column) + (row + 1);
        String before = cells.putIfAbsent(Name.of(element), here);
        if (before != null) {
            throw DataException.bad(
                    sheet.cell(row, column) + ": the element '" + element + "' stands already in cell " + before);
        }
        if (elements.size() == Limits.ELEMENTS) {
            throw DataException.tooLarge(sheet.place() + ": more than " + Limits.ELEMENTS + " elements");
        }
        elements.add(element);
    }
}
