package org.alamedas.formats.xmile.write;

import org.alamedas.model.expr.Name;

/// Texts as XMILE escapes them, on top of what XML does.
final class Escapes {
    private Escapes() {}

    /// Writes a name as an attribute or an element holds it: without quotation marks, which would
    /// be taken off.
    static String name(Name name) {
        String escaped = name.written().replace("\\", "\\\\").replace("\n", "\\n");
        return escaped.startsWith("\"") ? escaped.replace("\"", "\\\"") : escaped;
    }

    /// Writes a text for people; one that starts as HTML does is read as it stands.
    static String documentation(String text) {
        return text.startsWith("<") ? text : text.replace("\\", "\\\\");
    }
}
