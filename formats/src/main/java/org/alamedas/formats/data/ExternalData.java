package org.alamedas.formats.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.source.Span;

/// Answers what one model asks of files, and holds the files that it has opened, each read once;
/// for one thread.
///
/// The functions are those of Vensim that read files (`GET XLS` and `GET DIRECT` of `CONSTANTS`,
/// `DATA`, `LOOKUPS` and `SUBSCRIPT`). Files are `.xlsx`, `.xls` and delimited text, told apart by
/// what they hold. A place is written as a cell (`B3`, `$B$3`), a range (`B3:F3`) or the name of a
/// range, in any letter case. Every answer is an outcome whose diagnostics point at the place of
/// the model that asked and name file, tab and cell.
public final class ExternalData {
    private interface Reading<T> {
        T read(List<String> warnings) throws DataException;
    }

    private final DataFolder folder;
    private final Map<String, Workbook> workbooks = new HashMap<>();

    /// Makes an answerer for one model.
    ///
    /// @param folder where its files are
    public ExternalData(DataFolder folder) {
        this.folder = folder;
    }

    /// Reads constants.
    ///
    /// @param from the sheet
    /// @param cell the cell of the first number; with a star after it, the last dimension runs down
    ///     instead of to
    ///     the right
    /// @param rows how many elements the last but one dimension has; 1 where there is none
    /// @param columns how many elements the last dimension has; 1 for a scalar
    /// @return the numbers; a cell without a number refuses
    /// @throws IllegalArgumentException if `rows` or `columns` is below 1
    public Outcome<Block> constants(SheetReference from, String cell, int rows, int columns) {
        requirePositive("rows", rows);
        requirePositive("columns", columns);
        return outcome(from.span(), warnings -> {
            requireFew((long) rows * columns);
            return ConstantsReader.read(places(from), cell, rows, columns, warnings);
        });
    }

    /// Reads time series.
    ///
    /// @param from the sheet
    /// @param times the row number, column letter or range of the times
    /// @param cell the cell of the first value
    /// @param count how many series: the elements of the dimension that runs across the direction
    ///     of time
    /// @return that many series, sorted by time; cells without a number are gaps in them
    /// @throws IllegalArgumentException if `count` is below 1
    public Outcome<List<TimeSeries>> series(SheetReference from, String times, String cell, int count) {
        requirePositive("count", count);
        return outcome(from.span(), warnings -> {
            List<TimeSeries> made = new ArrayList<>();
            for (List<SeriesReader.Point> points : points(from, times, cell, count, warnings)) {
                made.add(timeSeries(points));
            }
            return List.copyOf(made);
        });
    }

    /// Reads graphical functions.
    ///
    /// @param from the sheet
    /// @param inputs the row number, column letter or range of the inputs
    /// @param cell the cell of the first output
    /// @param count how many functions
    /// @return that many functions, straight between points; points without a number are left out
    /// @throws IllegalArgumentException if `count` is below 1
    public Outcome<List<GraphicalFunction>> lookups(SheetReference from, String inputs, String cell, int count) {
        requirePositive("count", count);
        return outcome(from.span(), warnings -> {
            List<GraphicalFunction> made = new ArrayList<>();
            for (List<SeriesReader.Point> points : points(from, inputs, cell, count, warnings)) {
                made.add(lookup(points));
            }
            return List.copyOf(made);
        });
    }

    /// Reads the elements of a subscript range.
    ///
    /// @param from the sheet
    /// @param first the first cell, or a range
    /// @param last the last cell; or a row number or column letter, up to which cells are read; or
    ///     nothing
    /// @param prefix what stands before each name; may be empty
    /// @return the names, across and then down; at least one
    public Outcome<List<String>> elements(SheetReference from, String first, String last, String prefix) {
        return outcome(from.span(), warnings -> ElementsReader.read(places(from), first, last, prefix));
    }

    private static void requirePositive(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, not " + number);
        }
    }

    private static void requireFew(long numbers) throws DataException {
        if (numbers > Limits.NUMBERS) {
            throw DataException.tooLarge("the model asks for " + numbers + " numbers, more than the " + Limits.NUMBERS
                    + " that are read at once");
        }
    }

    private static <T> Outcome<T> outcome(Span span, Reading<T> reading) {
        List<String> warnings = new ArrayList<>();
        try {
            T made = reading.read(warnings);
            return Outcome.of(made, diagnostics(span, warnings));
        } catch (DataException e) {
            return Outcome.refused(e.at(span));
        }
    }

    private static List<Diagnostic> diagnostics(Span span, List<String> warnings) {
        return warnings.stream()
                .map(warning -> Diagnostic.warning(DiagnosticCode.BAD_DATA, span, warning))
                .toList();
    }

    private Places places(SheetReference from) throws DataException {
        String real = folder.find(from.file()).toString();
        Workbook workbook = workbooks.get(real);
        if (workbook == null) {
            workbook = new SheetCache(DataFile.workbook(Path.of(real), from.file()));
            workbooks.put(real, workbook);
        }
        return new Places(workbook, from.file(), from.tab());
    }

    private List<List<SeriesReader.Point>> points(
            SheetReference from, String axis, String cell, int count, List<String> warnings) throws DataException {
        requireFew(count);
        return new SeriesReader(places(from), warnings).read(axis, cell, count);
    }

    private static TimeSeries timeSeries(List<SeriesReader.Point> points) throws DataException {
        List<SeriesReader.Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble(SeriesReader.Point::at))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).at() <= sorted.get(i - 1).at()) {
                throw DataException.bad(sorted.get(i).axisCell() + ": the time "
                        + new Cell.Numeric(sorted.get(i).at()).text() + " comes twice");
            }
        }
        return TimeSeries.of(sorted.stream()
                .map(point -> new TimeSeries.Point(point.at(), point.value()))
                .toList());
    }

    private static GraphicalFunction lookup(List<SeriesReader.Point> points) throws DataException {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at() < points.get(i - 1).at()) {
                throw DataException.bad(points.get(i).axisCell() + ": expected an input of at least "
                        + new Cell.Numeric(points.get(i - 1).at()).text() + ", found "
                        + new Cell.Numeric(points.get(i).at()).text());
            }
        }
        return GraphicalFunction.of(
                GraphicalFunction.Kind.CONTINUOUS,
                points.stream().mapToDouble(SeriesReader.Point::at).toArray(),
                points.stream().mapToDouble(SeriesReader.Point::value).toArray());
    }
}
