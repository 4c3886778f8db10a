package org.alamedas.evidence.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Reads a table: CSV of RFC 4180 with a header line.
///
/// Lines that start with `#` and empty lines are passed over. All that is wrong in the table is
/// reported, not only the
/// first of it. A table may have at most [#MOST_ROWS] rows.
public final class TableReader {
    /// The most rows that a table may have.
    public static final int MOST_ROWS = 1_000_000;

    private final SourceText source;
    private final Layout layout;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private TableReader(SourceText source, Layout layout) {
        this.source = source;
        this.layout = layout;
    }

    /// Reads every row of a table.
    ///
    /// @param source the text of the table
    /// @param layout the columns that it must have, and no others
    /// @param make makes one record of a row, or nothing where a field is at fault
    /// @param <T> the kind of record
    /// @return the records in the order of the rows; refused with all faults if there is any
    public static <T> Outcome<List<T>> read(SourceText source, Layout layout, Function<Fields, Optional<T>> make) {
        return new TableReader(source, layout).read(make);
    }

    private <T> Outcome<List<T>> read(Function<Fields, Optional<T>> make) {
        List<T> made = new ArrayList<>();
        for (Row row : rows()) {
            make.apply(new Fields(row, diagnostics)).ifPresent(made::add);
        }
        return Outcome.of(List.copyOf(made), diagnostics);
    }

    private List<Row> rows() {
        List<CsvRecord> records = parse();
        if (records.isEmpty()) {
            if (diagnostics.isEmpty()) {
                complain(
                        DiagnosticCode.BAD_TABLE,
                        source.start(),
                        "found no header line, expected the columns " + String.join(",", layout.columns()));
            }
            return List.of();
        }
        CsvRecord header = records.getFirst();
        if (!headerIsRight(header)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            rowOf(header, record).ifPresent(rows::add);
        }
        refuseTwins(rows);
        return rows;
    }

    private List<CsvRecord> parse() {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(source.text())) {
            for (CsvRecord record : csv) {
                records.add(record);
                if (records.size() > MOST_ROWS) {
                    complain(DiagnosticCode.BAD_TABLE, lineOf(record), "found more than " + MOST_ROWS + " rows");
                    return List.of();
                }
            }
            return closed(records) ? records : List.of();
        } catch (CsvParseException e) {
            Span where = records.isEmpty() ? source.start() : lineOf(records.getLast());
            complain(
                    DiagnosticCode.BAD_TABLE,
                    where,
                    "found a row after this one that is not CSV: a quotation mark"
                            + " that is not closed, or text after one that is");
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says whether the last row closes its quotation marks: the CSV reader takes the end of the text for one.
    private boolean closed(List<CsvRecord> records) {
        if (records.isEmpty()) {
            return true;
        }
        Span last = lineOf(records.getLast());
        boolean closed = source.text()
                                .substring(last.start())
                                .chars()
                                .filter(c -> c == '"')
                                .count()
                        % 2
                == 0;
        if (!closed) {
            complain(
                    DiagnosticCode.BAD_TABLE, last, "found a quotation mark that is not closed by the end of the file");
        }
        return closed;
    }

    private Span lineOf(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        return source.span(
                source.lineStart(line),
                source.lineStart(line) + source.line(line).length());
    }

    private boolean headerIsRight(CsvRecord header) {
        List<String> found = header.getFields();
        int before = diagnostics.size();
        for (int i = 0; i < found.size(); i++) {
            headerColumn(header, i);
        }
        for (String column : layout.columns()) {
            if (!found.contains(column)) {
                complain(DiagnosticCode.BAD_TABLE, lineOf(header), "found no column \"" + column + "\" in the header");
            }
        }
        return diagnostics.size() == before;
    }

    private void headerColumn(CsvRecord header, int index) {
        String name = header.getField(index);
        Span span = Row.span(source, (int) header.getStartingLineNumber(), index);
        if (header.getFields().indexOf(name) < index) {
            complain(DiagnosticCode.BAD_TABLE, span, "found the column \"" + name + "\" twice");
        } else if (!layout.columns().contains(name)) {
            complain(
                    DiagnosticCode.BAD_TABLE,
                    span,
                    "found the column \"" + name + "\", expected only " + String.join(",", layout.columns()));
        }
    }

    private Optional<Row> rowOf(CsvRecord header, CsvRecord record) {
        int want = header.getFieldCount();
        int got = record.getFieldCount();
        if (got != want) {
            complain(
                    DiagnosticCode.BAD_RECORD,
                    lineOf(record),
                    "found " + got + (got == 1 ? " field" : " fields") + ", expected the header's " + want);
            return Optional.empty();
        }
        int line = (int) record.getStartingLineNumber();
        return Optional.of(new Row(source, line, header.getFields(), record.getFields()));
    }

    private void refuseTwins(List<Row> rows) {
        if (layout.key().isEmpty()) {
            return;
        }
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            List<String> key = layout.key().stream().map(row::field).toList();
            Row first = seen.putIfAbsent(key, row);
            if (first != null) {
                String column = layout.key().getLast();
                diagnostics.add(Diagnostic.error(
                                DiagnosticCode.BAD_RECORD,
                                row.span(column),
                                "found a second row with " + named(key) + ", expected each once")
                        .relate(first.span(column), "the first is here"));
            }
        }
    }

    private String named(List<String> key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            parts.add(layout.key().get(i) + " \"" + key.get(i) + "\"");
        }
        return String.join(" and ", parts);
    }

    private void complain(DiagnosticCode code, Span span, String message) {
        diagnostics.add(Diagnostic.error(code, span, message));
    }
}
