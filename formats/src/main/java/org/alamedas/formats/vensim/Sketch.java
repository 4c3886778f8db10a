package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Names;
import org.alamedas.model.definition.View;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Reads the diagrams of a file (Reference Manual, appendix "Sketch Information", "Objects").
///
/// Each starts with a line of backslashes, dashes and slashes, a line with a version, and a line
/// with an asterisk and its title. Objects that are not understood, and the looks of the others,
/// are kept as text only.
final class Sketch {
    private final SourceText source;
    private final List<View> views = new ArrayList<>();
    private SketchObjects objects = new SketchObjects();
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
        } else if (objects.wantsText()) {
            objects.text(line);
        } else if (line.startsWith("*")) {
            title = line.substring(1).strip();
        } else if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
            objects.object(fields(line), line);
        }
    }

    private void finish(int end) {
        if (!title.isEmpty() || !objects.isEmpty()) {
            views.add(objects.view(title, source.span(start, end)));
        }
        title = "";
        objects = new SketchObjects();
    }

    /// Cuts a line at its commas; those inside a quoted name do not count.
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || line.charAt(at) == ',') {
                fields.add(line.substring(from, at));
                from = at + 1;
            } else if (line.charAt(at) == '"') {
                at = Math.max(at, Delimiters.closingQuote(line, at));
            }
        }
        return fields;
    }

    /// Reads the name in a field.
    static Name name(String field) {
        boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
        return Name.of(quoted ? Names.unescape(field.substring(1, field.length() - 1)) : field);
    }
}
