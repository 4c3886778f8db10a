package org.alamedas.cli.command.theory;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.alamedas.cli.output.Json;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.fit.Scoreboard;
import org.alamedas.evidence.fit.TargetScore;
import tools.jackson.core.JsonGenerator;

/// Writes how theories and naive forecasts fare in the years after as JSON.
///
/// ```
/// {"aftermath": {"from", "until", "held_paths": {VARIABLE: value},
///  "forecasters": {ID: {"official": SCORES, "unverified": SCORES, "held": SCORES or null}}}}
/// ```
///
/// `SCORES` is `{"crps", "median", "log_score", "inside", "targets", "series": {...}}`; `held` is of official
/// figures, with paths held that were set with the outcome in view.
public final class AftermathJson {
    private final JsonGenerator json;

    private AftermathJson(JsonGenerator json) {
        this.json = json;
    }

    /// Writes the scores.
    ///
    /// @param console where
    /// @param results the scores
    /// @throws IOException if they cannot be written
    public static void write(Console console, AftermathResults results) throws IOException {
        Json.print(console, json -> new AftermathJson(json).write(results));
    }

    private void write(AftermathResults results) {
        json.writeStartObject();
        json.writeObjectPropertyStart("aftermath");
        json.writeNumberProperty("from", results.after().from());
        json.writeNumberProperty("until", results.after().until());
        json.writeObjectPropertyStart("held_paths");
        results.after().held().forEach((path, value) -> json.writeNumberProperty(path.written(), value));
        json.writeEndObject();
        json.writeObjectPropertyStart("forecasters");
        for (Map.Entry<String, List<TargetScore>> one : results.recorded().entrySet()) {
            json.writeObjectPropertyStart(one.getKey());
            scores("official", results.board(one.getKey(), true));
            scores("unverified", results.board(one.getKey(), false));
            List<TargetScore> held = results.held().get(one.getKey());
            if (held == null) {
                json.writeNullProperty("held");
            } else {
                scores("held", Scoreboard.of(held, true));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void scores(String name, Scoreboard board) {
        json.writeObjectPropertyStart(name);
        Json.number(json, "crps", board.crps());
        Json.number(json, "median", AftermathResults.middle(board));
        Json.number(json, "log_score", board.logScore());
        Json.number(json, "inside", board.inside());
        json.writeNumberProperty("targets", board.targets());
        json.writeObjectPropertyStart("series");
        board.series().forEach((series, crps) -> Json.number(json, series, crps));
        json.writeEndObject();
        json.writeEndObject();
    }
}
