package org.alamedas.formats.vensim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.source.SourceText;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;

/// What people are shown for each kind of fault in a Vensim file; each fault stands in a statement of its own, and none
/// hides the next.
final class RenderedVensimFaultsTest {
    @Test
    void everyFaultIsShownAtItsPlace() throws IOException {
        Path file = Path.of("src/test/resources/faults-vensim/many.mdl");
        SourceText source = SourceText.of("many.mdl", Files.readString(file));
        StringBuilder rendered = new StringBuilder();
        for (Diagnostic diagnostic : ModelFiles.read(source).diagnostics()) {
            rendered.append(DiagnosticRenderer.plain().render(List.of(diagnostic)));
        }
        Golden.check("vensim/faults.txt", rendered.toString());
    }
}
