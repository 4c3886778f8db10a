package org.alamedas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;

/// Something that is wrong with the program itself.
///
/// @param args the command line that showed it
/// @param cause what was thrown
record Fault(List<String> args, Throwable cause) {
    Fault(String[] args, Throwable cause) {
        this(List.of(args), cause);
    }

    Fault {
        args = List.copyOf(args);
    }

    /// Writes all there is to know to a file and asks the user to send it. The screen shows no
    /// stack trace.
    ExitCode report(Console console) {
        console.out().flush();
        if (cause instanceof OutOfMemoryError) {
            console.error(console.text("fault.memory", maxHeap()), List.of(console.text("fault.memory-hint")));
            return ExitCode.FAILED;
        }
        console.error(console.text("fault", cause.getClass().getSimpleName()), List.of(whereToLook(console)));
        console.err().flush();
        return ExitCode.FAILED;
    }

    private static String maxHeap() {
        return Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB";
    }

    private String whereToLook(Console console) {
        try {
            Path file = Files.createTempFile("alamedas-fault-", ".txt");
            Files.writeString(file, details());
            return console.text("fault.report", file);
        } catch (IOException e) {
            return console.text("fault.no-file", cause);
        }
    }

    private String details() {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return "alamedas " + Version.current()
                + "\njava " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor")
                + "\n" + System.getProperty("os.name") + " " + System.getProperty("os.version")
                + " " + System.getProperty("os.arch")
                + "\narguments " + args
                + "\n\n" + trace;
    }
}
