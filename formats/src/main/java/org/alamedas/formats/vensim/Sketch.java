package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.definition.View;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Reads the diagrams of a file (Reference Manual, appendix "Sketch Information", "Objects").
///
/// Each starts with a line of backslashes, dashes and slashes, a line with a version, and a line with an asterisk and
/// its title. Of the objects, only the words (lines `10,`) are understood; one whose lowest flag is clear repeats a
/// variable
/// that stands elsewhere. The rest is kept as text.
final class Sketch {
    private static final int NAME = 2;
    private static final int X = 3;
    private static final int Y = 4;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 6;
    private static final int FLAGS = 8;

    private final SourceText source;
    private final List<View> views = new ArrayList<>();
    private final List<View.Word> words = new ArrayList<>();
    private String title = "";
    private int start;

    private Sketch(SourceText source) {
        this.source = source;
    }

    /// Reads the diagrams; what cannot be read is left out, since nothing of it changes a number.
    static List<View> read(Span part) {
        Sketch sketch = new Sketch(part.source());
        int at = part.start();
        for (String line : part.text().split("\n", -1)) {
            sketch.line(line, at);
            at += line.length() + 1;
        }
        sketch.finish(part.end());
        return sketch.views;
    }

    private void line(String line, int at) {
        if (FileParts.SKETCH.matcher(line).find()) {
            finish(at);
            start = at;
        } else if (line.startsWith("*")) {
            title = line.substring(1).strip();
        } else if (line.startsWith("10,")) {
            word(fields(line));
        }
    }

    private void finish(int end) {
        if (!title.isEmpty() || !words.isEmpty()) {
            views.add(new View(title, words, source.span(start, end)));
        }
        title = "";
        words.clear();
    }

    private void word(List<String> fields) {
        if (fields.size() <= FLAGS) {
            return;
        }
        Double x = Numbers.parse(fields.get(X));
        Double y = Numbers.parse(fields.get(Y));
        Double width = Numbers.parse(fields.get(WIDTH));
        Double height = Numbers.parse(fields.get(HEIGHT));
        Double flags = Numbers.parse(fields.get(FLAGS));
        if (x == null || y == null || width == null || height == null || flags == null) {
            return;
        }
        boolean copy = (flags.intValue() & 1) == 0;
        words.add(
                new View.Word(Name.of(fields.get(NAME)), x, y, 2 * Math.max(0, width), 2 * Math.max(0, height), copy));
    }

    /// Cuts a line at its commas; those inside a quoted name do not count.
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || line.charAt(at) == ',') {
                fields.add(unquoted(line.substring(from, at)));
                from = at + 1;
            } else if (line.charAt(at) == '"') {
                at = Math.max(at, Delimiters.closingQuote(line, at));
            }
        }
        return fields;
    }

    private static String unquoted(String field) {
        boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
        return quoted ? field.substring(1, field.length() - 1).replace("\\\"", "\"") : field;
    }
}
