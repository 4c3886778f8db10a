package org.alamedas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The version of the program.
final class Version {
    private Version() {}

    /// Returns the version as the build wrote it, such as `0.1.0`.
    static String current() {
        try (InputStream bytes = Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
