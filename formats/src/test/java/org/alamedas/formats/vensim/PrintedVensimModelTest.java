package org.alamedas.formats.vensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.print.ModelPrinter;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

/// Everything that is read of a file with every construct of the language.
final class PrintedVensimModelTest {
    @Test
    void everyConstructIsRead() {
        Outcome<Model> outcome = ModelFiles.read(Path.of("src/test/resources/models/every-construct.mdl"));
        assertThat(outcome.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("this method adjusts its step in Vensim: here RK4 is used with the step of the model");
        Golden.check("vensim/every-construct.txt", ModelPrinter.print(((Outcome.Made<Model>) outcome).value()));
    }
}
