package org.alamedas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {
    @ParameterizedTest
    @CsvSource({"es_CL.UTF-8,ES", "es,ES", "es@valencia,ES", "en_US.UTF-8,EN", "C.UTF-8,EN", "est,EN", "'',EN"})
    void readsTheLanguageOfALocale(String locale, Language expected) {
        assertThat(Language.of(Map.of("LANG", locale))).isEqualTo(expected);
    }

    @Test
    void prefersTheMoreSpecificVariable() {
        assertThat(Language.of(Map.of("LANG", "en_US", "LC_MESSAGES", "es_CL"))).isEqualTo(Language.ES);
        assertThat(Language.of(Map.of("LC_ALL", "en_US", "LC_MESSAGES", "es_CL")))
                .isEqualTo(Language.EN);
        assertThat(Language.of(Map.of("LC_ALL", "", "LANG", "es_CL"))).isEqualTo(Language.ES);
    }
}
