package org.alamedas.cli.command.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Models in C, compiled and waiting for orders.
final class CRival {
    private static final int LONGEST_COMPILATION = 300;
    private static final List<String> COMPILER = List.of("gcc", "-O3", "-march=native");

    private CRival() {}

    /// Asks the compiler for its version.
    ///
    /// @return its first line; empty if there is no compiler
    static Optional<String> compiler() {
        try {
            Process process = new ProcessBuilder("gcc", "--version")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                return Optional.ofNullable(said.readLine());
            }
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Compiles a model and starts it.
    ///
    /// @param folder where the files go
    /// @param name what they are called
    /// @param text the program in C: it takes orders, and answers how long they took
    /// @param options further options of the compiler
    static Answering start(Path folder, String name, String text, List<String> options) throws IOException {
        Path source = folder.resolve(name + ".c");
        Path program = folder.resolve(name);
        Files.writeString(source, text, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(COMPILER);
        command.addAll(options);
        command.addAll(List.of("-o", program.toString(), source.toString(), "-lm"));
        Path said = folder.resolve(name + ".txt");
        Process compilation = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!ended(compilation) || compilation.exitValue() != 0) {
            compilation.destroyForcibly();
            throw new IOException("gcc does not compile the model: " + Files.readString(said, StandardCharsets.UTF_8));
        }
        return Answering.start(List.of(program.toString()));
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(LONGEST_COMPILATION, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    /// Makes a program of a model that runs it as often as it is told.
    ///
    /// @param model the model in C
    /// @param slot where among its values the variable is that is recorded
    static String driven(String model, int slot) throws IOException {
        return "#define MODEL_WITHOUT_MAIN\n#define KEPT " + slot + "\n" + model + driver();
    }

    private static String driver() throws IOException {
        try (InputStream file = CRival.class.getResourceAsStream("driver.c")) {
            if (file == null) {
                throw new IllegalStateException("the program has no driver.c");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
