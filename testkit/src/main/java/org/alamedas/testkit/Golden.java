package org.alamedas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of expected output under `src/test/resources/golden` of the module under test.
///
/// Run the build with `-Dquick -Dgolden=update` to rewrite the files, and read the difference before committing it.
public final class Golden {
    private Golden() {}

    /// Compares text with a file of expected output, or rewrites the file where asked to.
    ///
    /// @param name the file's name, with a folder if wanted, such as `check/unknown-name.txt`
    /// @param actual the text to compare
    /// @throws AssertionError if they differ; the message shows the first line that does
    public static void check(String name, String actual) {
        Path file = Path.of("src/test/resources/golden").resolve(name);
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError(file + " does not exist; the output was:\n" + actual);
            }
            compare(file, Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, String expected, String actual) {
        if (expected.equals(actual)) {
            return;
        }
        String[] want = expected.split("\n", -1);
        String[] got = actual.split("\n", -1);
        int line = 0;
        while (line < want.length && line < got.length && want[line].equals(got[line])) {
            line++;
        }
        throw new AssertionError(file + " differs at line " + (line + 1) + "\nexpected: " + at(want, line)
                + "\nactual:   " + at(got, line) + "\n\nwhole output:\n" + actual);
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end of text)";
    }
}
