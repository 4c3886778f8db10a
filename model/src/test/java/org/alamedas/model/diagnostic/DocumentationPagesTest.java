package org.alamedas.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DocumentationPagesTest {
    private static final Path PAGES = Project.root().resolve("docs/errors");

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        List<String> codes = Arrays.stream(DiagnosticCode.values())
                .map(code -> code.slug() + ".md")
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(codes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageNamesItsCodeAndShowsIt(DiagnosticCode code) throws IOException {
        String page = Files.readString(Project.root().resolve(code.page()));
        assertThat(page).startsWith("# " + code.slug() + "\n\n").contains("\n```\n", "[" + code.slug() + "]: ");
    }
}
