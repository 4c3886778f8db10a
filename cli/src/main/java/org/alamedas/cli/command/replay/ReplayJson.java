package org.alamedas.cli.command.replay;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.annotation.ModeOption;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.replay.Fit;
import org.alamedas.evidence.replay.Inequality;
import org.alamedas.evidence.replay.ReplayPoint;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes a replay as JSON.
///
/// ```
/// {"case", "from", "to", "modes": [...],
///  "series": [{"name", "unit", "source", "error", "points": [{"date", "model", "record", "low",
///  "high"}]}],
///  "events": [...], "sources": [...]}
/// ```
///
/// `error` is the root mean square error over official figures, in the unit; null where there is none.
/// A gap is null.
/// Dates are ISO 8601 at the precision known. Texts are there in both languages, whatever that of the
/// console.
public final class ReplayJson {
    private final JsonGenerator json;
    private final Report report;

    private ReplayJson(JsonGenerator json, Report report) {
        this.json = json;
        this.report = report;
    }

    /// Writes a report.
    ///
    /// @param console where
    /// @param report what
    /// @throws IOException if it cannot be written
    public static void write(Console console, Report report) throws IOException {
        Json.print(console, json -> new ReplayJson(json, report).write());
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("case", report.name().en());
        json.writeNumberProperty("from", report.window().from());
        json.writeNumberProperty("to", report.window().to());
        array("modes", report.modes(), this::mode);
        array("series", report.series(), this::series);
        array("events", report.events(), this::event);
        array("sources", report.sources(), this::source);
        json.writeEndObject();
    }

    private interface Item<T> {
        void write(T item);
    }

    private <T> void array(String name, List<T> items, Item<T> item) {
        json.writeArrayPropertyStart(name);
        for (T one : items) {
            json.writeStartObject();
            item.write(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void mode(ModeOption mode) {
        json.writeStringProperty("name", mode.variable().written());
        number("value", mode.value());
        json.writeStringProperty("mode", Fields.slug(mode.mode()));
        bilingual("label", mode.label());
    }

    private void series(ReplayedSeries series) {
        Comparison comparison = series.comparison();
        Fit official = series.official();
        json.writeStringProperty("name", comparison.id());
        bilingual("label", comparison.label());
        json.writeStringProperty("unit", comparison.unit().en());
        json.writeStringProperty("unit_es", comparison.unit().es());
        json.writeStringProperty("source", String.join(";", series.sources()));
        json.writeStringProperty("role", Fields.slug(comparison.role()));
        json.writeStringProperty("series", comparison.series().id());
        json.writeStringProperty("variable", comparison.variable().written());
        bilingual("note", comparison.note());
        number("error", official == null ? null : official.rootMeanSquareError());
        fit("official", official);
        fit("all", series.all());
        array("points", series.points(), this::point);
        array("rivals", List.copyOf(series.rivals().entrySet()), this::rival);
    }

    private void fit(String name, @Nullable Fit fit) {
        if (fit == null) {
            json.writeNullProperty(name);
            return;
        }
        Inequality theil = fit.theil();
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("points", fit.points());
        number("mean_error", fit.meanError());
        number("mean_absolute_error", fit.meanAbsoluteError());
        number("root_mean_square_error", fit.rootMeanSquareError());
        number("relative_error_percent", fit.relativeError());
        json.writeNumberProperty("inside_band", fit.inside());
        json.writeNumberProperty("with_band", fit.banded());
        json.writeObjectPropertyStart("theil");
        number("u1", theil.u1());
        number("u2", theil.u2());
        number("bias", theil.bias());
        number("variance", theil.variance());
        number("covariance", theil.covariance());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void point(ReplayPoint point) {
        json.writeStringProperty("date", point.date().iso());
        number("model", point.model());
        figure(point.record());
    }

    private void rival(Map.Entry<String, List<Observation>> rival) {
        json.writeStringProperty("series", rival.getKey());
        report.study()
                .record()
                .find(rival.getKey())
                .ifPresent(series -> bilingual("label", series.definition().label()));
        array("points", rival.getValue(), figure -> {
            json.writeStringProperty("date", figure.date().iso());
            figure(figure);
        });
    }

    private void figure(@Nullable Observation figure) {
        Band band = figure == null ? null : figure.band();
        number("record", figure == null ? null : Double.valueOf(figure.value()));
        number("low", band == null ? null : Double.valueOf(band.low()));
        number("high", band == null ? null : Double.valueOf(band.high()));
        if (figure != null) {
            json.writeStringProperty("trust", Fields.slug(figure.trust()));
            json.writeStringProperty("source", String.join(";", figure.sources()));
        }
    }

    private void event(Event event) {
        json.writeStringProperty("date", event.date().iso());
        json.writeStringProperty("id", event.id());
        bilingual("title", event.title());
        json.writeStringProperty("category", event.category());
        bilingual("actors", event.actors());
        bilingual("text", event.text());
        json.writeStringProperty("role", Fields.slug(event.role()));
        json.writeStringProperty("trust", Fields.slug(event.trust()));
        json.writeStringProperty("source", String.join(";", event.sources()));
    }

    private void source(Source source) {
        String url = source.url();
        json.writeStringProperty("id", source.id());
        json.writeStringProperty("citation", source.citation());
        json.writeStringProperty("kind", Fields.slug(source.kind()));
        json.writeStringProperty("url", url == null ? "" : url);
        json.writeStringProperty("licence", source.licence());
    }

    private void bilingual(String stem, Bilingual text) {
        json.writeStringProperty(stem + "_es", text.es());
        json.writeStringProperty(stem + "_en", text.en());
    }

    private void number(String name, @Nullable Double value) {
        json.writeName(name);
        if (value == null || !Double.isFinite(value)) {
            json.writeNull();
        } else {
            json.writeNumber(NumberPrinter.print(value));
        }
    }
}
