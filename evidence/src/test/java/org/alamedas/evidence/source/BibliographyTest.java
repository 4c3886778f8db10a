package org.alamedas.evidence.source;

import static org.alamedas.evidence.Texts.bibliography;
import static org.alamedas.evidence.Texts.refusedWith;
import static org.alamedas.evidence.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BibliographyTest {
    private static final String HEADER = "id,citation,kind,url,licence\n";

    @Test
    void readsSourcesWithAndWithoutAddress() {
        assertThat(bibliography().all()).extracting(Source::id).containsExactly("ine", "wdi");
        assertThat(bibliography().find("ine").orElseThrow().url()).isNull();
        assertThat(bibliography().find("ine").orElseThrow().kind()).isEqualTo(SourceKind.REPORT);
        assertThat(bibliography().find("nobody")).isEmpty();
    }

    @Test
    void refusesASourceWithoutCitationLicenceOrKnownKind() {
        refusedWith(
                Bibliography.read(text("s.csv", HEADER + "a,,book,,l\n")),
                "s.csv:2:3: found nothing in the column citation, expected a text");
        refusedWith(
                Bibliography.read(text("s.csv", HEADER + "a,c,book,,\n")),
                "s.csv:2:11: found nothing in the column licence, expected a text");
        refusedWith(
                Bibliography.read(text("s.csv", HEADER + "a,c,blog,,l\n")),
                "s.csv:2:5: found the kind \"blog\", expected one of: "
                        + "dataset, book, article, report, archive, press, law");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        refusedWith(
                Bibliography.read(text("s.csv", HEADER + "a,c,book,javascript:x,l\n")),
                "s.csv:2:10: found \"javascript:x\", expected an address that starts with https:// or http://");
    }
}
