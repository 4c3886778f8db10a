package org.alamedas.cli.command.claims;

import java.util.List;
import java.util.Locale;
import org.alamedas.chile.Ledger.Judged;
import org.alamedas.cli.output.Json;
import org.alamedas.evidence.claim.Claim;
import org.alamedas.evidence.claim.Finding;
import org.alamedas.evidence.claim.Judgement;
import org.alamedas.evidence.claim.Testimony;
import org.alamedas.evidence.claim.Traditions;
import org.alamedas.evidence.claim.Verdict;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Doubt;
import org.alamedas.evidence.table.Fields;
import tools.jackson.core.JsonGenerator;

/// Writes texts as one JSON object: `{"texts": [{"id", "claims": [{"id", "kind", "verdict", "sources"}]}]}`.
///
/// The verdict is one of the five fixed words in English, and null for a normative claim. In full,
/// each text also has `title` and `about`, and each claim its words, tests, testimony and dissent.
///
/// @param texts the texts and what came of their claims
/// @param traditions from which tradition each source speaks
/// @param full whether to write everything
public record ClaimsJson(List<Judged> texts, Traditions traditions, boolean full) {
    /// Copies the texts.
    public ClaimsJson {
        texts = List.copyOf(texts);
    }

    /// Writes the object.
    ///
    /// @param json where
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("texts");
        texts.forEach(one -> text(json, one));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(JsonGenerator json, Judged one) {
        json.writeStartObject();
        json.writeStringProperty("id", one.text().id());
        if (full) {
            Json.both(json, "title", one.text().title());
            Json.both(json, "about", one.text().about());
        }
        json.writeArrayPropertyStart("claims");
        one.judgements().forEach(judgement -> {
            json.writeRaw('\n');
            claim(json, judgement);
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void claim(JsonGenerator json, Judgement judgement) {
        Claim claim = judgement.claim();
        Verdict verdict = judgement.verdict();
        json.writeStartObject();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("kind", Fields.slug(claim.kind()));
        if (verdict == null) {
            json.writeNullProperty("verdict");
        } else {
            json.writeStringProperty("verdict", verdict.word().en());
        }
        strings(json, "sources", claim.sources());
        if (full) {
            rest(json, judgement);
        }
        json.writeEndObject();
    }

    private void rest(JsonGenerator json, Judgement judgement) {
        Claim claim = judgement.claim();
        Verdict verdict = judgement.verdict();
        if (verdict != null) {
            Json.both(json, "verdict_words", verdict.word());
        }
        json.writeStringProperty("place", claim.place());
        json.writeStringProperty("quote", claim.quote());
        Json.both(json, "says", claim.says());
        json.writeArrayPropertyStart("tests");
        judgement.findings().forEach(finding -> finding(json, finding));
        json.writeEndArray();
        testimony(json, "for", claim.supports());
        testimony(json, "against", claim.opposes());
        Json.both(json, "one_sided", claim.oneSided());
        Json.both(json, "changes", claim.changes());
        Json.both(json, "dissent", claim.dissent());
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("role", Fields.slug(finding.test().role()));
        json.writeStringProperty("test", finding.test().written());
        Json.both(json, "about", finding.test().about());
        json.writeStringProperty("standing", Fields.slug(finding.standing()));
        json.writeArrayPropertyStart("data");
        finding.data().forEach(datum -> datum(json, datum));
        json.writeEndArray();
        json.writeArrayPropertyStart("doubts");
        for (Doubt doubt : finding.doubts()) {
            json.writeStartObject();
            json.writeStringProperty("kind", Fields.slug(doubt.kind()));
            json.writeStringProperty("what", doubt.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!finding.shares().isEmpty()) {
            json.writeObjectPropertyStart("shares");
            finding.shares().forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void datum(JsonGenerator json, Datum datum) {
        json.writeStartObject();
        json.writeStringProperty("what", datum.what());
        Json.both(json, "name", datum.name());
        Json.both(json, "value", datum.value());
        json.writeStringProperty("trust", datum.trust().name().toLowerCase(Locale.ROOT));
        strings(json, "sources", datum.sources());
        json.writeEndObject();
    }

    private void testimony(JsonGenerator json, String name, List<Testimony> testimony) {
        json.writeArrayPropertyStart(name);
        for (Testimony one : testimony) {
            json.writeStartObject();
            json.writeStringProperty("source", one.source());
            Json.both(json, "says", one.says());
            Json.both(json, "tradition", traditions.of(one.source()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) {
        json.writeArrayPropertyStart(name);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }
}
