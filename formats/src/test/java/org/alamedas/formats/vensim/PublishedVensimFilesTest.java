package org.alamedas.formats.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// Every published Vensim file reads, unless it takes values from another file; then each such place is named.
final class PublishedVensimFilesTest {
    @Test
    void everyPublishedFileReadsOrNamesWhatItTakesFromOtherFiles() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            System.err.println("SKIPPED: no Vensim files in " + Project.conformance() + "; nothing was read");
        }
        assumeTrue(!files.isEmpty());
        for (Path file : files) {
            switch (ModelFiles.read(file)) {
                case Outcome.Made<Model>(Model model, var said) ->
                    assertThat(model.variables()).as(file.toString()).isNotEmpty();
                case Outcome.Refused<Model>(var why) ->
                    assertThat(why.stream().filter(Diagnostic::isError).map(Diagnostic::message))
                            .as(file.toString())
                            .allMatch(message -> message.contains("read from a file (GET "));
            }
        }
    }

    private static List<Path> files() throws IOException {
        if (!Files.isDirectory(Project.conformance())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(Project.conformance())) {
            return all.filter(file -> file.toString().endsWith(".mdl")).sorted().toList();
        }
    }
}
