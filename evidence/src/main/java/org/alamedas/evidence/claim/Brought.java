package org.alamedas.evidence.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.fact.Fact;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.source.SourceKind;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.yaml.YamlFields;
import org.alamedas.evidence.yaml.YamlNode;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The sources and facts that a text brings with it.
///
/// @param sources its sources
/// @param facts its facts
/// @param known the ids of its sources and of those of the record
record Brought(List<Source> sources, List<Fact> facts, Set<String> known) {
    static final Brought NOTHING = new Brought(List.of(), List.of(), Set.of());

    private static final List<String> SOURCE_KEYS = List.of("id", "citation", "kind", "url", "licence");
    private static final List<String> FACT_KEYS =
            List.of("id", "date", "question", "answer", "low", "high", "says", "source", "trust", "note");

    static Brought read(YamlFields text, Evidence evidence) {
        Set<String> known = new LinkedHashSet<>();
        evidence.record().bibliography().all().forEach(source -> known.add(source.id()));
        List<Source> sources = text.items("sources", (node, all) -> source(node, all, known));
        List<Fact> facts = text.items("facts", (node, all) -> fact(node, all, known));
        return new Brought(sources, facts, known);
    }

    private static Optional<Source> source(YamlNode node, List<Diagnostic> diagnostics, Set<String> known) {
        YamlFields fields = YamlFields.of(node, SOURCE_KEYS, diagnostics);
        String id = fields.text("id");
        String citation = fields.text("citation");
        SourceKind kind = fields.word("kind", SourceKind.class);
        String url = fields.textOrEmpty("url");
        String licence = fields.find("licence") == null ? "cited as fact" : fields.text("licence");
        if (!url.isEmpty() && !url.startsWith("https://") && !url.startsWith("http://")) {
            fields.fault(
                    fields.span("url"),
                    "found \"" + url + "\", expected an address that starts with https:// or http://");
        }
        if (!id.isEmpty() && !known.add(id)) {
            fields.fault(
                    fields.span("id"), "found the source \"" + id + "\", which is there already, expected a new id");
        }
        return fields.made(
                () -> new Source(id, citation, kind, url.isEmpty() ? null : url, licence, fields.span("id")));
    }

    private static Optional<Fact> fact(YamlNode node, List<Diagnostic> diagnostics, Set<String> known) {
        YamlFields fields = YamlFields.of(node, FACT_KEYS, diagnostics);
        String id = fields.text("id");
        ObservationDate date = fields.parsed(
                "date",
                ObservationDate::parse,
                "a date such as 1971, 1972-08 or 1973-03-04",
                new ObservationDate.Year(0));
        Bilingual question = fields.bilingual("question");
        Bilingual says = fields.bilingual("says");
        String answer = fields.textOrEmpty("answer");
        Band number = number(fields, answer);
        List<String> cited = cited(fields, known);
        Trust trust = fields.find("trust") == null ? Trust.VERIFIED : fields.word("trust", Trust.class);
        String note = fields.textOrEmpty("note");
        Span span = fields.span();
        return fields.made(() -> new Fact(id, question, date, answer, number, says, cited, trust, note, span));
    }

    private static List<String> cited(YamlFields fields, Set<String> known) {
        List<String> cited = new ArrayList<>();
        for (String id : fields.text("source").split(";", -1)) {
            String one = id.strip();
            if (!one.isEmpty() && !known.contains(one)) {
                fields.fault(
                        fields.span("source"),
                        "found the source \"" + one + "\", which neither the text nor the record has"
                                + Suggestion.nearest(one, known)
                                        .map(near -> ": did you mean " + near + "?")
                                        .orElse(""));
            }
            cited.add(one);
        }
        return cited;
    }

    private static @Nullable Band number(YamlFields fields, String answer) {
        boolean bounded = fields.find("low") != null || fields.find("high") != null;
        if (bounded == !answer.isEmpty()) {
            fields.fault(fields.span(), "expected either an answer or both low and high");
            return null;
        }
        if (!bounded) {
            return null;
        }
        double low = fields.parsed("low", Brought::number, "a number such as -1234.5", 0.0);
        double high = fields.parsed("high", Brought::number, "a number such as -1234.5", low);
        if (low > high) {
            fields.fault(fields.span("low"), "found a low of " + low + " above a high of " + high);
            return null;
        }
        return new Band(low, high);
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }
}
