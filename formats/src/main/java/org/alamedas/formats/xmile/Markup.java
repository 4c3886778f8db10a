package org.alamedas.formats.xmile;

import java.util.Map;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.SourceText;

/// The small parts of XML: names, attributes, entities and what runs to a closing mark.
final class Markup {
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");
    private static final int LONGEST_ENTITY = 12;
    private static final int MAX_ATTRIBUTES = 200;

    /// The most characters of a text with entities, of which each must keep its place.
    private static final int MAX_DECODED = 4_000_000;

    private final SourceText source;
    private final String text;

    Markup(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /// Returns the offset just after a closing mark.
    int after(int start, int opening, String mark, String what) throws XmlFault {
        int end = text.indexOf(mark, start + opening);
        if (end < 0) {
            throw fault(start, start + opening, "the " + what + " opened here is never closed");
        }
        return end + mark.length();
    }

    /// Returns the offset just after the name at an offset; the offset itself if there is none.
    int nameEnd(int start) {
        int at = start;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char c, boolean first) {
        return Character.isLetter(c)
                || c == '_'
                || c == ':'
                || Character.isSurrogate(c)
                || (!first
                        && (Character.isDigit(c)
                                || c == '-'
                                || c == '.'
                                || c == '\u00B7'
                                || Character.getType(c) == Character.NON_SPACING_MARK));
    }

    /// Reads the attributes of an opening tag.
    ///
    /// @return the offset just after the tag
    int attributes(int start, Map<String, Fragment> attributes) throws XmlFault {
        int at = skipBlanks(start);
        while (at < text.length() && text.charAt(at) != '>') {
            if (text.startsWith("/>", at)) {
                return at + 2;
            }
            at = skipBlanks(attribute(at, attributes));
        }
        if (at >= text.length()) {
            throw fault(text.length(), text.length(), "the file ends inside a tag");
        }
        return at + 1;
    }

    private int attribute(int start, Map<String, Fragment> attributes) throws XmlFault {
        int nameEnd = nameEnd(start);
        int equals = skipBlanks(nameEnd);
        if (nameEnd == start || equals >= text.length() || text.charAt(equals) != '=') {
            throw fault(start, Math.max(nameEnd, start + 1), "an attribute, written name=\"value\", was expected here");
        }
        int quote = skipBlanks(equals + 1);
        char mark = quote < text.length() ? text.charAt(quote) : ' ';
        if (mark != '"' && mark != '\'') {
            throw fault(start, quote, "the value of an attribute needs quotation marks around it");
        }
        int end = text.indexOf(mark, quote + 1);
        if (end < 0 || text.indexOf('<', quote + 1, end) >= 0) {
            throw fault(quote, quote + 1, "the value that starts here is not closed before the next <");
        }
        String name = text.substring(start, nameEnd);
        if (attributes.containsKey(name)) {
            throw fault(start, nameEnd, "the attribute " + name + " was given before");
        }
        if (attributes.size() >= MAX_ATTRIBUTES) {
            throw fault(start, nameEnd, "the element has more than " + MAX_ATTRIBUTES + " attributes");
        }
        attributes.put(name, value(quote + 1, end));
        return end + 1;
    }

    private Fragment value(int start, int end) throws XmlFault {
        if (isVerbatim(start, end)) {
            return Fragment.of(source.span(start, end));
        }
        Fragment.Builder value = new Fragment.Builder(source);
        decode(start, end, value);
        return value.build(source.span(start, end));
    }

    /// Says whether a range of characters stands for itself, without entities.
    boolean isVerbatim(int start, int end) {
        return text.indexOf('&', start, end) < 0;
    }

    /// Decodes the entities in a range.
    void decode(int start, int end, Fragment.Builder into) throws XmlFault {
        if (end - start > MAX_DECODED && !isVerbatim(start, end)) {
            throw new XmlFault(Diagnostic.error(
                    DiagnosticCode.FILE_TOO_LARGE,
                    source.span(start, start + 1),
                    "the text that starts here has entities and more than " + MAX_DECODED + " characters"));
        }
        int at = start;
        while (at < end) {
            int amp = text.indexOf('&', at, end);
            if (amp < 0) {
                into.copy(at, end);
                return;
            }
            into.copy(at, amp);
            at = entity(amp, end, into);
        }
    }

    private int entity(int amp, int limit, Fragment.Builder into) throws XmlFault {
        int end = text.indexOf(';', amp, Math.min(amp + LONGEST_ENTITY, limit));
        if (end < 0) {
            throw new XmlFault(
                    Diagnostic.error(DiagnosticCode.MALFORMED_XML, source.span(amp, amp + 1), "this & begins no entity")
                            .hint("write &amp; for the character itself"));
        }
        String name = text.substring(amp + 1, end);
        String decoded = name.startsWith("#") ? character(name) : ENTITIES.getOrDefault(name, "");
        if (decoded.isEmpty()) {
            throw fault(amp, end + 1, "the entity &" + name + "; is not one of XML")
                    .hinting("&lt; &gt; &amp; &quot; &apos; and numbers such as &#233; are");
        }
        into.decoded(decoded, amp, end + 1);
        return end + 1;
    }

    private static String character(String name) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            boolean legal = code >= ' ' || code == '\t' || code == '\n' || code == '\r';
            return legal && Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private int skipBlanks(int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private XmlFault fault(int start, int end, String message) {
        return new XmlFault(Diagnostic.error(
                DiagnosticCode.MALFORMED_XML,
                source.span(Math.min(start, text.length()), Math.min(end, text.length())),
                message));
    }
}
