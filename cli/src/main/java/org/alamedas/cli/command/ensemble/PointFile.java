package org.alamedas.cli.command.ensemble;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alamedas.cli.input.Assignment;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.engine.ensemble.PointTable;
import org.alamedas.model.expr.Name;

/// Reads a table of points: the names of parameters in the first row, a member in every other.
public final class PointFile {
    private static final int MOST_NUMBERS = 50_000_000;

    private PointFile() {}

    /// Reads a file of values separated by commas.
    ///
    /// @param console in which language to refuse
    /// @param file the file
    /// @return the points
    /// @throws Refusal if a cell is no number or a row has another number of cells
    /// @throws IOException if the file cannot be read
    public static PointTable read(Console console, Path file) throws Refusal, IOException {
        List<Name> names = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : csv) {
                if (names.isEmpty()) {
                    record.getFields().forEach(name -> names.add(Name.of(name.strip())));
                } else {
                    rows.add(row(console, file, record, names.size()));
                    if ((long) rows.size() * names.size() > MOST_NUMBERS) {
                        throw Refusal.failed(console.text("ensemble.large-file", file, MOST_NUMBERS));
                    }
                }
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.failed(console.text("ensemble.no-points", file));
        }
        return new PointTable(names, rows);
    }

    private static List<Double> row(Console console, Path file, CsvRecord record, int width) throws Refusal {
        if (record.getFieldCount() != width) {
            throw Refusal.failed(console.text(
                    "ensemble.ragged-file", file, record.getStartingLineNumber(), record.getFieldCount(), width));
        }
        List<Double> row = new ArrayList<>(width);
        for (String cell : record.getFields()) {
            Optional<Double> number = Assignment.number(cell.strip());
            row.add(number.orElseThrow(() ->
                    Refusal.failed(console.text("ensemble.no-number", file, record.getStartingLineNumber(), cell))));
        }
        return row;
    }
}
