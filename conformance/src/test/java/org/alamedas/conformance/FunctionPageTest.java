package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// The page of functions says what the tables say.
final class FunctionPageTest {
    @Test
    void saysWhatTheTablesSay() throws IOException {
        Path file = Project.root().resolve("docs/reference/functions.md");
        String page = FunctionPage.write();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, page, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as("run again with -Dgolden=update")
                .isEqualTo(page);
    }
}
