package org.alamedas.formats.xmile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Finds the elements of an XML file with the place of every character; a cursor, for one thread
/// and one file.
///
/// The library's parser tells neither where an attribute stands nor where in the file a character
/// written as an entity does, and it explains faults in the language of the machine that it runs
/// on. So this scan comes first and explains the usual faults itself; [WellFormed] then proves the
/// rest.
final class XmlScanner {
    /// The deepest nesting of elements that is read; models need about ten.
    static final int MAX_DEPTH = 100;

    /// The most elements that are read, those in unread content not counted.
    static final int MAX_ELEMENTS = 400_000;

    /// Elements whose content says how a model looks, not how it behaves. It is stepped over, and
    /// its place kept.
    private static final Set<String> UNREAD = Set.of("style", "interface");

    private final SourceText source;
    private final String text;
    private final Markup markup;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private String prefix = "";
    private int count;
    private int at;
    private @Nullable Element root;

    /// An element whose end has not been reached.
    private static final class Open {
        private final String written;
        private final Span tag;
        private final Map<String, Fragment> attributes;
        private final boolean read;
        private final List<Element> children = new ArrayList<>(0);
        private final int contentStart;
        private final Content text;

        Open(
                SourceText source,
                String written,
                Span tag,
                Map<String, Fragment> attributes,
                boolean read,
                int contentStart) {
            this.written = written;
            this.tag = tag;
            this.attributes = attributes;
            this.read = read;
            this.contentStart = contentStart;
            this.text = new Content(source);
        }
    }

    private XmlScanner(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.markup = new Markup(source);
    }

    /// Finds the elements of a file.
    static Element scan(SourceText source) throws XmlFault {
        XmlScanner scanner = new XmlScanner(source);
        scanner.run();
        Element root = scanner.root;
        if (root == null) {
            throw scanner.fault(0, 0, "this file has no element");
        }
        return root;
    }

    private void run() throws XmlFault {
        while (at < text.length()) {
            int start = text.indexOf('<', at);
            characters(at, start < 0 ? text.length() : start);
            at = start < 0 ? text.length() : markup(start);
        }
        if (!open.isEmpty()) {
            Open last = open.peek();
            throw new XmlFault(Diagnostic.error(
                            DiagnosticCode.MALFORMED_XML,
                            source.span(text.length(), text.length()),
                            "the file ends inside <" + last.written + ">")
                    .relate(last.tag, "opened here"));
        }
    }

    private int markup(int start) throws XmlFault {
        if (text.startsWith("<!--", start)) {
            return markup.after(start, 4, "-->", "comment");
        }
        if (text.startsWith("<![CDATA[", start)) {
            int end = markup.after(start, 9, "]]>", "CDATA section");
            Open element = open.peek();
            if (element == null) {
                throw outside(start);
            }
            if (element.read) {
                element.text.verbatim(start + 9, end - 3);
            }
            return end;
        }
        if (text.startsWith("<?", start)) {
            return markup.after(start, 2, "?>", "processing instruction");
        }
        if (text.startsWith("<!", start)) {
            throw new XmlFault(Diagnostic.error(
                            DiagnosticCode.FORBIDDEN_XML,
                            source.span(start, Math.min(start + 9, text.length())),
                            "this file declares a document type, which is not read")
                    .hint("remove the declaration: a model needs none"));
        }
        return text.startsWith("</", start) ? close(start) : open(start);
    }

    private XmlFault outside(int start) {
        return fault(start, start + 1, "text was found outside of the outermost element");
    }

    private void characters(int start, int end) throws XmlFault {
        Open element = open.peek();
        if (element == null) {
            int visible = start;
            while (visible < end && Character.isWhitespace(text.charAt(visible))) {
                visible++;
            }
            if (visible < end) {
                throw outside(visible);
            }
        } else if (element.read && markup.isVerbatim(start, end)) {
            element.text.verbatim(start, end);
        } else if (element.read) {
            markup.decode(start, end, element.text.pieces());
        }
    }

    private int open(int start) throws XmlFault {
        int nameEnd = markup.nameEnd(start + 1);
        if (nameEnd == start + 1) {
            throw new XmlFault(Diagnostic.error(
                            DiagnosticCode.MALFORMED_XML, source.span(start, start + 1), "this < begins no element")
                    .hint("in an equation, write &lt; for less than"));
        }
        checkLimits(start, nameEnd);
        String written = intern(text.substring(start + 1, nameEnd));
        Map<String, Fragment> attributes = new LinkedHashMap<>(4);
        int end = markup.attributes(nameEnd, attributes);
        if (open.isEmpty()) {
            startRoot(start, nameEnd, written);
        }
        Open parent = open.peek();
        boolean read = (parent == null || parent.read) && !UNREAD.contains(local(written)) && !isVendors(written);
        open.push(new Open(
                source,
                written,
                source.span(start + 1, nameEnd),
                attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(attributes),
                read,
                end));
        if (text.charAt(end - 2) == '/') {
            finish(end);
        }
        return end;
    }

    private void checkLimits(int start, int end) throws XmlFault {
        if (open.size() >= MAX_DEPTH) {
            throw new XmlFault(Diagnostic.error(
                    DiagnosticCode.TOO_DEEP,
                    source.span(start, end),
                    "elements are nested more than " + MAX_DEPTH + " levels deep"));
        }
        Open parent = open.peek();
        if ((parent == null || parent.read) && ++count > MAX_ELEMENTS) {
            throw new XmlFault(Diagnostic.error(
                    DiagnosticCode.FILE_TOO_LARGE,
                    source.span(start, end),
                    "the file has more than " + MAX_ELEMENTS + " elements"));
        }
    }

    private void startRoot(int start, int nameEnd, String written) throws XmlFault {
        if (root != null) {
            throw fault(start, nameEnd, "a second outermost element <" + written + "> was found");
        }
        int colon = written.indexOf(':');
        prefix = colon < 0 ? "" : written.substring(0, colon + 1);
    }

    private int close(int start) throws XmlFault {
        int nameEnd = markup.nameEnd(start + 2);
        int end = text.indexOf('>', nameEnd);
        String written = text.substring(start + 2, nameEnd);
        Open element = open.peek();
        if (element == null) {
            throw fault(start, nameEnd, "</" + written + "> closes nothing");
        }
        if (!element.written.equals(written) || end < 0) {
            String found = end < 0 ? "the file ends" : "</" + written + "> was found";
            throw new XmlFault(Diagnostic.error(
                            DiagnosticCode.MALFORMED_XML,
                            source.span(start, nameEnd),
                            found + " where </" + element.written + "> was expected")
                    .relate(element.tag, "opened here"));
        }
        finish(start);
        return end + 1;
    }

    private void finish(int contentEnd) {
        Open done = open.pop();
        Span content = source.span(Math.min(done.contentStart, contentEnd), contentEnd);
        Element element = new Element(
                local(done.written),
                done.tag,
                done.attributes,
                List.copyOf(done.children),
                done.text.fragment(content),
                content);
        Open parent = open.peek();
        if (parent == null) {
            root = element;
        } else if (parent.read) {
            parent.children.add(element);
        }
    }

    /// Keeps one copy of each name: a large file repeats a few.
    private String intern(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    private String local(String written) {
        return !prefix.isEmpty() && written.startsWith(prefix) ? written.substring(prefix.length()) : written;
    }

    private boolean isVendors(String written) {
        return local(written).indexOf(':') >= 0;
    }

    private XmlFault fault(int start, int end, String message) {
        return new XmlFault(Diagnostic.error(DiagnosticCode.MALFORMED_XML, source.span(start, end), message));
    }
}
