package org.alamedas.cli.command.ensemble;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.alamedas.cli.output.TableFormat;
import org.alamedas.engine.ensemble.Bins;
import org.alamedas.engine.ensemble.Summary;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.print.NumberPrinter;
import tools.jackson.core.JsonGenerator;

/// Writes the summary of an ensemble: a row for each class, variable and moment.
///
/// The class of all members together is empty. A number that there is not, such as the deviation of
/// one value, is empty too, and `null` in JSON.
///
/// @param model the name of the model
/// @param summary what to write
public record SummaryTable(String model, Summary summary) {

    /// Writes the table.
    ///
    /// @param format how
    /// @param out where; not closed
    /// @throws IOException if it cannot be written
    public void write(TableFormat format, Writer out) throws IOException {
        format.write(out, this::records, this::json);
    }

    private void records(CsvWriter csv) {
        List<String> head = new ArrayList<>(List.of("class", "variable", "time", "members", "mean", "sd", "min"));
        summary.shares().forEach(share -> head.add("q" + NumberPrinter.print(share)));
        head.add("max");
        if (histograms()) {
            head.addAll(List.of("from", "to"));
            IntStream.rangeClosed(1, summary.bins().getFirst().count()).forEach(bin -> head.add("n" + bin));
        }
        csv.writeRecord(head);
        rows(csv, "", summary.all());
        summary.classes().forEach((kind, group) -> rows(csv, NumberPrinter.print(kind), group));
    }

    private void rows(CsvWriter csv, String kind, Summary.Group group) {
        for (int column = 0; column < summary.columns().size(); column++) {
            String name = summary.columns().get(column).name().written();
            for (int row = 0; row < summary.times().size(); row++) {
                Summary.Statistics statistics = group.statistics().get(column).get(row);
                List<String> cells =
                        new ArrayList<>(List.of(kind, name, text(summary.times().get(row))));
                cells.add(Long.toString(statistics.count()));
                cells.add(text(statistics.mean()));
                cells.add(text(statistics.sd()));
                cells.add(text(statistics.min()));
                statistics.quantiles().forEach(quantile -> cells.add(text(quantile)));
                cells.add(text(statistics.max()));
                if (histograms()) {
                    cells.add(text(summary.bins().get(column).from()));
                    cells.add(text(summary.bins().get(column).to()));
                    statistics.histogram().forEach(count -> cells.add(Long.toString(count)));
                }
                csv.writeRecord(cells);
            }
        }
    }

    private boolean histograms() {
        return !summary.bins().isEmpty() && summary.bins().getFirst().count() > 0;
    }

    private static String text(double value) {
        return !Double.isFinite(value) ? "" : NumberPrinter.print(value);
    }

    private void json(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("model", model);
        json.writeNumberProperty("members", summary.asked());
        json.writeNumberProperty("done", summary.done());
        json.writeNumberProperty("failed", summary.failed());
        Summary.Failure failure = summary.failure();
        if (failure != null) {
            json.writeObjectPropertyStart("first_failure");
            json.writeNumberProperty("member", failure.member());
            json.writeStringProperty("message", failure.message());
            json.writeEndObject();
        }
        json.writeNumberProperty("quantile_error", summary.quantileError());
        numbers(json, "quantiles", summary.shares());
        numbers(json, "times", summary.times());
        variables(json, summary.all());
        json.writeArrayPropertyStart("classes");
        summary.classes().forEach((kind, group) -> {
            json.writeStartObject();
            json.writeName("class");
            number(json, kind);
            json.writeNumberProperty("members", group.members());
            json.writeNumberProperty("share", (double) group.members() / summary.done());
            variables(json, group);
            json.writeEndObject();
        });
        json.writeEndArray();
        chosen(json);
        json.writeEndObject();
    }

    private void variables(JsonGenerator json, Summary.Group group) {
        json.writeArrayPropertyStart("variables");
        for (int column = 0; column < summary.columns().size(); column++) {
            RunResult.Column variable = summary.columns().get(column);
            List<Summary.Statistics> moments = group.statistics().get(column);
            String unit = variable.unit();
            json.writeRaw("\n");
            json.writeStartObject();
            json.writeStringProperty("name", variable.name().written());
            json.writeStringProperty("unit", unit == null ? "" : unit);
            property(json, "mean", moments, Summary.Statistics::mean);
            property(json, "sd", moments, Summary.Statistics::sd);
            property(json, "min", moments, Summary.Statistics::min);
            property(json, "max", moments, Summary.Statistics::max);
            json.writeArrayPropertyStart("quantiles");
            for (int i = 0; i < summary.shares().size(); i++) {
                int share = i;
                array(
                        json,
                        moments.stream()
                                .map(moment -> moment.quantiles().get(share))
                                .toList());
            }
            json.writeEndArray();
            histograms(json, summary.bins().get(column), moments);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void histograms(JsonGenerator json, Bins bins, List<Summary.Statistics> moments) {
        if (histograms()) {
            json.writeName("from");
            number(json, bins.from());
            json.writeName("to");
            number(json, bins.to());
            json.writeArrayPropertyStart("histogram");
            for (Summary.Statistics moment : moments) {
                json.writeStartArray();
                moment.histogram().forEach(json::writeNumber);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
    }

    private void chosen(JsonGenerator json) {
        json.writeArrayPropertyStart("chosen");
        summary.chosen().forEach((member, run) -> {
            json.writeStartObject();
            json.writeNumberProperty("member", member);
            json.writeArrayPropertyStart("values");
            for (int column = 0; column < summary.columns().size(); column++) {
                int place = column;
                json.writeStartArray();
                for (int row = 0; row < run.rows(); row++) {
                    number(json, run.value(place, row));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void property(
            JsonGenerator json,
            String name,
            List<Summary.Statistics> moments,
            ToDoubleFunction<Summary.Statistics> statistic) {
        numbers(json, name, moments.stream().map(statistic::applyAsDouble).toList());
    }

    private static void numbers(JsonGenerator json, String name, List<Double> values) {
        json.writeName(name);
        array(json, values);
    }

    private static void array(JsonGenerator json, List<Double> values) {
        json.writeStartArray();
        values.forEach(value -> number(json, value));
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(NumberPrinter.print(value));
        } else {
            json.writeNull();
        }
    }
}
