package org.alamedas.model.source;

import java.util.Arrays;

/// A named text with an index of its lines.
///
/// Line ends are made `\n` and a leading byte order mark is dropped when the text is made, so that every reader sees
/// the
/// same characters whatever system wrote the file. Two source texts are equal only if they are the same object.
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /// Makes a source text.
    ///
    /// @param name what messages call it: a path as the user gave it, or a built-in name
    /// @param text the characters, with any line ends
    /// @return the text with `\n` line ends and no byte order mark
    public static SourceText of(String name, String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.indexOf('\r') >= 0) {
            body = body.replace("\r\n", "\n").replace('\r', '\n');
        }
        return new SourceText(name, body);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[++line] = at + 1;
        }
        return starts;
    }

    /// Returns what messages call this text.
    ///
    /// @return a path as the user gave it, or a built-in name
    public String name() {
        return name;
    }

    /// Returns the characters.
    ///
    /// @return the whole text, with `\n` line ends
    public String text() {
        return text;
    }

    /// Returns the number of characters.
    ///
    /// @return the length in UTF-16 units, the unit of every offset
    public int length() {
        return text.length();
    }

    /// Returns the number of lines.
    ///
    /// @return at least 1: an empty text has one empty line
    public int lineCount() {
        return lineStarts.length;
    }

    /// Returns the line and column of an offset.
    ///
    /// @param offset from 0 to [#length()]
    /// @return the position, both parts from 1
    /// @throws IllegalArgumentException if the offset is outside the text
    public Position position(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IllegalArgumentException("offset " + offset + " is outside 0.." + text.length());
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
    }

    /// Returns one line without its line end.
    ///
    /// @param line from 1 to [#lineCount()]
    /// @return the characters of the line
    public String line(int line) {
        int start = lineStart(line);
        int end = line == lineStarts.length ? text.length() : lineStarts[line] - 1;
        return text.substring(start, end);
    }

    /// Returns the offset at which a line starts.
    ///
    /// @param line from 1 to [#lineCount()]
    /// @return the offset of its first character
    public int lineStart(int line) {
        if (line < 1 || line > lineStarts.length) {
            throw new IllegalArgumentException("line " + line + " is outside 1.." + lineStarts.length);
        }
        return lineStarts[line - 1];
    }

    /// Returns a range of this text.
    ///
    /// @param start offset of the first character
    /// @param end offset just after the last
    /// @return the range
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /// Returns the empty range at the start of this text, the place of a fault of the whole file.
    ///
    /// @return the range 0..0
    public Span start() {
        return new Span(this, 0, 0);
    }

    @Override
    public String toString() {
        return "SourceText[" + name + ", " + text.length() + " characters]";
    }
}
