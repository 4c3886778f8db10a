package org.alamedas.lab.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alamedas.engine.ir.Slot;
import org.alamedas.evidence.annotation.ModeOption;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.replay.Transform;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.lab.subject.Chart;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.EventMark;
import org.alamedas.lab.subject.Lever;
import org.alamedas.lab.subject.Mode;
import org.alamedas.lab.subject.RunOutcome;
import org.alamedas.lab.subject.Subject;
import org.alamedas.lab.subject.YearWindow;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.ExprPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes what the page needs before its first chart.
public final class CaseJson {
    private static final int HASH = 8;

    private CaseJson() {}

    /// Writes a laboratory: title, time, levers, modes, charts with the figures of the record,
    /// marks, outcomes.
    ///
    /// @param json where
    /// @param subject the laboratory
    /// @param module the model as a module; null where the page has to ask a server
    /// @param edition which program wrote it, and whether the model's file is watched
    /// @param exhibits names of what is shown besides
    public static void write(
            JsonGenerator json, Subject subject, @Nullable ModuleJson module, Edition edition, List<String> exhibits) {
        json.writeStartObject();
        json.writeStringProperty("version", edition.version());
        json.writeBooleanProperty("live", edition.live());
        json.writeBooleanProperty("served", edition.served());
        json.writeArrayPropertyStart("exhibits");
        exhibits.forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("id", subject.id());
        Json.text(json, "title", subject.title());
        json.writeStringProperty("hash", hash(subject));
        json.writeNumberProperty(
                "equations",
                subject.model().variables().stream()
                        .filter(slot -> slot.kind() != Slot.Kind.CONSTANT)
                        .count());
        time(json, subject.model().model().time());
        json.writeName("module");
        if (module == null) {
            json.writeNull();
        } else {
            module.description().writeTo(json);
        }
        levers(json, subject);
        modes(json, subject);
        json.writeArrayPropertyStart("charts");
        subject.charts().forEach(chart -> chart(json, chart));
        json.writeEndArray();
        windows(json, subject.windows());
        outcomes(json, subject.outcomes());
        json.writeArrayPropertyStart("theories");
        for (Theory theory : subject.theories()) {
            json.writeStartObject();
            json.writeStringProperty("id", theory.id());
            Json.text(json, "name", theory.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        marks(json, subject);
        json.writeEndObject();
    }

    /// The version of a model: the beginning of a digest of its text.
    private static String hash(Subject subject) {
        String digest = Digests.sha256(subject.model().model().source().text());
        return digest.substring(0, HASH);
    }

    private static void time(JsonGenerator json, TimeSpec time) {
        json.writeObjectPropertyStart("time");
        json.writeStringProperty("start", ExprPrinter.print(time.start()));
        json.writeStringProperty("stop", ExprPrinter.print(time.stop()));
        json.writeStringProperty("step", ExprPrinter.print(time.step()));
        json.writeStringProperty("unit", time.unit() == null ? "" : time.unit().written());
        json.writeStringProperty("method", time.method().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private static void levers(JsonGenerator json, Subject subject) {
        json.writeArrayPropertyStart("groups");
        subject.groups().forEach(group -> {
            json.writeStartObject();
            json.writeStringProperty("id", group.id());
            Json.text(json, "label", group.label());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("levers");
        subject.levers().forEach(lever -> lever(json, lever));
        json.writeEndArray();
    }

    private static void lever(JsonGenerator json, Lever lever) {
        json.writeStartObject();
        json.writeStringProperty("id", lever.id());
        json.writeStringProperty("kind", Fields.slug(lever.kind()));
        json.writeStringProperty("group", lever.group());
        json.writeBooleanProperty("main", lever.main());
        json.writeStringProperty("value", lever.handle().value().written());
        name(json, "pulled", lever.handle().pulled());
        name(json, "from", lever.handle().from());
        name(json, "until", lever.handle().until());
        Json.text(json, "label", lever.text().label());
        Json.text(json, "unit", lever.text().unit());
        Json.text(json, "meaning", lever.text().meaning());
        Json.text(json, "source", lever.text().source());
        number(json, "base", lever.base());
        json.writeNumberProperty("low", lever.scale().low());
        json.writeNumberProperty("high", lever.scale().high());
        json.writeNumberProperty("step", lever.scale().step());
        number(json, "start", lever.scale().start());
        json.writeEndObject();
    }

    private static void name(JsonGenerator json, String property, @Nullable Name name) {
        if (name != null) {
            json.writeStringProperty(property, name.written());
        }
    }

    private static void number(JsonGenerator json, String property, @Nullable Double value) {
        if (value != null) {
            json.writeNumberProperty(property, value);
        }
    }

    private static void modes(JsonGenerator json, Subject subject) {
        json.writeArrayPropertyStart("modes");
        subject.modes().forEach(mode -> mode(json, mode));
        json.writeEndArray();
    }

    private static void mode(JsonGenerator json, Mode mode) {
        json.writeStartObject();
        json.writeStringProperty("variable", mode.variable().written());
        Json.text(json, "label", mode.label());
        json.writeNumberProperty("base", mode.base());
        json.writeArrayPropertyStart("options");
        for (ModeOption option : mode.options()) {
            json.writeStartObject();
            json.writeNumberProperty("value", option.value());
            json.writeStringProperty("mode", Fields.slug(option.mode()));
            Json.text(json, "label", option.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void chart(JsonGenerator json, Chart chart) {
        json.writeStartObject();
        json.writeStringProperty("id", chart.id());
        Json.text(json, "label", chart.label());
        Json.text(json, "unit", chart.unit());
        json.writeBooleanProperty("main", chart.main());
        json.writeBooleanProperty("log", chart.logarithmic());
        json.writeArrayPropertyStart("lines");
        for (Chart.Line line : chart.lines()) {
            json.writeStartObject();
            json.writeStringProperty("variable", line.variable().written());
            Json.text(json, "label", line.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        chart.comparison().ifPresent(comparison -> comparison(json, comparison));
        json.writeEndObject();
    }

    private static void comparison(JsonGenerator json, Comparison comparison) {
        json.writeStringProperty("role", Fields.slug(comparison.role()));
        Json.text(json, "short", comparison.shortLabel());
        Json.text(json, "note", comparison.note());
        transform(json, comparison.transform());
        json.writeStringProperty(
                "timing", Fields.slug(comparison.series().definition().timing()));
        json.writeName("record");
        series(json, comparison, comparison.series());
        json.writeArrayPropertyStart("rivals");
        comparison.rivals().forEach(rival -> series(json, comparison, rival));
        json.writeEndArray();
    }

    private static void transform(JsonGenerator json, Transform transform) {
        json.writeObjectPropertyStart("transform");
        switch (transform) {
            case Transform.Mean() -> json.writeStringProperty("kind", "mean");
            case Transform.At() -> json.writeStringProperty("kind", "at");
            case Transform.GrowthOfMean(Double before) -> {
                json.writeStringProperty("kind", "growth-of-mean");
                number(json, "before", before);
            }
            case Transform.GrowthOfEnd() -> json.writeStringProperty("kind", "growth-of-end");
            case Transform.DecemberToDecember() -> json.writeStringProperty("kind", "december-to-december");
            case Transform.IndexOfMean(int year) -> {
                json.writeStringProperty("kind", "index-of-mean");
                json.writeNumberProperty("year", year);
            }
        }
        json.writeEndObject();
    }

    private static void series(JsonGenerator json, Comparison comparison, ObservedSeries series) {
        json.writeStartObject();
        json.writeStringProperty("id", series.id());
        Json.text(json, "label", series.definition().label());
        json.writeArrayPropertyStart("sources");
        series.observations().stream()
                .flatMap(figure -> figure.sources().stream())
                .distinct()
                .forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("points");
        for (Observation figure : series.observations()) {
            comparison.recorded(series, figure).ifPresent(shown -> {
                json.writeStartArray();
                json.writeString(shown.date().iso());
                json.writeNumber(shown.date().middle());
                json.writeNumber(shown.value());
                json.writeEndArray();
            });
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void windows(JsonGenerator json, List<YearWindow> windows) {
        json.writeObjectPropertyStart("windows");
        for (YearWindow window : windows) {
            json.writeArrayPropertyStart(window.id());
            json.writeNumber(window.first());
            json.writeNumber(window.last());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void outcomes(JsonGenerator json, List<RunOutcome> outcomes) {
        json.writeArrayPropertyStart("outcomes");
        for (RunOutcome outcome : outcomes) {
            json.writeStartObject();
            json.writeStringProperty("id", outcome.id());
            json.writeStringProperty("variable", outcome.variable().written());
            json.writeNumberProperty("above", outcome.above());
            Json.text(json, "counted", outcome.counted());
            Json.text(json, "happened", outcome.happened());
            Json.text(json, "absent", outcome.absent());
            json.writeStringProperty("lasting", outcome.lasting().written());
            Json.text(json, "word", outcome.word());
            json.writeStringProperty("mode", outcome.chance().mode().written());
            json.writeNumberProperty("generated", outcome.chance().generated());
            json.writeStringProperty("drawn", outcome.chance().drawn().written());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void marks(JsonGenerator json, Subject subject) {
        json.writeArrayPropertyStart("marks");
        for (EventMark mark : subject.marks()) {
            event(subject, mark.event()).ifPresent(event -> {
                json.writeStartObject();
                json.writeStringProperty("event", event.id());
                json.writeStringProperty("date", event.date().iso());
                json.writeNumberProperty("at", event.date().middle());
                Json.text(json, "word", mark.word());
                Json.text(json, "title", event.title());
                json.writeEndObject();
            });
        }
        json.writeEndArray();
    }

    private static Optional<Event> event(Subject subject, String id) {
        return subject.study().stream()
                .flatMap(study -> study.events().stream())
                .filter(event -> event.id().equals(id))
                .findFirst();
    }
}
