package org.alamedas.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/// Where a command reads and writes: data to `out`, everything else to `err`, in UTF-8.
///
/// @param in what `-` reads
/// @param out data, and nothing but data
/// @param err messages, progress, warnings
/// @param appearance how output may look
/// @param messages the words, in the language of the person
/// @param quiet whether notes and progress are unwanted; errors never are
public record Console(
        InputStream in, PrintStream out, PrintStream err, Appearance appearance, Messages messages, boolean quiet) {
    private static final String RED = "\u001b[1;31m";
    private static final String RESET = "\u001b[0m";

    /// Returns this console in a language.
    ///
    /// @param language the language
    /// @return a copy
    public Console in(Language language) {
        return messages.language() == language
                ? this
                : new Console(in, out, err, appearance, Messages.in(language), quiet);
    }

    /// Returns this console with or without notes.
    ///
    /// @param unwanted whether notes and progress are unwanted
    /// @return a copy
    public Console quiet(boolean unwanted) {
        return new Console(in, out, err, appearance, messages, unwanted);
    }

    /// Returns the language of the person.
    ///
    /// @return the language
    public Language language() {
        return messages.language();
    }

    /// Returns a text in the language of the person.
    ///
    /// @param key the text's name in the message files
    /// @param values what fills its blanks
    /// @return the text
    public String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /// Writes a line of data, which ends with a line feed on every machine.
    ///
    /// @param line the line
    public void line(String line) {
        out.print(line + "\n");
    }

    /// Says something that can be done without.
    ///
    /// @param line one line
    public void note(String line) {
        if (!quiet) {
            err.print(line + "\n");
        }
    }

    /// Says what is wrong.
    ///
    /// @param message what was found and what was expected: one line, no full stop
    /// @param hints what to do, each one line
    public void error(String message, List<String> hints) {
        String word = text("error");
        err.print((appearance.errColour() ? RED + word + RESET : word) + ": " + message + "\n");
        hints.forEach(hint -> err.print("  = " + hint + "\n"));
    }
}
