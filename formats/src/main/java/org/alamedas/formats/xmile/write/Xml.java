package org.alamedas.formats.xmile.write;

import java.util.ArrayDeque;
import java.util.Deque;

/// An XML text that is being written, indented by two blanks a level; mutable, for one thread.
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element whose attributes follow in pairs of name and value; a pair with an empty
    /// name is left out.
    Xml open(String name, String... attributes) {
        tag(name, attributes);
        out.append(">\n");
        open.push(name);
        return this;
    }

    /// Closes the element opened last.
    Xml close() {
        String name = open.pop();
        indent();
        out.append("</").append(name).append(">\n");
        return this;
    }

    /// Writes an element without content.
    Xml empty(String name, String... attributes) {
        tag(name, attributes);
        out.append("/>\n");
        return this;
    }

    /// Writes an element that holds text.
    Xml text(String name, String text, String... attributes) {
        tag(name, attributes);
        out.append('>').append(escaped(text, false)).append("</").append(name).append(">\n");
        return this;
    }

    /// Writes lines that are XML already, at the indentation that they have.
    Xml verbatim(String xml) {
        indent();
        out.append(xml.strip()).append('\n');
        return this;
    }

    private void tag(String name, String... attributes) {
        indent();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escaped(attributes[i + 1], true)).append('"');
            }
        }
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    private static String escaped(String text, boolean quoted) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append(quoted ? "&quot;" : "\"");
                case '\r' -> safe.append("&#13;");
                case '\n', '\t' -> safe.append(quoted ? "&#" + (int) c + ";" : Character.toString(c));
                default -> safe.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    /// XML has no way at all to write these characters.
    private static boolean isForbidden(char c) {
        return c < ' ' || c == '\uFFFE' || c == '\uFFFF';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
