package org.alamedas.formats.syntax;

import java.util.Arrays;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// A decoded piece of a file, every character of which knows where it stands there.
///
/// In a file one character may be written as several (`&lt;` in XML), and pieces that belong
/// together may lie apart (lines joined by a continuation mark). Readers work on the decoded text;
/// messages point into the file.
public final class Fragment {
    private final SourceText source;
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int first;
    private final Span place;

    private Fragment(SourceText source, String text, int[] starts, int[] ends, int first, Span place) {
        this.source = source;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.first = first;
        this.place = place;
    }

    /// Makes a fragment of characters that stand in the file just as they are.
    ///
    /// @param span the range of the file
    /// @return the fragment
    public static Fragment of(Span span) {
        return new Fragment(span.source(), span.text(), NONE, NONE, span.start(), span);
    }

    /// Makes an empty fragment.
    ///
    /// @param span the place that it stands for, such as that of the tag without content
    /// @return the fragment
    public static Fragment empty(Span span) {
        return new Fragment(span.source(), "", NONE, NONE, span.start(), span);
    }

    private static final int[] NONE = {};

    /// Returns the decoded characters.
    ///
    /// @return the text
    public String text() {
        return text;
    }

    /// Returns the number of decoded characters.
    ///
    /// @return the length of [#text()]
    public int length() {
        return text.length();
    }

    /// Says whether there is nothing but blanks.
    ///
    /// @return true if no character is visible
    public boolean isBlank() {
        return text.isBlank();
    }

    /// Returns the place of the whole fragment.
    ///
    /// @return from its first to its last character, or the place given to it when it is empty
    public Span span() {
        return place;
    }

    /// Returns the place of a range of the decoded characters.
    ///
    /// @param start the first character, from 0
    /// @param end just after the last, at least `start`
    /// @return the range of the file from which they were decoded
    public Span span(int start, int end) {
        if (text.isEmpty()) {
            return place;
        }
        if (start >= text.length()) {
            int last = endOf(text.length() - 1);
            return source.span(last, last);
        }
        int from = startOf(start);
        return source.span(from, end > start ? Math.max(from, endOf(end - 1)) : from);
    }

    /// Returns a part of this fragment.
    ///
    /// @param start the first character, from 0
    /// @param end just after the last
    /// @return the characters between them
    public Fragment sub(int start, int end) {
        Span where = span(start, end);
        String part = text.substring(start, end);
        return starts.length == 0
                ? new Fragment(source, part, NONE, NONE, first + start, where)
                : new Fragment(
                        source,
                        part,
                        Arrays.copyOfRange(starts, start, end),
                        Arrays.copyOfRange(ends, start, end),
                        first,
                        where);
    }

    /// Returns this fragment without the blanks at its ends.
    ///
    /// @return the part from the first to the last visible character
    public Fragment strip() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == text.length() ? this : sub(start, end);
    }

    private int startOf(int at) {
        return starts.length == 0 ? first + at : starts[at];
    }

    private int endOf(int at) {
        return starts.length == 0 ? first + at + 1 : ends[at];
    }

    @Override
    public String toString() {
        return text;
    }

    /// Collects the pieces of a fragment; mutable, for one thread.
    public static final class Builder {
        private final SourceText source;
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[16];
        private int[] ends = new int[16];

        /// Starts an empty fragment.
        ///
        /// @param source the file
        public Builder(SourceText source) {
            this.source = source;
        }

        /// Adds characters that stand in the file just as they are.
        ///
        /// @param start offset of the first
        /// @param end offset just after the last
        /// @return this
        public Builder copy(int start, int end) {
            for (int at = start; at < end; at++) {
                put(source.text().charAt(at), at, at + 1);
            }
            return this;
        }

        /// Adds characters that are written otherwise in the file.
        ///
        /// @param decoded what they stand for
        /// @param start offset of the first character of the spelling
        /// @param end offset just after the last
        /// @return this
        public Builder decoded(String decoded, int start, int end) {
            for (int i = 0; i < decoded.length(); i++) {
                put(decoded.charAt(i), start, end);
            }
            return this;
        }

        private void put(char c, int start, int end) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                ends = Arrays.copyOf(ends, 2 * at);
            }
            text.append(c);
            starts[at] = start;
            ends[at] = end;
        }

        /// Finishes the fragment.
        ///
        /// @param place the place that it stands for if nothing was added
        /// @return the fragment
        public Fragment build(Span place) {
            int length = text.length();
            if (length == 0) {
                return empty(place);
            }
            Span whole = source.span(starts[0], ends[length - 1]);
            return isVerbatim()
                    ? of(whole)
                    : new Fragment(
                            source,
                            text.toString(),
                            Arrays.copyOf(starts, length),
                            Arrays.copyOf(ends, length),
                            starts[0],
                            whole);
        }

        private boolean isVerbatim() {
            int length = text.length();
            return ends[length - 1] - starts[0] == length && source.text().startsWith(text.toString(), starts[0]);
        }
    }
}
