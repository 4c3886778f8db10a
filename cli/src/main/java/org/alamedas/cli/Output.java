package org.alamedas.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.ExitCode;
import org.jspecify.annotations.Nullable;

/// A stream of the process that remembers why writing to it failed.
///
/// A [PrintStream] forgets the reason, and a full disk must not look like success.
final class Output {
    private final Remembering bytes;
    private final PrintStream stream;

    Output(OutputStream target, boolean flushLines) {
        bytes = new Remembering(target);
        stream = new PrintStream(new BufferedOutputStream(bytes, 1 << 16), flushLines, StandardCharsets.UTF_8);
    }

    static Output standard() {
        return new Output(new FileOutputStream(FileDescriptor.out), false);
    }

    /// Standard error; where the launcher keeps the JVM's own remarks away from it, it says by what name it is there.
    static Output error() {
        String name = System.getProperty("alamedas.stderr", "");
        if (!name.isEmpty()) {
            try {
                return new Output(new FileOutputStream(name, true), true);
            } catch (FileNotFoundException _) {
                // then with the remarks
            }
        }
        return new Output(new FileOutputStream(FileDescriptor.err), true);
    }

    PrintStream stream() {
        return stream;
    }

    /// Writes what is still held back, and says so if anything could not be written.
    ///
    /// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
    ExitCode finish(Console console, ExitCode code) {
        stream.flush();
        IOException failure = bytes.failure;
        if (failure == null
                || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return code;
        }
        console.error(console.text("output-failed", String.valueOf(failure.getMessage())), List.of());
        return code == ExitCode.OK ? ExitCode.FAILED : code;
    }

    /// Keeps the first failure. Mutable: a process writes to it from one thread at a time.
    private static final class Remembering extends FilterOutputStream {
        private @Nullable IOException failure;

        Remembering(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            try {
                out.write(b, off, len);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
