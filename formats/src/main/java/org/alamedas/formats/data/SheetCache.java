package org.alamedas.formats.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A workbook that holds the sheets it has been asked for; for one thread.
///
/// A model asks for the same sheet in hundreds of equations, and for others in between.
final class SheetCache implements Workbook {
    private static final int MOST_CELLS = 4 * Limits.CELLS;

    private final Workbook workbook;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private long cells;

    SheetCache(Workbook workbook) {
        this.workbook = workbook;
    }

    @Override
    public Sheet sheet(String tab) throws DataException {
        Sheet known = sheets.get(tab);
        if (known != null) {
            return known;
        }
        Sheet sheet = workbook.sheet(tab);
        cells += sheet.size();
        if (cells > MOST_CELLS) {
            sheets.clear();
            cells = sheet.size();
        }
        sheets.put(tab, sheet);
        return sheet;
    }

    @Override
    public Sheet first() throws DataException {
        return workbook.first();
    }

    @Override
    public Optional<NamedRange> range(String name, String tab) throws DataException {
        return workbook.range(name, tab);
    }

    @Override
    public List<String> rangeNames() {
        return workbook.rangeNames();
    }
}
