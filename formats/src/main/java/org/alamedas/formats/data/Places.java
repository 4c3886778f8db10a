package org.alamedas.formats.data;

import java.util.Optional;
import org.alamedas.model.diagnostic.Suggestion;

/// Turns what a model writes for a place in a workbook into the sheet and the cells that it means.
///
/// @param workbook the file
/// @param file how messages name it
/// @param tab the tab that the model names
record Places(Workbook workbook, String file, String tab) {
    /// A place in a sheet.
    ///
    /// @param sheet the sheet
    /// @param location the cells
    record Found(Sheet sheet, Location location) {}

    /// Finds a place: a range with that name, or else the cells that the text spells.
    ///
    /// Names come first, because a name that looks like a cell cannot exist in the spreadsheet that has it, and one
    /// that looks like a column (`Dim`) can.
    Found find(String written) throws DataException {
        Optional<Workbook.NamedRange> named = workbook.range(written, tab);
        if (named.isPresent()) {
            return new Found(
                    workbook.sheet(named.get().tab()), shrunk(named.get().range()));
        }
        Optional<Location> location = Location.parse(written);
        if (location.isEmpty()) {
            String message = file + ": expected a cell such as B3 or the name of a range, found '" + written + "'";
            throw Suggestion.nearest(written, workbook.rangeNames(), 1).stream()
                    .findFirst()
                    .map(name -> DataException.bad(message, "did you mean '" + name + "'?"))
                    .orElseGet(() -> DataException.bad(message));
        }
        return new Found(workbook.sheet(tab), location.get());
    }

    private static Location shrunk(Location.Range range) {
        return range.first().equals(range.last()) ? new Location.One(range.first()) : range;
    }

    /// Finds a cell: the one given, or the first of a range.
    Found corner(String written) throws DataException {
        Found found = find(written);
        return switch (found.location) {
            case Location.One one -> found;
            case Location.Range range -> found;
            case Location.Row row -> throw notACell(written, "a row");
            case Location.Column column -> throw notACell(written, "a column");
        };
    }

    private DataException notACell(String written, String what) {
        return DataException.bad(
                file + ": expected a cell such as B3 or the name of a range, found " + what + ", '" + written + "'");
    }

    /// Returns the first cell of a place that [#corner] found.
    static CellAddress first(Location location) {
        return switch (location) {
            case Location.One(CellAddress address) -> address;
            case Location.Range(CellAddress first, CellAddress last) -> first;
            case Location.Row(int row) -> new CellAddress(row, 0);
            case Location.Column(int column) -> new CellAddress(0, column);
        };
    }
}
