package org.alamedas.formats.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are made to exhaust or mislead their reader are refused at a place, and quickly.
///
/// The limit of time is far above what reading takes and far below what work that grows with the square of the file
/// would.
final class VensimAttackTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String CONTROL =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";

    private static Outcome<Model> read(String text) {
        Outcome<Model> outcome =
                Assertions.assertTimeoutPreemptively(LIMIT, () -> ModelFiles.read(SourceText.of("attack", text)));
        assertThat(DiagnosticRenderer.plain().render(outcome.diagnostics()).length())
                .isLessThan(20_000);
        return outcome;
    }

    private static List<DiagnosticCode> codes(String statements) {
        return read("{UTF-8}\n" + statements + "\n" + CONTROL).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void refusesTwentyThousandNestedParentheses() {
        assertThat(codes("a = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "~~|"))
                .containsExactly(DiagnosticCode.TOO_DEEP);
    }

    @Test
    void refusesSubscriptRangesOfTwentyThousandLevels() {
        String ranges = IntStream.range(0, 20_000)
                .mapToObj(i -> "r" + i + " : r" + (i + 1) + " ~~|")
                .collect(Collectors.joining("\n"));
        assertThat(codes(ranges)).isNotEmpty().containsOnly(DiagnosticCode.TOO_DEEP);
    }

    @Test
    void refusesMoreElementsThanItCanHold() {
        assertThat(codes("r : (e1-e999999999) ~~|")).containsExactly(DiagnosticCode.SYNTAX);
        String many = IntStream.range(0, 1000)
                .mapToObj(i -> "r" + i + " : (e" + i + "x1-e" + i + "x90000) ~~|")
                .collect(Collectors.joining("\n"));
        assertThat(codes(many)).contains(DiagnosticCode.TOO_DEEP);
        String shared = IntStream.range(0, 1000)
                .mapToObj(i -> "r" + i + " : base ~~|")
                .collect(Collectors.joining("\n", "base : (e1-e90000) ~~|\n", ""));
        assertThat(codes(shared)).contains(DiagnosticCode.TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "\"",
                "'",
                "(",
                "[",
                ",",
                "~",
                "|",
                "*",
                ":",
                "\\\n",
                "a = 1 ~~|\n",
                ":MACRO:",
                ":MACRO: | ",
                "{**",
                "r : a ~~|",
                "****",
                "\\\\\\---///\n"
            })
    void readsHalfAMillionCharactersInTimeLinearInTheirNumber(String unit) {
        String many = unit.repeat(500_000 / unit.length());
        assertThat(read("{UTF-8}\na = (" + many)).isInstanceOf(Outcome.Refused.class);
        assertThat(read("{UTF-8}\n" + many)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void readsAListOfOneHundredThousandValues() {
        String values = IntStream.range(0, 90_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        Outcome<Model> outcome = read("{UTF-8}\nr : (e1-e90000) ~~|\nx[r] = " + values + " ~~|\n" + CONTROL);
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
    }
}
