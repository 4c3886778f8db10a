package org.alamedas.engine.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The sections of the text that every file of Java has in common.
final class JavaText {
    private static final String MARK = "//// ";

    private JavaText() {}

    /// Returns a section.
    static String section(String name) {
        String all = text();
        int mark = all.indexOf(MARK + name + "\n");
        int from = mark + MARK.length() + name.length() + 1;
        if (mark < 0) {
            throw new IllegalStateException("no section " + name);
        }
        return all.substring(from, all.indexOf(MARK, from));
    }

    private static String text() {
        try (InputStream in = JavaText.class.getResourceAsStream("program.txt")) {
            if (in == null) {
                throw new IllegalStateException("no resource program.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
