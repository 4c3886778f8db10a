package org.alamedas.formats.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.expr.Name;

/// Reads a table of series: times along one side of a sheet, names of variables along the other;
/// its state is the points found so far.
final class DataTableReader {
    private final Sheet sheet;
    private final boolean down;
    private final Map<Name, Map<Double, Double>> points = new LinkedHashMap<>();
    private int count;

    private DataTableReader(Sheet sheet, boolean down) {
        this.sheet = sheet;
        this.down = down;
    }

    /// Reads a table. Times run across if the second cell of the first row is a number, for a name
    /// is not; else down.
    ///
    /// @param sheet the table, its corner at the first cell
    static DataSet read(Sheet sheet) throws DataException {
        boolean down = sheet.at(0, 1).number().isEmpty();
        DataTableReader reader = new DataTableReader(sheet, down);
        int names = down ? sheet.columns() : sheet.rows();
        for (int i = 1; i < names; i++) {
            Cell name = reader.at(0, i);
            if (name != Cell.Blank.BLANK) {
                reader.variable(i, name);
            }
        }
        Map<Name, TimeSeries> series = new LinkedHashMap<>();
        reader.points.forEach((name, at) -> {
            if (!at.isEmpty()) {
                series.put(name, DatReader.series(at));
            }
        });
        if (series.isEmpty()) {
            throw DataException.bad(
                    sheet.place() + ": expected times in the first column and variables in the others, found none",
                    "the first row has the names of the variables, or times if the first column has the names");
        }
        return new DataSet(series);
    }

    private Cell at(int moment, int variable) {
        return down ? sheet.at(moment, variable) : sheet.at(variable, moment);
    }

    private String cell(int moment, int variable) {
        return down ? sheet.cell(moment, variable) : sheet.cell(variable, moment);
    }

    private void variable(int number, Cell name) throws DataException {
        Map<Double, Double> own = points.computeIfAbsent(DataSet.key(name.text()), _ -> new TreeMap<>());
        int moments = down ? sheet.rows() : sheet.columns();
        for (int moment = 1; moment < moments; moment++) {
            if (at(moment, number) != Cell.Blank.BLANK) {
                double value = number(moment, number, "a value");
                double time = number(moment, 0, "a time");
                if (!DatReader.isMissing(value)) {
                    // A zero with a sign would be a time of its own before zero without one.
                    own.put(time + 0.0, value);
                }
            }
            if (++count > Limits.POINTS) {
                throw DataException.tooLarge(sheet.place() + ": more than " + Limits.POINTS + " cells in the table");
            }
        }
    }

    private double number(int moment, int variable, String what) throws DataException {
        OptionalDouble number = at(moment, variable).number();
        if (number.isEmpty()) {
            throw DataException.bad(cell(moment, variable) + ": expected " + what + ", found "
                    + at(moment, variable).description());
        }
        return number.getAsDouble();
    }
}
