package org.alamedas.formats.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alamedas.model.diagnostic.Suggestion;

/// A file of sheets: a workbook, or a text file that is one sheet.
sealed interface Workbook permits SheetCache, TextTable, XlsWorkbook, XlsxWorkbook {
    /// A range of cells that has a name.
    ///
    /// @param tab the tab that it lies in
    /// @param range its cells
    record NamedRange(String tab, Location.Range range) {}

    /// Returns the sheet of a tab.
    ///
    /// @param tab the name of the tab, in any letter case; of a text file, the character between
    ///     its fields
    Sheet sheet(String tab) throws DataException;

    /// Returns the sheet of the first tab.
    Sheet first() throws DataException;

    /// Returns the range with a name, if the workbook has the name.
    ///
    /// @param name the name, in any letter case
    /// @param tab the tab that the model asks for, whose own names come first
    Optional<NamedRange> range(String name, String tab) throws DataException;

    /// Returns the names of ranges, for suggestions.
    List<String> rangeNames();

    /// Finds a tab: the one of exactly that name, or else in another letter case.
    ///
    /// @param file how messages name the file
    /// @param tabs the names of all tabs
    /// @param tab the name that the model gives
    static int indexOf(String file, List<String> tabs, String tab) throws DataException {
        int exact = tabs.indexOf(tab);
        if (exact >= 0) {
            return exact;
        }
        String wanted = tab.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                return i;
            }
        }
        List<String> nearest = Suggestion.nearest(tab, tabs, 1);
        List<String> some = tabs.size() > 12 ? tabs.subList(0, 12) : tabs;
        throw DataException.bad(
                file + ": there is no tab '" + tab + "'",
                nearest.isEmpty()
                        ? "its tabs are " + String.join(", ", some) + (tabs.size() > 12 ? ", ..." : "")
                        : "did you mean '" + nearest.getFirst() + "'?");
    }
}
