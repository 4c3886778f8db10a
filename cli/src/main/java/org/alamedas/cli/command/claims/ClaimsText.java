package org.alamedas.cli.command.claims;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alamedas.chile.Ledger.Judged;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.claim.Claim;
import org.alamedas.evidence.claim.Finding;
import org.alamedas.evidence.claim.Judgement;
import org.alamedas.evidence.claim.Testimony;
import org.alamedas.evidence.claim.Traditions;
import org.alamedas.evidence.claim.Verdict;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Doubt;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// Writes claims and verdicts for people.
public final class ClaimsText {
    private final Console console;

    /// Makes a writer.
    ///
    /// @param console where and in which language
    public ClaimsText(Console console) {
        this.console = console;
    }

    /// Writes a table of texts: how many claims have which verdict.
    ///
    /// @param texts the texts
    public void table(List<Judged> texts) {
        List<String> heads = Stream.concat(
                        Stream.of(Verdict.values()).map(verdict -> in(verdict.word())),
                        Stream.of(console.text("claims.no-verdict"), console.text("claims.claims")))
                .toList();
        int wide =
                texts.stream().mapToInt(one -> one.text().id().length()).max().orElse(0);
        int first = Math.max(wide, console.text("claims.text").length());
        StringBuilder head = new StringBuilder(padded(console.text("claims.text"), first));
        heads.forEach(word -> head.append("  ").append(word));
        console.line(head.toString());
        for (Judged one : texts) {
            StringBuilder line = new StringBuilder(padded(one.text().id(), first));
            List<Long> counts = counts(one);
            for (int i = 0; i < heads.size(); i++) {
                line.append("  ")
                        .append(right(
                                String.valueOf(counts.get(i)), heads.get(i).length()));
            }
            console.line(line.toString());
        }
        console.line("");
        texts.forEach(one -> console.line(
                padded(one.text().id(), first) + "  " + in(one.text().title())));
    }

    private static List<Long> counts(Judged one) {
        Stream<Long> byVerdict = Stream.of(Verdict.values())
                .map(verdict -> one.judgements().stream()
                        .filter(judgement -> judgement.verdict() == verdict)
                        .count());
        long none = one.judgements().stream()
                .filter(judgement -> judgement.verdict() == null)
                .count();
        return Stream.concat(byVerdict, Stream.of(none, (long) one.judgements().size()))
                .toList();
    }

    /// Writes the claims of a text, one line each.
    ///
    /// @param one the text
    public void list(Judged one) {
        console.line(in(one.text().title()));
        console.line(in(one.text().about()));
        console.line("");
        one.judgements().forEach(this::line);
    }

    /// Writes a claim in one line.
    ///
    /// @param judgement what came of it
    public void line(Judgement judgement) {
        Claim claim = judgement.claim();
        console.line(padded(claim.id(), 5) + padded(verdict(judgement), 24) + in(claim.says()));
    }

    private String verdict(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        return verdict == null ? console.text("claims.no-verdict") : in(verdict.word());
    }

    /// Writes everything about a claim.
    ///
    /// @param text its text
    /// @param judgement what came of it
    /// @param traditions from which tradition each source speaks
    /// @param sources finds the citation of a source
    public void explain(
            Judged text,
            Judgement judgement,
            Traditions traditions,
            java.util.function.Function<String, @Nullable Source> sources) {
        Claim claim = judgement.claim();
        console.line(claim.id() + "  " + in(text.text().title()) + ", " + claim.place());
        if (!claim.quote().isEmpty()) {
            console.line("  \"" + claim.quote() + "\"");
        }
        console.line("  " + in(claim.says()));
        console.line(
                "  " + console.text("claims.kind") + ": " + console.text("claims.kind." + Fields.slug(claim.kind())));
        console.line("");
        console.line(console.text("claims.verdict") + ": "
                + (judgement.verdict() == null
                        ? console.text("claims.normative")
                        : verdict(judgement).toUpperCase(Locale.ROOT)));
        judgement.findings().forEach(this::finding);
        testimony("claims.for", claim.supports(), traditions);
        testimony("claims.against", claim.opposes(), traditions);
        paragraph("claims.one-sided", claim.oneSided());
        paragraph("claims.changes", claim.changes());
        paragraph("claims.dissent", claim.dissent());
        cited(judgement, sources);
    }

    private void finding(Finding finding) {
        console.line("");
        console.line(
                "  " + console.text("claims.role." + Fields.slug(finding.test().role())) + ": "
                        + in(finding.test().about()) + " -> "
                        + console.text("claims.standing." + Fields.slug(finding.standing())));
        console.line("    " + finding.test().written());
        for (Datum datum : finding.data()) {
            console.line("      " + in(datum.name()) + " (" + datum.what() + "): " + in(datum.value()) + "  ["
                    + console.text("replay.trust." + Fields.slug(datum.trust())) + "; "
                    + String.join(", ", datum.sources()) + "]");
        }
        finding.shares()
                .forEach((theory, share) -> console.line("      "
                        + console.text("claims.share", theory, String.format(Locale.ROOT, "%.0f", 100 * share))));
        for (Doubt doubt : finding.doubts()) {
            console.line("      " + console.text("claims.doubt." + Fields.slug(doubt.kind()), doubt.what()));
        }
    }

    private void testimony(String key, List<Testimony> testimony, Traditions traditions) {
        if (!testimony.isEmpty()) {
            console.line("");
            console.line(console.text(key) + ":");
            for (Testimony one : testimony) {
                Bilingual tradition = traditions.of(one.source());
                String from = tradition == null ? "" : "; " + in(tradition);
                console.line("  " + in(one.says()) + " [" + one.source() + from + "]");
            }
        }
    }

    private void paragraph(String key, @Nullable Bilingual text) {
        if (text != null) {
            console.line("");
            console.line(console.text(key) + ": " + in(text));
        }
    }

    private void cited(Judgement judgement, java.util.function.Function<String, @Nullable Source> sources) {
        List<String> ids = Stream.concat(
                        judgement.claim().sources().stream(),
                        judgement.findings().stream()
                                .flatMap(finding -> finding.data().stream())
                                .flatMap(datum -> datum.sources().stream()))
                .distinct()
                .sorted()
                .toList();
        if (!ids.isEmpty()) {
            console.line("");
            console.line(console.text("claims.sources") + ":");
        }
        for (String id : ids) {
            Source source = sources.apply(id);
            console.line("  " + id + ": " + (source == null ? "" : source.citation()));
        }
    }

    private String in(Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
