package org.alamedas.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.alamedas.model.expr.Name;

/// A table of published values: the first column is the time, each other one a variable.
///
/// @param variables the names of the columns after the first
/// @param rows the cells, the time first
record PublishedOutput(List<Name> variables, List<List<String>> rows) {

    static PublishedOutput read(Path file) throws IOException {
        char separator = file.toString().endsWith(".tab") ? '\t' : ',';
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            List<List<String>> all = reader.stream().map(CsvRecord::getFields).toList();
            List<Name> variables = all.getFirst().stream().skip(1).map(Name::of).toList();
            return new PublishedOutput(variables, all.subList(1, all.size()));
        }
    }

    double time(int row) {
        return Double.parseDouble(rows.get(row).getFirst());
    }

    /// Returns a value, or nothing where the table has a gap.
    OptionalDouble value(int row, int variable) {
        List<String> cells = rows.get(row);
        String cell = variable + 1 < cells.size() ? cells.get(variable + 1).strip() : "";
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }
}
