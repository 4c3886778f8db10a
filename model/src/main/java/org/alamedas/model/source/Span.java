package org.alamedas.model.source;

/// A half-open range of characters in a source text.
///
/// @param source the text
/// @param start offset of the first character, from 0
/// @param end offset just after the last character, at least `start`
public record Span(SourceText source, int start, int end) {

    /// Refuses a range that does not lie in the text.
    public Span {
        if (start < 0 || end < start || end > source.length()) {
            throw new IllegalArgumentException(
                    "span " + start + ".." + end + " is outside 0.." + source.length() + " of " + source.name());
        }
    }

    /// Returns where the range starts.
    ///
    /// @return line and column of the first character
    public Position position() {
        return source.position(start);
    }

    /// Returns the smallest range that covers this one and another of the same text.
    ///
    /// @param other a range of the same text
    /// @return from the earlier start to the later end
    public Span to(Span other) {
        return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
    }

    /// Returns the characters of the range.
    ///
    /// @return the text between `start` and `end`
    public String text() {
        return source.text().substring(start, end);
    }

    /// Returns the place as `file:line`, the form used in run-time faults.
    ///
    /// @return the name of the source, a colon, and the line from 1
    public String fileAndLine() {
        return source.name() + ":" + position().line();
    }

    @Override
    public String toString() {
        Position at = position();
        return source.name() + ":" + at.line() + ":" + at.column();
    }
}
