package org.alamedas.evidence.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.alamedas.evidence.Texts;
import org.alamedas.evidence.claim.LedgerOfTexts;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Output is 100 in 1970, 107 to 111 in 1971, 107 to 112 in 1972; 1973 is not verified.
final class EvaluationTest {
    private static Reading read(String condition) {
        SourceText text = Texts.text("c", condition);
        Condition parsed = Texts.made(ConditionParser.parse(condition, text.span(0, text.length())));
        return Evaluation.of(parsed, LedgerOfTexts.evidence(), World.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        output@1971 > output@1970                        | HOLDS
        output@1971 > 111                                | FAILS
        output@1971 > 109                                | SPLIT
        output@1972 > output@1971                        | SPLIT
        output@1971 / output@1970 - 1 > 0.06             | HOLDS
        2 * (output@1970 - 40) = 120                     | HOLDS
        max(output, 1970, 1973) > 110                    | SPLIT
        min(output, 1970, 1972) = 100                    | HOLDS
        mean(output, 1970, 1970) = 100                   | HOLDS
        date(vote) = 1970-09                             | HOLDS
        date(vote) = 1970                                | HOLDS
        date(vote) < 1970-11-01                          | HOLDS
        date(vote) = 1970-11                             | FAILS
        days(strike, settled) = 27                       | HOLDS
        events(strike, 1972, 1972) = 2                   | HOLDS
        output@1973 < 100                                | UNDECIDED
        output@1974 < 100                                | UNDECIDED
        output@1970 / (output@1972 - output@1971) > 0    | UNDECIDED
        run(output@1972) > 0                             | UNDECIDED
        """)
    void readsTheRecordWithItsBands(String condition, Standing standing) {
        assertThat(read(condition).standing()).isEqualTo(standing);
    }

    @Test
    void saysWhyNothingFollows() {
        assertThat(read("output@1973 < output@1974").doubts())
                .containsExactly(
                        new Doubt(Doubt.Kind.UNVERIFIED, "output@1973"), new Doubt(Doubt.Kind.MISSING, "output@1974"));
    }

    @Test
    void namesWhatItLookedAt() {
        assertThat(read("output@1971 > output@1970").data())
                .extracting(datum -> datum.what() + " " + datum.value().en())
                .containsExactly("output@1971 109 [107, 111] index", "output@1970 100 index");
    }

    @Test
    void tellsChangedRunsFromTheBaseRun() {
        SourceText text = Texts.text("c", "run(x@1972) < base(x@1972)");
        Condition parsed = Texts.made(ConditionParser.parse(text.text(), text.span(0, text.length())));
        World world = (variable, time, changed) -> OptionalDouble.of(changed ? 1 : 2);
        assertThat(Evaluation.of(parsed, LedgerOfTexts.evidence(), world).standing())
                .isEqualTo(Standing.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        output@1971              | c:1:12: found the end of the condition, expected one of < <= > >= =
        output@1971 > > 3        | c:1:15: found ">", expected a number, a date or series@date
        output 1971 > 3          | c:1:8: found "1971" after "output", expected @ and a date, or ( and )
        output@71 > 3            | c:1:8: found "71", expected a date such as 1971, 1972-08, 1973-03-04
        sum(output) > 3          | c:1:1: found the function sum, expected one of: date, days, events, number, min, max, mean, run, base
        answer(x) > yes          | c:1:11: found ">", expected = or != after answer(...)
        1 < 2 3                  | c:1:7: found "3" after the condition, expected nothing
        1 < $                    | c:1:5: found "$", expected a number, a date or series@date
        max(output, 71, 73) > 1  | c:1:13: found "71", expected a year such as 1972
        """)
    void pointsAtWhatItCannotRead(String condition, String complaint) {
        SourceText text = Texts.text("c", condition);
        Texts.refusedWith(ConditionParser.parse(condition, text.span(0, text.length())), complaint);
    }

    @Test
    void boundsTheDepthOfBrackets() {
        SourceText text = Texts.text("c", "(".repeat(10_000) + "1");
        Texts.refusedWith(
                ConditionParser.parse(text.text(), text.span(0, text.length())),
                "c:1:32: found brackets nested deeper than 30");
    }
}
