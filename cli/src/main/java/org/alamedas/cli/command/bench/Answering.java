package org.alamedas.cli.command.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A program that waits for orders, and answers each with the nanoseconds of processor time that it took.
final class Answering implements AutoCloseable {
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    private Answering(Process process) {
        this.process = process;
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts a program.
    ///
    /// @param command the program and its arguments
    static Answering start(List<String> command) throws IOException {
        return new Answering(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /// Lets it run its model.
    ///
    /// @param all whether every variable is recorded
    /// @param times how often
    /// @return nanoseconds of processor time
    double run(boolean all, int times) throws IOException {
        orders.write((all ? "a " : "o ") + times + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("a program that runs a model has ended");
        }
        return Double.parseDouble(answer);
    }

    @Override
    public void close() throws IOException {
        try (orders;
                answers) {
            process.destroy();
        }
    }
}
