package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ends a program of its own, as Ctrl-C does.
final class InterruptedEnsembleTest {
    private static final Path MODEL =
            Project.root().resolve("chile/src/main/resources/org/alamedas/chile/checo/checo.dyn");

    @TempDir
    private Path folder;

    @Test
    void saysWhatWasDoneAndLeavesNothing() throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Path saved = Files.createDirectory(folder.resolve("saved"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ensemble",
                        MODEL.toString(),
                        "--sample",
                        "RCP=uniform(1.5,3)",
                        "-n",
                        "100000000",
                        "--lang",
                        "en",
                        "--save",
                        saved.resolve("runs.csv").toString()))
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (process.isAlive() && files(saved).isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(files(saved)).as(() -> read(err)).hasSize(1).allMatch(name -> name.endsWith(".part"));
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(files(saved)).isEmpty();
        assertThat(process.exitValue()).isNotZero();
        assertThat(read(err)).contains("stopped after ").contains(" of 100000000 members");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
