package org.alamedas.cli.command.notes;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.note.PrintedNote;
import org.alamedas.evidence.text.Bilingual;

/// Writes notes as an Atom feed (RFC 4287) in one language, newest first.
///
/// Links are relative to the feed, which lies beside the page of the laboratory; ids are made of
/// the names of the notes, so that they stay when the feed moves.
///
/// @param notes the notes
/// @param language the language
/// @param title the title of the feed
public record NotesFeed(List<PrintedNote> notes, Language language, String title) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String AUTHOR = "Grandes Alamedas";
    private static final Comparator<PrintedNote> NEWEST = Comparator.comparing(
                    (PrintedNote printed) -> printed.note().published().iso())
            .thenComparing(printed -> printed.note().date().iso())
            .reversed();

    /// Puts the newest note first and refuses a feed of none.
    public NotesFeed {
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("a feed needs a note");
        }
        notes = notes.stream().sorted(NEWEST).toList();
    }

    /// Returns the feed.
    ///
    /// @return the document, in UTF-8 when written
    public String write() {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            feed(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed of texts can be written", e);
        }
        return out + "\n";
    }

    private void feed(XMLStreamWriter xml) throws XMLStreamException {
        String code = language.name().toLowerCase(Locale.ROOT);
        xml.writeCharacters("\n");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", code);
        element(xml, "id", id("notes/" + code));
        element(xml, "title", title);
        element(xml, "updated", moment(notes.getFirst()));
        xml.writeStartElement("author");
        element(xml, "name", AUTHOR);
        xml.writeEndElement();
        link(xml, "self", "feed." + code + ".xml");
        link(xml, "alternate", "index.html#v=1&p=notes&lang=" + code);
        for (PrintedNote note : notes) {
            entry(xml, note, code);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, PrintedNote printed, String code) throws XMLStreamException {
        String name = printed.note().id();
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element(xml, "id", id("notes/" + code + "/" + name));
        element(xml, "title", in(printed.note().title()));
        element(xml, "published", moment(printed));
        element(xml, "updated", moment(printed));
        link(xml, "alternate", "index.html#v=1&p=notes/" + name + "&lang=" + code);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(
                String.join("\n\n", printed.paragraphs().stream().map(this::in).toList()));
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String target) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", target);
    }

    private static String moment(PrintedNote printed) {
        return printed.note().published().iso() + "T00:00:00Z";
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("grandes-alamedas/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private String in(Bilingual text) {
        return language == Language.ES ? text.es() : text.en();
    }
}
