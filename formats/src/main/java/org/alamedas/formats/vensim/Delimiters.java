package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Fragment;

/// Finds brackets, quotation marks and separators in the text of an equation.
final class Delimiters {
    private Delimiters() {}

    /// Returns the offset of the bracket that closes the one at a place, -1 if there is none; brackets in quotation
    /// marks do not count, and round and square ones are told apart only where they open and close the whole.
    static int close(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '(', '[' -> depth++;
                case ')', ']' -> {
                    if (--depth == 0) {
                        return at;
                    }
                }
                case '"' -> at = Math.max(at, closingQuote(text, at));
                case '\'' -> at = Math.max(at, closingText(text, open, at));
                default -> {}
            }
        }
        return -1;
    }

    /// Cuts a text at the separators that stand in no bracket and in no quotation marks.
    static List<Fragment> split(Fragment fragment, char separator) {
        List<Fragment> parts = new ArrayList<>();
        String text = fragment.text();
        int from = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == separator && depth == 0) {
                parts.add(fragment.sub(from, at).strip());
                from = at + 1;
            }
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c == '"') {
                at = Math.max(at, closingQuote(text, at));
            } else if (c == '\'') {
                at = Math.max(at, closingText(text, 0, at));
            }
        }
        parts.add(fragment.sub(from, text.length()).strip());
        return parts;
    }

    /// Returns the offset of the quotation mark that closes the one at a place, -1 if there is none.
    static int closingQuote(String text, int open) {
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at;
            }
            at += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /// Returns the offset of the apostrophe that closes a text, -1 if the one at a place opens none but stands in a
    /// name.
    private static int closingText(String text, int start, int open) {
        int before = open - 1;
        while (before >= start && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean opens = before >= start && "(,".indexOf(text.charAt(before)) >= 0;
        return opens ? text.indexOf('\'', open + 1) : -1;
    }
}
