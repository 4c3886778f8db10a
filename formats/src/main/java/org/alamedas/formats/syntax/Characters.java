package org.alamedas.formats.syntax;

import java.util.Map;

/// Which characters names and blanks are made of, and which look like operators without being any.
final class Characters {
    /// Characters that people paste from documents where they mean an operator or a quotation mark.
    private static final Map<Character, String> LOOKALIKES = Map.ofEntries(
            Map.entry('\u00D7', "*"),
            Map.entry('\u00B7', "*"),
            Map.entry('\u00F7', "/"),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u2012', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2014', "-"),
            Map.entry('\u2212', "-"),
            Map.entry('\u2264', "<="),
            Map.entry('\u2265', ">="),
            Map.entry('\u2260', "<>"),
            Map.entry('\u201C', "\""),
            Map.entry('\u201D', "\""),
            Map.entry('\u2018', "\""),
            Map.entry('\u2019', "\""));

    private Characters() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B' || c < ' ';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Says whether a name may start with a character: a letter, an underscore, or anything beyond
    /// ASCII.
    static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c > '\u007F' && isForeignLetter(c));
    }

    static boolean continuesName(char c) {
        return startsName(c) || isDigit(c);
    }

    private static boolean isForeignLetter(char c) {
        return !isBlank(c) && !Character.isISOControl(c) && !LOOKALIKES.containsKey(c);
    }

    /// Returns what the author of a look-alike probably meant, or an empty text.
    static String meant(char c) {
        return LOOKALIKES.getOrDefault(c, "");
    }
}
