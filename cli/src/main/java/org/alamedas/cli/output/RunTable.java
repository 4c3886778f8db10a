package org.alamedas.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunResult.Column;
import org.alamedas.model.print.NumberPrinter;
import tools.jackson.core.JsonGenerator;

/// Writes the recorded values of a run: a row for each recorded moment, the time first.
///
/// The JSON object is `{"model", "time_unit", "columns": [{"name", "unit"}], "rows": [[time, value,
/// ...]]}`. A value that is not finite is `null` in JSON, which has no word for it, and `NaN`, `Infinity`
/// or `-Infinity` elsewhere.
///
/// @param model the name of the model
/// @param timeUnit the unit of time as the model writes it; empty where it gives none
/// @param result what was recorded
public record RunTable(String model, String timeUnit, RunResult result) {

    /// Writes the table.
    ///
    /// @param format how
    /// @param out where; not closed
    /// @throws IOException if it cannot be written
    public void write(TableFormat format, Writer out) throws IOException {
        format.write(out, this::records, this::json);
    }

    private void records(CsvWriter csv) {
        List<String> cells = new ArrayList<>();
        cells.add("time");
        result.columns().forEach(column -> cells.add(column.name().written()));
        csv.writeRecord(cells);
        for (int row = 0; row < result.rows(); row++) {
            cells.clear();
            cells.add(NumberPrinter.print(result.time(row)));
            for (int column = 0; column < result.columns().size(); column++) {
                cells.add(NumberPrinter.print(result.value(column, row)));
            }
            csv.writeRecord(cells);
        }
    }

    private void json(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("model", model);
        json.writeStringProperty("time_unit", timeUnit);
        json.writeArrayPropertyStart("columns");
        for (Column column : result.columns()) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name().written());
            String unit = column.unit();
            json.writeStringProperty("unit", unit == null ? "" : unit);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        for (int row = 0; row < result.rows(); row++) {
            row(json, row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(JsonGenerator json, int row) {
        json.writeRaw(row == 0 ? "\n" : "");
        json.writeStartArray();
        json.writeNumber(NumberPrinter.print(result.time(row)));
        for (int column = 0; column < result.columns().size(); column++) {
            double value = result.value(column, row);
            if (Double.isFinite(value)) {
                json.writeNumber(NumberPrinter.print(value));
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
        json.writeRaw('\n');
    }
}
