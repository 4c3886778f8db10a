package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class NotesCommandTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Test
    void listsTheNotesByDate() {
        Terminal ended = Terminal.run("notes", "--lang=en");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        List<String> dates = ended.lines().stream()
                .map(line -> line.substring(0, 10).strip())
                .toList();
        assertThat(dates).hasSize(10).isSorted().allMatch(date -> date.matches("\\d{4}(-\\d\\d){0,2}"));
    }

    /// Expected output: the words are the note's; `NotebookTest` holds figures against their sources.
    @Test
    void printsANoteInBothLanguages() {
        Golden.check(
                "notes-half-a-litre.es.txt",
                Terminal.run("notes", "half-a-litre-of-milk", "--lang=es").out());
        Golden.check(
                "notes-half-a-litre.en.txt",
                Terminal.run("notes", "half-a-litre-of-milk", "--lang=en").out());
    }

    @Test
    void givesNotesAsData() {
        assertThat(Terminal.run("notes", "forty-per-cent", "--json").out())
                .startsWith("{\"notes\":[\n{\"id\":\"forty-per-cent\",\"date\":\"1972-12-31\",")
                .contains("\"is\":\"state_control_total@1972-12-31\"", "\"low\":50.0,", "\"claims\":[\"C19\",\"R06\"]");
    }

    /// What RFC 4287 requires of a feed and its entries.
    @Test
    void writesAValidFeedInEachLanguage() throws Exception {
        Document spanish = parsed(Terminal.run("notes", "--feed", "--lang=es").out());
        Document english = parsed(Terminal.run("notes", "--feed", "--lang=en").out());
        for (Document feed : List.of(spanish, english)) {
            Element root = feed.getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(root.getLocalName()).isEqualTo("feed");
            NodeList entries = root.getElementsByTagNameNS(ATOM, "entry");
            assertThat(entries.getLength()).isEqualTo(10);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                ids.add(one(entry, "id"));
                assertThat(URI.create(one(entry, "id")).isAbsolute()).isTrue();
                assertThat(Instant.parse(one(entry, "updated"))).isNotNull();
                assertThat(one(entry, "title")).isNotBlank();
                assertThat(one(entry, "content")).isNotBlank();
            }
            assertThat(ids).doesNotHaveDuplicates();
        }
        assertThat(one(spanish.getDocumentElement(), "title")).isNotEqualTo(one(english.getDocumentElement(), "title"));
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String one(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    @Test
    void refusesANoteThatThereIsNot() {
        Terminal ended = Terminal.run("notes", "october-1973");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("there is no note \"october-1973\"", "october-1972");
    }
}
