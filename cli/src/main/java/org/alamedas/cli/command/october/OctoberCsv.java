package org.alamedas.cli.command.october;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;

/// Writes an episode as a table with one row for each variant, variable and day:
/// `period,variant,variable,day,date,value`.
final class OctoberCsv {
    private OctoberCsv() {}

    static void write(Console console, OctoberReport report) throws IOException {
        Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord("period", "variant", "variable", "day", "date", "value");
        for (EpisodeRun run : report.runs()) {
            for (Name variable : report.episode().drawn()) {
                rows(csv, run, variable);
            }
        }
        csv.flush();
        out.flush();
    }

    private static void rows(CsvWriter csv, EpisodeRun run, Name variable) {
        OctoberDays.of(run)
                .forEach(day -> csv.writeRecord(
                        run.period().id(),
                        run.variant().id(),
                        variable.written(),
                        Integer.toString(day),
                        run.period().dayZero().plusDays(day).toString(),
                        NumberPrinter.print(run.at(variable, day))));
    }
}
