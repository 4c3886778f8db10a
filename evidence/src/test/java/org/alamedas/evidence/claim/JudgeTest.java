package org.alamedas.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.alamedas.evidence.Texts;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.World;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule by which the five words are given, and what a stranger's mistakes are answered with.
final class JudgeTest {
    private static final String HEAD = """
            id: mine
            title: {es: t, en: t}
            about: {es: a, en: a}
            facts:
              - {id: who, date: 1973, question: {es: q, en: q}, answer: navy, says: {es: s, en: s}, source: ine}
              - {id: both, date: 1973, question: {es: q, en: q}, answer: a, says: {es: s, en: s}, source: ine}
              - {id: both, date: 1973, question: {es: q, en: q}, answer: b, says: {es: s, en: s}, source: wdi}
              - {id: size, date: 1973, question: {es: q, en: q}, low: 3, high: 10, says: {es: s, en: s}, source: wdi}
              - {id: rumour, date: 1973, question: {es: q, en: q}, answer: a, says: {es: s, en: s}, source: ine, trust: unverified}
            claims:
            """;

    private static Evidence evidence(ClaimText text) {
        return LedgerOfTexts.evidence().with(text.facts());
    }

    private static ClaimText text(String tests) {
        return Texts.made(ClaimReader.read(
                Texts.text("t.yaml", HEAD + claim("C1", "fact", tests)), LedgerOfTexts.evidence(), Laboratory.NONE));
    }

    private static String claim(String id, String kind, String tests) {
        return "  - id: " + id + "\n    place: P1\n    kind: " + kind
                + "\n    says: {es: s, en: s}\n    changes: {es: c, en: c}\n" + tests;
    }

    private static String tests(String role, String... conditions) {
        StringBuilder lines = new StringBuilder("    " + role + ":\n");
        for (String condition : conditions) {
            lines.append("      - {test: \"").append(condition).append("\", about: {es: a, en: a}}\n");
        }
        return lines.toString();
    }

    private static @Nullable Verdict verdict(String tests) {
        ClaimText text = text(tests);
        return new Judge(evidence(text), Laboratory.NONE).judge(text).getFirst().verdict();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        output@1971 > output@1970 | -                         | -                   | SUPPORTED
        output@1971 > output@1970 | answer(who) = navy        | -                   | SUPPORTED_WITH_LIMITS
        output@1971 > output@1970 | answer(who) = army        | -                   | SUPPORTED
        output@1971 > output@1970 | -                         | answer(who) = navy  | CONTESTED
        output@1971 < output@1970 | answer(who) = navy        | -                   | NOT_SUPPORTED
        answer(both) = a          | -                         | -                   | CONTESTED
        number(size) > 5          | -                         | -                   | CONTESTED
        number(size) > 2          | -                         | -                   | SUPPORTED
        output@1973 < 100         | -                         | -                   | CANNOT_BE_TESTED_HERE
        answer(rumour) = a        | answer(who) = navy        | answer(who) = navy  | CANNOT_BE_TESTED_HERE
        output@1971 > output@1970 | answer(rumour) = a        | answer(rumour) = a  | SUPPORTED
        """)
    void givesTheFiveWordsByRule(String need, String limit, String rival, Verdict expected) {
        String tests = tests("needs", need)
                + (limit == null ? "" : tests("limits", limit))
                + (rival == null ? "" : tests("rivals", rival));
        assertThat(verdict(tests)).isEqualTo(expected);
    }

    @Test
    void limitsAClaimOfWhichAPartIsNotDecided() {
        assertThat(verdict(tests("needs", "output@1971 > output@1970", "output@1973 < 100")))
                .isEqualTo(Verdict.SUPPORTED_WITH_LIMITS);
    }

    @Test
    void givesANormativeClaimNoVerdict() {
        ClaimText text = Texts.made(ClaimReader.read(
                Texts.text("t.yaml", HEAD + claim("C1", "normative", "")), LedgerOfTexts.evidence(), Laboratory.NONE));
        assertThat(new Judge(evidence(text), Laboratory.NONE)
                        .judge(text)
                        .getFirst()
                        .verdict())
                .isNull();
    }

    @Test
    void contestsWhatTheoriesDisagreeOn() {
        String test = """
                    needs:
                      - {test: "run(x@1972) < base(x@1972)", theories: all, set: {lever: 0}, share: 0.8, about: {es: a, en: a}}
                """;
        ClaimText text = text(test.replace("        ", "    "));
        Judge judge = new Judge(evidence(text), new TwoTheories());
        Judgement judgement = judge.judge(text).getFirst();
        assertThat(judgement.verdict()).isEqualTo(Verdict.CONTESTED);
        assertThat(judgement.findings().getFirst().shares())
                .containsEntry("one", 1.0)
                .containsEntry("other", 0.0);
    }

    /// A lever that lowers a variable under one theory and raises it under the other.
    private static final class TwoTheories implements Laboratory {
        @Override
        public List<String> theories() {
            return List.of("one", "other");
        }

        @Override
        public Predicate<Name> variables() {
            return name -> true;
        }

        @Override
        public List<World> worlds(String theory, Experiment experiment, java.util.Set<Name> wanted) {
            double effect = "one".equals(theory) ? -1 : 1;
            return List.of((variable, time, changed) -> OptionalDouble.of(changed ? effect : 0));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        output@1971 > otput@1970 | found the series "otput", which the record does not have: did you mean output?
        date(voted) < 1971       | found the event "voted", which the record does not have: did you mean vote?
        answer(whom) = navy      | found the fact "whom", which the record does not have: did you mean who?
        events(riot, 1970, 1973) > 1 | found the category of events "riot", which the record does not have
        """)
    void saysWhatTheRecordDoesNotHave(String condition, String message) {
        Outcomes.assertSays(read(claim("C1", "fact", tests("needs", condition))), message);
    }

    private static List<String> read(String claims) {
        return Texts.said(
                ClaimReader.read(Texts.text("t.yaml", HEAD + claims), LedgerOfTexts.evidence(), Laboratory.NONE));
    }

    @Test
    void saysAllThatIsWrongWithAStrangersText() {
        String claims = """
                  - id: C1
                    place: P1
                    kinds: fact
                    kind: true
                    says: {es: s}
                    quote: one two three four five six seven eight nine ten eleven twelve thirteen
                    for:
                      - {source: inee, says: {es: s, en: s}}
                """;
        assertThat(read(claims))
                .containsExactly(
                        "t.yaml:11:5: found no changes, expected what would change the verdict, in es and en",
                        "t.yaml:13:5: found the key \"kinds\": did you mean kind?",
                        "t.yaml:14:11: found the kind \"true\", expected one of: fact, causal, counterfactual, normative",
                        "t.yaml:15:11: found no en, expected one",
                        "t.yaml:16:12: found a quotation of 13 words, expected at most 12",
                        "t.yaml:18:18: found the source \"inee\", which neither the text nor the record has: did you mean ine?");
    }

    @Test
    void refusesTestsOfWhatIsNormative() {
        Outcomes.assertSays(
                read(claim("C1", "normative", tests("needs", "1 < 2"))),
                "found tests in a normative claim, expected none: it has no verdict on truth");
    }
}
