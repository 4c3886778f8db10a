package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimsCommandTest {
    private static final String MINE = """
            id: mine
            title: {es: Mi texto, en: My text}
            about: {es: mío, en: my own}
            claims:
              - id: M1
                place: p. 1
                quote: prices fell
                kind: fact
                says: {es: los precios bajaron, en: prices fell}
                needs:
                  - {test: "official_prices_index@1972-12 < official_prices_index@1971-12", about: {es: "bajó", en: "fell"}}
                for:
                  - {source: bis-long-cpi, says: {es: dice, en: says}}
                changes: {es: otro índice, en: another index}
            """;

    /// Expected output: the verdicts follow from the record by the rule that `JudgeTest` holds.
    @Test
    void givesVerdictsAsData() {
        Terminal ended = Terminal.run("claims", "--json");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).startsWith("{\"texts\":[{\"id\":\"essay\",\"claims\":[");
        Golden.check("claims.json", ended.out());
    }

    @Test
    void explainsAClaimInBothLanguages() {
        assertThat(Terminal.run("claims", "C16", "--explain").out())
                .contains("verdict: SUPPORTED WITH LIMITS", "official_prices_dec_dec@1972-12", "163.4", "Dissent");
        assertThat(Terminal.run("claims", "c20", "--explain", "--lang=es").out())
                .contains("veredicto: NO RESPALDADA", "Lo que cambiaría el veredicto", "Disenso");
    }

    /// Expected output: the words are those of the text, the verdict follows by the rule that `JudgeTest` holds.
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void explainsAClaimThatTheRecordContradicts(String language) {
        Golden.check(
                "claims-C20." + language + ".txt",
                Terminal.run("claims", "C20", "--explain", "--lang=" + language).out());
        Golden.check(
                "claims-C49." + language + ".txt",
                Terminal.run("claims", "C49", "--explain", "--lang=" + language).out());
    }

    @Test
    void countsTheVerdictsOfEveryText() {
        assertThat(Terminal.run("claims").lines().getFirst())
                .contains("supported with limits", "contested", "not supported", "cannot be tested here");
    }

    @Test
    void runsAStrangersTextUnmodified(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), MINE);
        Terminal ended = Terminal.run("claims", file.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("M1   not supported");
        assertThat(Terminal.runWithInput(MINE, "claims", "-", "--json").out())
                .contains(
                        "{\"id\":\"M1\",\"kind\":\"fact\",\"verdict\":\"not supported\",\"sources\":[\"bis-long-cpi\"]}");
    }

    @Test
    void explainsTheMistakesOfAStrangersText() {
        Terminal ended = Terminal.runWithInput(MINE.replace("prices_index@1971", "price_index@1971"), "claims", "-");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err())
                .contains("error[bad-claim]", "did you mean official_prices_index?", "<stdin>:11:", "^^^");
    }

    @Test
    void refusesWhatIsNoClaimNoTextAndNoFile() {
        Terminal ended = Terminal.run("claims", "C99");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("there is no claim and no text \"C99\"");
        assertThat(Terminal.run("claims", "no.yaml").code()).isEqualTo(ExitCode.FAILED);
        assertThat(Terminal.run("claims", "--case", "atlantis").code()).isEqualTo(ExitCode.USAGE);
    }
}
