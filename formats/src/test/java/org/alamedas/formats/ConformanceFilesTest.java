package org.alamedas.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// Every published XMILE file either reads, or is refused at a place for the one fault that such
/// files are known to have: an equation that the tool which wrote them could not express.
final class ConformanceFilesTest {
    @Test
    void everyPublishedFileReadsOrIsRefusedAtAPlace() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            System.err.println("SKIPPED: no model files in " + Project.conformance() + "; nothing was read");
        }
        assumeTrue(!files.isEmpty());
        for (Path file : files) {
            switch (ModelFiles.read(file)) {
                case Outcome.Made<Model>(Model model, var said) ->
                    assertThat(model.variables()).as(file.toString()).isNotEmpty();
                case Outcome.Refused<Model>(var why) ->
                    assertThat(why).as(file.toString()).allSatisfy(diagnostic -> {
                        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.MISSING_EQUATION);
                        assertThat(diagnostic.span().text()).isEqualTo("???");
                    });
            }
        }
    }

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(Project.conformance())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(Project.conformance())) {
            return all.filter(file -> file.toString().endsWith(".xmile")
                            || file.toString().endsWith(".stmx"))
                    .sorted()
                    .toList();
        }
    }
}
