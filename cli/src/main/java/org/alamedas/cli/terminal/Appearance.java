package org.alamedas.cli.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// How output may look, which depends on where it goes.
///
/// @param outColour whether data may be coloured
/// @param errColour whether messages may be coloured
/// @param progress whether messages go to a person at a terminal, who likes to see progress
/// @param unicode whether letters and blocks beyond ASCII can be shown
/// @param columns how many columns a line may take, at least 40
public record Appearance(boolean outColour, boolean errColour, boolean progress, boolean unicode, int columns) {
    /// Output to a file or pipe: no colour, no progress, 80 columns.
    public static final Appearance PLAIN = new Appearance(false, false, false, true, 80);

    private static final int FEWEST_COLUMNS = 40;

    /// Refuses fewer columns than a table needs.
    public Appearance {
        if (columns < FEWEST_COLUMNS) {
            throw new IllegalArgumentException("columns = " + columns + ", expected " + FEWEST_COLUMNS + " or more");
        }
    }

    /// Finds out from the environment how output may look.
    ///
    /// `NO_COLOR` forbids colour when it is not empty (<https://no-color.org>), `TERM=dumb` too.
    ///
    /// @param environment the variables of the environment
    /// @param terminal which streams go to a terminal
    /// @return the looks
    public static Appearance of(Map<String, String> environment, TerminalStreams terminal) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colour = !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Appearance(
                colour && terminal.out(),
                colour && terminal.err(),
                !dumb && terminal.err(),
                !terminal.out() || (!dumb && speaksUnicode(environment)),
                columns(terminal.out() ? terminal.columns() : 0));
    }

    private static boolean speaksUnicode(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        int charset = locale.indexOf('.');
        // A locale without a charset says nothing about the terminal, and terminals of our day
        // speak UTF-8.
        return charset < 0
                || locale.substring(charset + 1).toLowerCase(Locale.ROOT).startsWith("utf");
    }

    private static int columns(int found) {
        return found <= 0 ? PLAIN.columns : Math.max(found, FEWEST_COLUMNS);
    }
}
