package org.alamedas.formats.vensim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// The three parts of a file; the last two may be empty.
///
/// @param equations the statements
/// @param sketch the drawing, from its first line on
/// @param settings the settings of the program
record FileParts(Span equations, Span sketch, Span settings) {
    /// The line that starts the drawing; some tools write one backslash less.
    static final Pattern SKETCH = Pattern.compile("^\\\\{2,3}---///", Pattern.MULTILINE);

    private static final Pattern SKETCH_END = Pattern.compile("^///---\\\\{2,3}[^\\n]*\\n?", Pattern.MULTILINE);

    static FileParts of(SourceText source) {
        int length = source.length();
        Matcher sketch = SKETCH.matcher(source.text());
        int start = sketch.find() ? sketch.start() : length;
        Matcher end = SKETCH_END.matcher(source.text());
        boolean ended = end.find(start);
        return new FileParts(
                source.span(0, ended ? Math.min(start, end.start()) : start),
                source.span(start, ended ? end.start() : length),
                source.span(ended ? end.end() : length, length));
    }
}
