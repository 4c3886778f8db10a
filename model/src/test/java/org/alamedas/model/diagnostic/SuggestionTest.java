package org.alamedas.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
    private static final List<String> NAMES =
            List.of("capital", "labour", "real_wage", "real_wage_index", "prices_paid");

    @Test
    void findsANameWithALetterMissing() {
        assertThat(Suggestion.nearest("CAPTAL", NAMES)).contains("capital");
    }

    @Test
    void findsANameWithTwoLettersSwapped() {
        assertThat(Suggestion.nearest("labuor", NAMES)).contains("labour");
    }

    @Test
    void prefersTheNearerOfTwoThatTheWordBegins() {
        assertThat(Suggestion.nearest("real_wag", NAMES, 3)).containsExactly("real_wage", "real_wage_index");
    }

    @Test
    void saysNothingRatherThanSomethingFarFetched() {
        assertThat(Suggestion.nearest("inflation", NAMES)).isEmpty();
        assertThat(Suggestion.nearest("", NAMES)).isEmpty();
        assertThat(Suggestion.nearest("x".repeat(10_000), NAMES)).isEmpty();
    }
}
