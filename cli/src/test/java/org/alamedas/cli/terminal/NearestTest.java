package org.alamedas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
    private static final List<String> COMMANDS = List.of("run", "check", "info", "replay");

    @ParameterizedTest
    @CsvSource({"rum,run", "rnu,run", "chekc,check", "REPLAY,replay", "repaly,replay", "rep,replay", "inf,info"})
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, COMMANDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"xyz", "''", "z", "explain", "rune-stone"})
    void findsNothingWhereNothingIsNear(String typed) {
        assertThat(Nearest.to(typed, COMMANDS)).isEmpty();
    }

    @Test
    void doesNotSpendTimeOnAVeryLongWord() {
        assertThat(Nearest.to("run".repeat(1_000_000), COMMANDS)).isEmpty();
    }
}
