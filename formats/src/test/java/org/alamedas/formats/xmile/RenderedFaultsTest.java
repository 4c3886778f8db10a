package org.alamedas.formats.xmile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.source.SourceText;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people are shown for each kind of fault that reading finds, one file of faults and one
/// rendering each.
final class RenderedFaultsTest {
    private static final Path FAULTS = Path.of("src/test/resources/faults");

    static Stream<Path> faults() throws IOException {
        try (Stream<Path> files = Files.list(FAULTS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void areShownAtTheirPlace(Path file) throws IOException {
        String name = file.getFileName().toString();
        SourceText source = SourceText.of(name, Files.readString(file));
        String rendered =
                DiagnosticRenderer.plain().render(ModelFiles.read(source).diagnostics());
        Golden.check("faults/" + name.replace(".xmile", ".txt"), rendered);
    }
}
