package org.alamedas.engine.carry;

/// Blanks what is not code, so that places in the text stay where they are.
final class PlainCode {
    private static final String BLOCK = "\"\"\"";

    private final String text;
    private final StringBuilder out;
    private int at;

    private PlainCode(String text) {
        this.text = text;
        out = new StringBuilder(text.length());
    }

    /// Replaces comments, and what stands in quotes, by spaces; the quotes stay.
    static String of(String text) {
        return new PlainCode(text).blank();
    }

    private String blank() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                until("\n", false);
            } else if (text.startsWith("/*", at)) {
                until("*/", true);
            } else if (text.startsWith(BLOCK, at)) {
                quoted(BLOCK);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                quoted(text.substring(at, at + 1));
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    private void until(String end, boolean inclusive) {
        int found = text.indexOf(end, at);
        int stop = found < 0 ? text.length() : found + (inclusive ? end.length() : 0);
        while (at < stop) {
            space();
        }
    }

    private void quoted(String quote) {
        at += quote.length();
        out.append(quote);
        while (at < text.length() && !text.startsWith(quote, at)) {
            if (text.charAt(at) == '\\') {
                space();
            }
            space();
        }
        at = Math.min(at + quote.length(), text.length());
        out.append(quote);
    }

    private void space() {
        out.append(text.charAt(at++) == '\n' ? '\n' : ' ');
    }
}
