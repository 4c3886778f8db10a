package org.alamedas.cli.command.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alamedas.cli.output.Json;
import org.alamedas.conformance.Finding;
import org.alamedas.conformance.Standing;
import org.alamedas.conformance.Tally;
import org.alamedas.conformance.Verdict;
import org.alamedas.model.diagnostic.Diagnostic;
import tools.jackson.core.JsonGenerator;

/// Writes findings as one JSON object: `{"folder", "counts": {format: {"files", "pass", "malformed", "known",
/// "fail"}}, "total": {...}, "cases": [{"case", "format", "standing", "verdict", ...}]}`.
///
/// @param folder the folder that the user named
/// @param findings what came of each case
public record ConformanceJson(String folder, List<Finding> findings) {
    /// Copies the findings.
    public ConformanceJson {
        findings = List.copyOf(findings);
    }

    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        Tally tally = Tally.of(findings);
        json.writeStartObject();
        json.writeStringProperty("folder", folder);
        json.writeObjectPropertyStart("counts");
        tally.formats().forEach((format, counts) -> counts(json, format, counts));
        json.writeEndObject();
        counts(json, "total", tally.total());
        json.writeArrayPropertyStart("cases");
        findings.forEach(finding -> {
            json.writeRaw('\n');
            one(json, finding);
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<Standing, Integer> counts) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty(
                "files", counts.values().stream().mapToInt(Integer::intValue).sum());
        counts.forEach((standing, count) -> json.writeNumberProperty(word(standing), count));
        json.writeEndObject();
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static void one(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("case", finding.of().name());
        json.writeStringProperty("format", finding.of().format());
        json.writeStringProperty("standing", word(finding.standing()));
        json.writeStringProperty("verdict", finding.verdict().word());
        details(json, finding.verdict());
        Finding.Reason reason = finding.reason();
        if (reason != null) {
            json.writeObjectPropertyStart("reason");
            json.writeStringProperty("es", reason.es());
            json.writeStringProperty("en", reason.en());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void details(JsonGenerator json, Verdict verdict) {
        switch (verdict) {
            case Verdict.Passed(int columns, int drawn, int rows, Verdict.Standard by) -> {
                json.writeNumberProperty("columns", columns);
                json.writeNumberProperty("drawn", drawn);
                json.writeNumberProperty("rows", rows);
                json.writeStringProperty("held_to", by.name().toLowerCase(Locale.ROOT));
            }
            case Verdict.Refused(Diagnostic why) -> diagnostic(json, why);
            case Verdict.Stopped(Diagnostic why) -> diagnostic(json, why);
            case Verdict.Differed(String variable, double time, double published, double ours) -> {
                json.writeStringProperty("variable", variable);
                Json.number(json, "time", time);
                Json.number(json, "published", published);
                Json.number(json, "ours", ours);
            }
            case Verdict.Misses(double time) -> Json.number(json, "time", time);
            case Verdict.Ran(int rows) -> json.writeNumberProperty("rows", rows);
            case Verdict.Late(int seconds) -> json.writeNumberProperty("seconds", seconds);
            case Verdict.Unreadable(String what) -> json.writeStringProperty("message", what);
            case Verdict.Faulty(String what) -> json.writeStringProperty("message", what);
            case Verdict.Unrelated() -> {}
        }
    }

    private static void diagnostic(JsonGenerator json, Diagnostic why) {
        json.writeStringProperty("code", why.code().slug());
        json.writeNumberProperty("line", why.span().position().line());
        json.writeNumberProperty("column", why.span().position().column());
        json.writeStringProperty("message", why.message());
    }
}
