package org.alamedas.chile;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.evidence.claim.ClaimKind;
import org.alamedas.evidence.claim.ClaimText;
import org.alamedas.evidence.claim.Judge;
import org.alamedas.evidence.claim.Verdict;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Interval;
import org.alamedas.evidence.condition.Quantities;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;

/// What came of claims, for notes to read: `verdict(C51)`, and how many claims of a text or of all
/// texts have a verdict, such as `verdicts(all, cannot_be_tested_here)` or `verdicts(essay, all)`.
///
/// Mutable: judges the texts once, when it is first asked.
final class LedgerQuantities implements Quantities {
    private static final String VERDICT = "verdict";
    private static final String VERDICTS = "verdicts";
    private static final String ALL = "all";

    private final Ledger ledger;
    private @Nullable List<Ledger.Judged> judged;

    LedgerQuantities(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Set<String> functions() {
        return Set.of(VERDICT, VERDICTS);
    }

    @Override
    public Optional<Quantity> find(String function, List<String> words) {
        if (VERDICT.equals(function) && words.size() == 1) {
            return verdict(words.getFirst());
        }
        return VERDICTS.equals(function) && has(function, words)
                ? count(words.getFirst(), words.get(1).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    @Override
    public boolean has(String function, List<String> words) {
        String first = words.getFirst();
        if (VERDICT.equals(function)) {
            return words.size() == 1
                    && ledger.texts().stream()
                            .flatMap(text -> text.claims().stream())
                            .anyMatch(claim -> claim.id().equals(first) && claim.kind() != ClaimKind.NORMATIVE);
        }
        boolean text = ALL.equals(first)
                || ledger.texts().stream().anyMatch(one -> one.id().equals(first));
        return VERDICTS.equals(function)
                && words.size() == 2
                && text
                && (ALL.equals(words.get(1))
                        || Stream.of(Verdict.values())
                                .anyMatch(one -> one.name().equals(words.get(1).toUpperCase(Locale.ROOT))));
    }

    private Optional<Quantity> verdict(String id) {
        for (ClaimText text : ledger.texts()) {
            for (var claim : text.claims()) {
                if (claim.id().equals(id)) {
                    Judge judge = new Judge(ledger.evidence().with(text.facts()), ledger.laboratory());
                    return Optional.ofNullable(judge.judge(claim).verdict())
                            .map(verdict -> quantity(VERDICT + "(" + id + ")", claim.says(), verdict.word(), 0));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> count(String text, String verdict) {
        boolean every = "ALL".equals(verdict);
        if (!every
                && List.of(Verdict.values()).stream()
                        .noneMatch(one -> one.name().equals(verdict))) {
            return Optional.empty();
        }
        List<Verdict> found = all().stream()
                .filter(one -> ALL.equals(text) || one.text().id().equals(text))
                .flatMap(one -> one.judgements().stream())
                .map(judgement -> judgement.verdict())
                .filter(Objects::nonNull)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long count = found.stream()
                .filter(one -> every || one.name().equals(verdict))
                .count();
        String number = NumberPrinter.print((double) count);
        Bilingual name = every ? new Bilingual("afirmaciones con veredicto", "claims with a verdict") : word(verdict);
        return Optional.of(quantity(
                VERDICTS + "(" + text + ", " + verdict.toLowerCase(Locale.ROOT) + ")",
                name,
                new Bilingual(number, number),
                (double) count));
    }

    private static Bilingual word(String verdict) {
        return Verdict.valueOf(verdict).word();
    }

    private static Quantity quantity(String what, Bilingual name, Bilingual value, double number) {
        return new Quantity(Interval.of(number), new Datum(what, name, value, List.of(), Trust.DERIVED));
    }

    private List<Ledger.Judged> all() {
        List<Ledger.Judged> known = judged;
        if (known == null) {
            known = ledger.texts().stream().map(ledger::judge).toList();
            judged = known;
        }
        return known;
    }
}
