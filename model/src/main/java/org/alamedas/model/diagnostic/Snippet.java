package org.alamedas.model.diagnostic;

import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Writes the lines of a place in a file, numbered, with the place marked below.
///
/// @param gutter the columns for line numbers
/// @param mark the character that marks the place
/// @param paint the colours
record Snippet(int gutter, char mark, Paint paint) {
    private static final int TAB = 4;

    /// The characters of a line that are shown, and how many of them stand before the place when it
    /// is cut.
    private static final int WINDOW = 100;
    private static final int BEFORE = 40;

    /// Returns the columns that the largest line number of a place takes.
    static int digits(Span span) {
        return span.source().length() == 0
                ? 1
                : Integer.toString(lastLine(span)).length();
    }

    private static int lastLine(Span span) {
        return span.source().position(Math.max(span.start(), span.end() - 1)).line();
    }

    /// Writes the place; nothing where the file has no text.
    void write(StringBuilder out, Span span) {
        SourceText source = span.source();
        if (source.length() == 0) {
            return;
        }
        int first = span.position().line();
        int last = lastLine(span);
        bar(out).append('\n');
        line(out, span, first);
        if (last > first + 1) {
            out.append(paint.dim("...")).append('\n');
        }
        if (last > first) {
            line(out, span, last);
        }
    }

    private StringBuilder bar(StringBuilder out) {
        return out.append(" ".repeat(gutter + 1)).append(paint.dim("|"));
    }

    private void line(StringBuilder out, Span span, int number) {
        SourceText source = span.source();
        int start = source.lineStart(number);
        int end = number < source.lineCount() ? source.lineStart(number + 1) - 1 : source.length();
        int from = Math.max(span.start(), skipBlanks(source.text(), start, end, span.start()));
        int to = Math.max(from, Math.min(span.end(), end));
        int left = end - start <= WINDOW ? start : whole(source.text(), Math.max(start, from - BEFORE));
        int right = end - start <= WINDOW ? end : whole(source.text(), Math.min(end, left + WINDOW));
        StringBuilder shown = new StringBuilder(left > start ? "\u2026" : "");
        int column = left > start ? 1 : 0;
        column = expand(source.text(), left, from, shown, column);
        int markEnd = expand(source.text(), from, Math.min(to, right), shown, column);
        expand(source.text(), Math.min(to, right), right, shown, markEnd);
        shown.append(right < end ? "\u2026" : "");
        String label = Integer.toString(number);
        out.append(paint.dim(" ".repeat(gutter - label.length()) + label + " |"));
        out.append(shown.isEmpty() ? "" : " ")
                .append(shown.toString().stripTrailing())
                .append('\n');
        bar(out).append(' ').append(" ".repeat(column));
        out.append(paint.strong(Character.toString(mark).repeat(Math.max(1, markEnd - column))))
                .append('\n');
    }

    /// Where a line after the first of a place has its first visible character.
    private static int skipBlanks(String text, int start, int end, int placeStart) {
        int at = start;
        while (placeStart < start && at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Moves an offset off the middle of a character of two units.
    private static int whole(String text, int at) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }

    /// Adds characters as a terminal shows them.
    ///
    /// @return the column after them
    private static int expand(String text, int from, int to, StringBuilder out, int column) {
        int at = from;
        int now = column;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == '\t') {
                int next = (now / TAB + 1) * TAB;
                out.append(" ".repeat(next - now));
                now = next;
            } else {
                int safe = Display.safe(codePoint);
                out.appendCodePoint(safe);
                now += Display.width(safe);
            }
        }
        return now;
    }
}
