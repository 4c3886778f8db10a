package org.alamedas.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Refusal;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;

/// Reads a file of UTF-8 text that the command line names.
public final class TextInput {
    /// The most bytes of such a file.
    public static final int MOST_BYTES = 8_000_000;

    private TextInput() {}

    /// Reads a text to its end.
    ///
    /// @param console where standard input is, and in which language to refuse
    /// @param argument a path, or `-`
    /// @return the text; refused where it is too large, empty or no text
    /// @throws Refusal if the argument is no path on this machine
    /// @throws IOException if the file cannot be read
    public static Outcome<SourceText> read(Console console, String argument) throws Refusal, IOException {
        String name = "-".equals(argument) ? "<stdin>" : argument;
        byte[] bytes = bytes(console, argument);
        SourceText nothing = SourceText.of(name, "");
        if (bytes.length > MOST_BYTES) {
            return refused(DiagnosticCode.FILE_TOO_LARGE, nothing, "is larger than " + MOST_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return plain.isBlank()
                    ? refused(DiagnosticCode.EMPTY_FILE, nothing, "is empty")
                    : new Outcome.Made<>(SourceText.of(name, plain), java.util.List.of());
        } catch (CharacterCodingException e) {
            return refused(DiagnosticCode.BINARY_FILE, nothing, "is not text in UTF-8");
        }
    }

    private static byte[] bytes(Console console, String argument) throws Refusal, IOException {
        if ("-".equals(argument)) {
            return console.in().readNBytes(MOST_BYTES + 1);
        }
        try (InputStream in = Files.newInputStream(Path.of(argument))) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (InvalidPathException e) {
            throw Refusal.usage(console.text("model.no-path", argument, e.getReason()));
        }
    }

    private static Outcome<SourceText> refused(DiagnosticCode code, SourceText source, String what) {
        return Outcome.refused(Diagnostic.error(code, source.start(), "\"" + source.name() + "\" " + what));
    }
}
