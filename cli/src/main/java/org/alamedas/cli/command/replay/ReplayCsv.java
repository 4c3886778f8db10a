package org.alamedas.cli.command.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.replay.ReplayPoint;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.table.Fields;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;

/// Writes a replay as a table with one row for each date:
/// `series,date,model,record,low,high,unit,trust,source`.
///
/// An empty field is a gap. The unit is in the language of the console; everything else is the same in
/// all.
public final class ReplayCsv {
    private ReplayCsv() {}

    /// Writes a report.
    ///
    /// @param console where
    /// @param report what
    /// @throws IOException if it cannot be written
    public static void write(Console console, Report report) throws IOException {
        Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("series", "date", "model", "record", "low", "high", "unit", "trust", "source");
        Page page = new Page(console);
        for (ReplayedSeries series : report.series()) {
            String unit = page.text(series.comparison().unit());
            for (ReplayPoint point : series.points()) {
                row(csv, series.comparison().id(), point, unit);
            }
        }
        csv.flush();
        out.flush();
    }

    private static void row(CsvWriter csv, String series, ReplayPoint point, String unit) {
        Observation record = point.record();
        Band band = record == null ? null : record.band();
        csv.writeRecord(
                series,
                point.date().iso(),
                number(point.model()),
                number(record == null ? null : Double.valueOf(record.value())),
                number(band == null ? null : Double.valueOf(band.low())),
                number(band == null ? null : Double.valueOf(band.high())),
                unit,
                record == null ? "" : Fields.slug(record.trust()),
                record == null ? "" : String.join(";", record.sources()));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : NumberPrinter.print(value);
    }
}
