package org.alamedas.formats.dynamo;

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

/// What people are shown for each kind of fault in a DYNAMO file; each stands on a card of its own,
/// and none hides the next.
final class RenderedDynamoFaultsTest {
    @Test
    void everyFaultIsShownAtItsPlace() throws IOException {
        Path file = Path.of("src/test/resources/faults-dynamo/many.dyn");
        SourceText source = SourceText.of("many.dyn", Files.readString(file));
        StringBuilder rendered = new StringBuilder();
        for (Diagnostic diagnostic : ModelFiles.read(source).diagnostics()) {
            rendered.append(DiagnosticRenderer.plain().render(List.of(diagnostic)));
        }
        Golden.check("dynamo/faults.txt", rendered.toString());
    }
}
