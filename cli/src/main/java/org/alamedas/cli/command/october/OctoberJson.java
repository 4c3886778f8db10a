package org.alamedas.cli.command.october;

import java.io.IOException;
import java.util.OptionalDouble;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.evidence.episode.Fact;
import org.alamedas.evidence.episode.Output;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import tools.jackson.core.JsonGenerator;

/// Writes an episode as one JSON object: `{"period", "day_zero", "days", "eve": {...}, "set": {...},
/// "variants": [{"id", "label_es", "label_en", "figures": {...}, "days": [...], "series": {...}}],
/// "facts": [...]}`. A figure that is not there, such as the days to empty shelves that never are, is
/// null. Series have a value for each day; stocks are million rations, flows million rations a day.
final class OctoberJson {
    private final JsonGenerator json;
    private final OctoberReport report;

    private OctoberJson(JsonGenerator json, OctoberReport report) {
        this.json = json;
        this.report = report;
    }

    static void write(Console console, OctoberReport report) throws IOException {
        Json.print(console, json -> new OctoberJson(json, report).write());
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("period", report.period().id());
        bilingual("label", report.period().label());
        json.writeStringProperty("day_zero", report.period().dayZero().toString());
        json.writeNumberProperty("days", report.period().days());
        json.writeObjectPropertyStart("eve");
        report.eve().forEach(this::number);
        json.writeEndObject();
        json.writeObjectPropertyStart("set");
        report.settings().forEach(this::number);
        json.writeEndObject();
        json.writeArrayPropertyStart("variants");
        report.runs().forEach(this::variant);
        json.writeEndArray();
        json.writeArrayPropertyStart("facts");
        report.episode().facts(report.period()).forEach(this::fact);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void variant(EpisodeRun run) {
        json.writeStartObject();
        json.writeStringProperty("id", run.variant().id());
        bilingual("label", run.variant().label());
        json.writeObjectPropertyStart("figures");
        for (Output output : report.episode().outputs()) {
            OptionalDouble figure = run.figure(output);
            json.writeName(output.id());
            if (figure.isPresent()) {
                json.writeNumber(NumberPrinter.print(figure.getAsDouble()));
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("days");
        int[] days = OctoberDays.of(run).toArray();
        for (int day : days) {
            json.writeNumber(day);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("series");
        for (Name variable : report.episode().drawn()) {
            json.writeArrayPropertyStart(variable.written());
            for (int day : days) {
                json.writeNumber(NumberPrinter.print(run.at(variable, day)));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void fact(Fact fact) {
        Name variable = fact.variable();
        json.writeStartObject();
        json.writeStringProperty("event", fact.event().id());
        json.writeStringProperty("date", fact.day().toString());
        json.writeNumberProperty("day", OctoberDays.number(report.period(), fact));
        bilingual("text", fact.event().text());
        bilingual("bearing", fact.bearing());
        json.writeStringProperty("variable", variable == null ? "" : variable.written());
        json.writeStringProperty("source", String.join(";", fact.event().sources()));
        json.writeEndObject();
    }

    private void bilingual(String stem, Bilingual text) {
        json.writeStringProperty(stem + "_es", text.es());
        json.writeStringProperty(stem + "_en", text.en());
    }

    private void number(Name name, double value) {
        json.writeName(name.written());
        json.writeNumber(NumberPrinter.print(value));
    }
}
