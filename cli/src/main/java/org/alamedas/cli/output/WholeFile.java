package org.alamedas.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: a reader never sees half of it.
public final class WholeFile {
    private WholeFile() {}

    /// Something that writes text.
    @FunctionalInterface
    public interface Content {
        /// Writes the text.
        ///
        /// @param out where
        /// @throws IOException if it cannot be written
        void writeTo(Writer out) throws IOException;
    }

    /// Something that writes bytes.
    @FunctionalInterface
    public interface Bytes {
        /// Writes the bytes.
        ///
        /// @param out where
        /// @throws IOException if they cannot be written
        void writeTo(OutputStream out) throws IOException;
    }

    /// Something that makes a file.
    @FunctionalInterface
    public interface Draft {
        /// Makes the file.
        ///
        /// @param file where
        /// @throws IOException if it cannot be made
        void make(Path file) throws IOException;
    }

    /// Writes a file in UTF-8, in place of one that may be there.
    ///
    /// @param file the file
    /// @param content what is written
    /// @throws IOException if it cannot be written
    public static void write(Path file, Content content) throws IOException {
        writeBytes(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.writeTo(text);
            text.flush();
        });
    }

    /// Writes a file, in place of one that may be there.
    ///
    /// What is written goes to a file beside it first, which takes its name when it is complete. If
    /// writing fails, the file that was there stays as it was.
    ///
    /// @param file the file
    /// @param content what is written
    /// @throws IOException if it cannot be written
    public static void writeBytes(Path file, Bytes content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device, such as /dev/stdout, has no half-written state to guard.
            try (OutputStream out = Files.newOutputStream(target)) {
                content.writeTo(out);
            }
            return;
        }
        make(target, draft -> {
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.writeTo(out);
            }
        });
    }

    /// Makes a file, in place of one that may be there.
    ///
    /// It is made beside its place, and takes its name when it is complete. If that fails or the program
    /// ends before, the file that was there stays as it was, and nothing is left.
    ///
    /// @param file the file
    /// @param content what makes it
    /// @throws IOException if it cannot be made
    public static void make(Path file, Draft content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // Not Files.createTempFile: it makes files that nobody else may read.
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        draft.toFile().deleteOnExit();
        try {
            content.make(draft);
            publish(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
