package org.alamedas.cli.command.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.alamedas.model.source.SourceText;

/// A JVM of its own that is started, does one thing and ends.
///
/// @param command the program and its arguments
record Child(List<String> command) {
    private static final int LONGEST = 120;
    /// How the options begin with which the launcher gives the cache of classes.
    private static final List<String> CACHE =
            List.of("-XX:AOTCache=", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=");

    private static final String MAIN = "org.alamedas.cli.Main";

    /// Makes a start of the program that runs a model, as the launcher starts it.
    ///
    /// @param folder where the model goes
    static Child run(Path folder, SourceText model, String recorded) throws IOException {
        Path file = folder.resolve(model.name());
        Files.writeString(file, model.text(), StandardCharsets.UTF_8);
        List<String> command = java();
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> CACHE.stream().anyMatch(argument::startsWith))
                .map(argument -> argument.replace("-all.aot", "-run.aot"))
                .forEach(command::add);
        command.addAll(program());
        command.addAll(List.of("run", file.toString(), "--vars", recorded, "--format", "tsv"));
        return new Child(command);
    }

    /// Makes a start of a program that does nothing, copied into a folder.
    static Child empty(Path folder) throws IOException {
        String name = Nothing.class.getName();
        String file = name.replace('.', '/') + ".class";
        Path copy = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        try (InputStream bytes = Objects.requireNonNull(Nothing.class.getResourceAsStream("Nothing.class"))) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = java();
        command.addAll(List.of("-cp", folder.toString(), name));
        return new Child(command);
    }

    private static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    }

    private static List<String> program() {
        String modules = System.getProperty("jdk.module.path");
        return modules == null
                ? List.of("-cp", System.getProperty("java.class.path"), MAIN)
                : List.of("-p", modules, "-m", "org.alamedas.cli/" + MAIN);
    }

    /// Starts it and waits for its end.
    ///
    /// @return nanoseconds of processor time; where the system does not tell that, of waiting
    double run() throws IOException {
        OptionalDouble before = Clock.children();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!ended(process) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the program did not run the model: " + String.join(" ", command));
        }
        long waited = System.nanoTime() - start;
        OptionalDouble after = Clock.children();
        return before.isPresent() && after.isPresent() ? after.getAsDouble() - before.getAsDouble() : waited;
    }

    /// Waits for a program that was started, at most [#LONGEST] seconds.
    ///
    /// @return whether it ended by itself
    static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(LONGEST, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
