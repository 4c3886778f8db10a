package org.alamedas.cli.command.theory;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.NaiveForecasts;
import org.alamedas.evidence.fit.Scoreboard;
import org.alamedas.evidence.fit.Stage;
import org.alamedas.evidence.fit.StageFit;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Theory;
import tools.jackson.core.JsonGenerator;

/// Writes theories as JSON.
///
/// ```
/// {"theories": [{"id", "holdout": {STAGE: {MODE: SCORES}}, "fit": {MODE: {"identified", "free",
///   "unmoved": [...], "stages": [...]}}, "identified"}],
///  "naive": {"last_value": {STAGE: {MODE: SCORES}}, "constant_growth": ...}}
/// ```
///
/// Where theories are explained each has `name`, `summary`, `reference`, `links` and `stale` too.
/// `SCORES` is `{"crps", "log_score", "inside", "targets", "series": {...}, "unverified": {...}}`:
/// official figures first, the others apart. `identified` is the effective number of identified
/// parameters where events are generated. A theory without results has null in place of `holdout`,
/// `fit` and `identified`.
public final class TheoriesJson {
    private final JsonGenerator json;
    private final Results results;
    private final boolean explain;

    private TheoriesJson(JsonGenerator json, Results results, boolean explain) {
        this.json = json;
        this.results = results;
        this.explain = explain;
    }

    /// Writes theories.
    ///
    /// @param console where
    /// @param results what came of the fits
    /// @param theories which theories
    /// @param explain whether to say what each believes
    /// @throws IOException if they cannot be written
    public static void write(Console console, Results results, List<Theory> theories, boolean explain)
            throws IOException {
        Json.print(console, json -> new TheoriesJson(json, results, explain).write(theories));
    }

    private void write(List<Theory> theories) {
        json.writeStartObject();
        json.writeArrayPropertyStart("theories");
        theories.forEach(this::theory);
        json.writeEndArray();
        json.writeObjectPropertyStart("naive");
        for (String naive : List.of(NaiveForecasts.LAST_VALUE, NaiveForecasts.CONSTANT_GROWTH)) {
            json.writeName(naive);
            holdout(naive);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void theory(Theory theory) {
        json.writeStartObject();
        json.writeStringProperty("id", theory.id());
        if (explain) {
            explain(theory);
        }
        if (results.reports().containsKey(theory.id())) {
            json.writeName("holdout");
            holdout(theory.id());
            json.writeObjectPropertyStart("fit");
            Results.MODES.forEach(mode -> fit(mode, results.report(theory, mode)));
            json.writeEndObject();
            Json.number(
                    json, "identified", results.report(theory, Mode.GENERATED).identified());
        } else {
            json.writeNullProperty("holdout");
            json.writeNullProperty("fit");
            json.writeNullProperty("identified");
        }
        json.writeEndObject();
    }

    private void explain(Theory theory) {
        Json.both(json, "name", theory.name());
        Json.both(json, "summary", theory.summary());
        json.writeBooleanProperty("reference", theory.reference());
        json.writeArrayPropertyStart("links");
        theory.links().values().forEach(this::link);
        json.writeEndArray();
        json.writeArrayPropertyStart("stale");
        results.stale().getOrDefault(theory.id(), List.of()).forEach(json::writeString);
        json.writeEndArray();
    }

    private void link(LinkPrior link) {
        json.writeStartObject();
        json.writeStringProperty("link", link.link().written());
        json.writeStringProperty("stance", link.prior().stance().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("prior", link.prior().text());
        json.writeEndObject();
    }

    private void holdout(String forecaster) {
        List<Stage> stages = results.about().plan().stages();
        json.writeStartObject();
        for (Stage stage : stages.subList(0, stages.size() - 1)) {
            json.writeObjectPropertyStart(stage.id());
            for (Mode mode : Results.MODES) {
                json.writeObjectPropertyStart(mode.name().toLowerCase(Locale.ROOT));
                scores(Scoreboard.of(results.scores(forecaster, mode, stage), true));
                json.writeObjectPropertyStart("unverified");
                scores(Scoreboard.of(results.scores(forecaster, mode, stage), false));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void scores(Scoreboard board) {
        Json.number(json, "crps", board.crps());
        Json.number(json, "log_score", board.logScore());
        Json.number(json, "inside", board.inside());
        json.writeNumberProperty("targets", board.targets());
        json.writeObjectPropertyStart("series");
        board.series().forEach((series, crps) -> Json.number(json, series, crps));
        json.writeEndObject();
    }

    private void fit(Mode mode, FitReport report) {
        json.writeObjectPropertyStart(mode.name().toLowerCase(Locale.ROOT));
        Json.number(json, "identified", report.identified());
        json.writeNumberProperty("free", report.free());
        json.writeArrayPropertyStart("unmoved");
        report.unmoved().forEach(one -> json.writeString(one.parameter().written()));
        json.writeEndArray();
        json.writeArrayPropertyStart("stages");
        report.stages().forEach(this::stage);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void stage(StageFit fit) {
        json.writeStartObject();
        json.writeStringProperty("stage", fit.stage());
        json.writeNumberProperty("targets", fit.targets());
        Json.number(json, "log_evidence", fit.logEvidence());
        Json.number(json, "rms", fit.rms());
        Json.number(json, "discrepancy", fit.discrepancy());
        json.writeEndObject();
    }
}
