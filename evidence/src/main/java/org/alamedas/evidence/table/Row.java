package org.alamedas.evidence.table;

import java.util.List;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// One row of a table and its place.
///
/// @param source the text of the table
/// @param line the line on which the row starts, from 1
/// @param columns the table's columns, in the order of its header
/// @param fields the row's fields, as many as there are columns
record Row(SourceText source, int line, List<String> columns, List<String> fields) {
    String field(String column) {
        return fields.get(columns.indexOf(column));
    }

    Span span(String column) {
        return span(source, line, columns.indexOf(column));
    }

    Span whole() {
        return source.span(
                source.lineStart(line),
                source.lineStart(line) + source.line(line).length());
    }

    /// Finds a field by walking its row, because the CSV reader tells the line of a row and no more.
    static Span span(SourceText source, int line, int index) {
        String text = source.text();
        int start = source.lineStart(line);
        for (int field = 0; field < index; field++) {
            start = Math.min(fieldEnd(text, start) + 1, text.length());
        }
        return source.span(start, Math.max(start, fieldEnd(text, start)));
    }

    private static int fieldEnd(String text, int start) {
        boolean quoted = false;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                return at;
            }
            at++;
        }
        return at;
    }
}
