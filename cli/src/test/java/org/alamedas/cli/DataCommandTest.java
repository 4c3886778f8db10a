package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataCommandTest {
    @Test
    void showsEverythingAboutASeries() {
        assertThat(Terminal.run("data", "fiscal_deficit").out())
                .contains("derived: spending less revenue", "gmd-2025-06", "Global Macro Database", "percent of GDP");
    }

    /// Expected output: the figures are those of the source that it names.
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void tellsTheOriginOfEveryFigure(String language) {
        Golden.check(
                "data-milk-recipients." + language + ".txt",
                Terminal.run("data", "milk_recipients", "copper_price_annual", "--lang=" + language)
                        .out());
    }

    @Test
    void listsWhatIsWeak() {
        assertThat(Terminal.run("data", "--unverified").lines().getFirst()).contains("unverified");
        assertThat(Terminal.run("data", "--single-sourced").lines().getLast()).matches("\\d+ figures of \\d+");
        assertThat(Terminal.run("data", "--single-sourced", "--json", "--lang=es")
                        .out())
                .startsWith("{\"series\":[")
                .doesNotContain("\"single_sourced\":false");
    }

    @Test
    void refusesASeriesThatTheRecordDoesNotHave() {
        Terminal ended = Terminal.run("data", "fiscal_deficits");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("did you mean fiscal_deficit");
    }

    @Test
    void showsTheRecordWithItsKeepers() {
        assertThat(Terminal.run("record", "missing", "--lang=es").out())
                .contains("al menos 1469 personas", "Quién guarda los nombres");
        assertThat(Terminal.run("record", "--json").out()).startsWith("{\"chapters\":[{\"id\":\"commissions\"");
        assertThat(Terminal.run("record", "score").code()).isEqualTo(ExitCode.USAGE);
    }
}
