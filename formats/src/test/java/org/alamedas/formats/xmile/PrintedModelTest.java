package org.alamedas.formats.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.print.ModelPrinter;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

/// Everything that is read of a file with every construct that is supported.
final class PrintedModelTest {
    @Test
    void everySupportedConstructIsRead() throws IOException {
        Path file = Path.of("src/test/resources/models/every-construct.xmile");
        assertThat(Files.exists(file)).isTrue();
        Outcome<Model> outcome = ModelFiles.read(file);
        assertThat(outcome.diagnostics()).isEmpty();
        Golden.check("every-construct.txt", ModelPrinter.print(((Outcome.Made<Model>) outcome).value()));
    }
}
