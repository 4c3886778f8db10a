package org.alamedas.conformance;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alamedas.model.expr.Name;

/// A table of published values: the first column is the time, each other one a variable.
///
/// @param variables the names of the columns after the first
/// @param rows the cells, the time first
record PublishedOutput(List<Name> variables, List<List<String>> rows) {
    private static final long LARGEST = 64L << 20;

    PublishedOutput {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /// Reads a table whose cells are divided by tabs, or by commas, as the ending of its name says.
    ///
    /// @throws IOException if the file cannot be read, is larger than 64 MB or is no table
    static PublishedOutput read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("the published output is larger than 64 MB");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        boolean tabs = file.toString().toLowerCase(Locale.ROOT).endsWith(".tab");
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(tabs ? '\t' : ',')
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            List<List<String>> all = reader.stream().map(CsvRecord::getFields).toList();
            if (all.isEmpty()) {
                throw new IOException("the published output is empty");
            }
            List<Name> variables = all.getFirst().stream()
                    .skip(1)
                    .map(name -> Name.of(name.isBlank() ? "?" : name))
                    .toList();
            return new PublishedOutput(variables, all.subList(1, all.size()));
        } catch (CsvParseException e) {
            throw new IOException("the published output is no table: " + e.getMessage(), e);
        }
    }

    /// Returns the time of a row.
    double time(int row) throws IOException {
        OptionalDouble time = number(row, 0);
        if (time.isEmpty()) {
            throw new IOException("row " + (row + 1) + " of the published output has no time");
        }
        return time.getAsDouble();
    }

    /// Returns a value, or nothing where the table has a gap.
    OptionalDouble value(int row, int variable) throws IOException {
        return number(row, variable + 1);
    }

    /// Returns a cell as it is printed; empty where the table has a gap.
    String cell(int row, int variable) {
        List<String> cells = rows.get(row);
        return variable + 1 < cells.size() ? cells.get(variable + 1).strip() : "";
    }

    private OptionalDouble number(int row, int column) throws IOException {
        String cell = cell(row, column - 1);
        try {
            return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            throw new IOException("\"" + cell + "\" in row " + (row + 1) + " of the published output is no number", e);
        }
    }
}
