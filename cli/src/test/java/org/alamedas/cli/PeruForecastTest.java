package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second country at the command line, and the page of its forecast.
final class PeruForecastTest {
    private static final Path RESOURCES = Project.root().resolve("chile/src/main/resources/org/alamedas/chile/peru");

    @TempDir
    Path scratch = Path.of("");

    @Test
    void replaysInBothLanguagesWithItsOwnWords() {
        Terminal english = Terminal.run("replay", "--case", "peru");
        assertThat(english.code()).isEqualTo(ExitCode.OK);
        assertThat(english.lines().getFirst()).isEqualTo("Peru, 1985-1990: the model against the record");
        assertThat(english.out())
                .contains("intis", "Nationalisation of banks announced")
                .doesNotContain("escudo", "Popular Unity", "Allende");
        Terminal spanish = Terminal.run("replay", "--case", "peru", "--lang", "es");
        assertThat(spanish.lines().getFirst()).isEqualTo("Perú, 1985-1990: el modelo frente al registro");
        assertThat(spanish.out()).contains("Se anuncia la nacionalización de la banca");
    }

    /// Every forecaster is scored on what came after 1987, in the shape of any case.
    @Test
    void scoresTheForecastBesideNaiveOnes() {
        String json = Terminal.run("theories", "--case", "peru", "--json").out();
        assertThat(json)
                .startsWith("{\"theories\":[{\"id\":\"class_agency\",\"holdout\":{\"end-of-1987\":{\"recorded\":{")
                .contains("\"id\":\"macro_chain\"", "\"naive\":{", "\"last_value\":", "\"constant_growth\":")
                .doesNotContain("\"holdout\":null");
    }

    @Test
    void takesTheSameFolderUnderAnyName() throws IOException {
        Path copy = scratch.resolve("elsewhere");
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(RESOURCES.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        String folder = copy.toString();
        assertThat(Terminal.run("replay", "--case", folder, "--json").out())
                .isEqualTo(Terminal.run("replay", "--case", "peru", "--json").out());
        assertThat(Terminal.run("theories", "--case", folder).out())
                .isEqualTo(Terminal.run("theories", "--case", "peru").out());
    }

    /// Run with the property `golden` at `update` to write the page again.
    @Test
    void publishesTheForecastAsItIs() throws IOException {
        String page = """
                # The forecast of Peru 1988-1990, as it is

                What the command says; a test writes this page and holds it to it. What it means:
                [Peru 1985-1990](../concepts/peru.md).

                ## `alamedas theories --case peru`

                ```
                %s```
                """.formatted(Terminal.run("theories", "--case", "peru").out());
        Path file = Project.root().resolve("docs/reference/peru-forecast.md");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, page, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as("run again with -Dgolden=update")
                .isEqualTo(page);
    }
}
