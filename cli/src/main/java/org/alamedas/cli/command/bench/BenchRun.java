package org.alamedas.cli.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Measures workloads in a folder of their own, which goes when they are done.
public final class BenchRun {
    private BenchRun() {}

    /// Asks whether there is a C compiler.
    ///
    /// @return the first line of what it says about itself; empty if there is none
    public static Optional<String> compiler() {
        return CRival.compiler();
    }

    /// Measures.
    ///
    /// @param workloads what runs
    /// @param trials what else
    /// @param rounds how often each
    /// @param measured who is told of each as soon as it is known
    /// @return what came of them
    /// @throws IOException if the files cannot be written, or a program does not start
    public static List<Goal> measure(List<Workload> workloads, List<Trial> trials, int rounds, Consumer<Goal> measured)
            throws IOException {
        Path folder = Files.createTempDirectory("alamedas-bench");
        try {
            List<Goal> goals = new ArrayList<>();
            for (Workload workload : workloads) {
                goals.addAll(new Bench(workload, rounds).measure(folder, measured));
            }
            for (Trial trial : trials) {
                List<Goal> found = new Trials(folder, rounds).measure(trial);
                found.forEach(measured);
                goals.addAll(found);
            }
            return goals;
        } finally {
            delete(folder);
        }
    }

    /// Describes this machine.
    ///
    /// @param compiler what the compiler says about itself
    /// @return what it is
    public static Machine machine(String compiler) {
        return Machine.here(compiler);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
