package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.alamedas.lab.subject.Subject;
import org.junit.jupiter.api.Test;

/// Links that were made with another version of the model, in a real browser.
final class LinksInBrowser {
    private static final String SHARED = "document.querySelector('#link')?.value";

    /// What a link of *Share* says of the run is what a page with the same model finds; a page with
    /// another one shows both, and says how to see what the sender saw.
    @Test
    void showsWhatTheSenderSawBesideWhatIsSeenHere() throws IOException {
        Subject chile = Browsing.chile();
        try (Browsing browsing = Browsing.of(chile)) {
            Page sender = browsing.open("#v=1&s=wages-1971:0.5,councils:0.5@1972.8&lang=en", 1366, 768);
            sender.locator(".tools button[aria-haspopup]").click();
            Browsing.until(sender, "Boolean(" + SHARED + ")");
            String link = String.valueOf(sender.evaluate(SHARED));
            assertThat(link).matches(".*&r=1\\.2\\.3;[\\d.]*;gdp:[\\d.]+,.*").hasSizeLessThan(500);
            sender.context().close();

            String other = link.substring(link.indexOf('#'))
                    .replaceFirst("m=chile@\\w+", "m=chile@0badcafe")
                    .replaceFirst("gdp:[\\d.]+", "gdp:12.3")
                    .replaceFirst("r=1\\.2\\.3", "r=0.9.0");
            Page page = browsing.open(other, 1366, 768);
            Browsing.until(page, "document.querySelector('.notice table') !== null");
            assertThat(page.locator(".notice").first().textContent())
                    .contains("chile@0badcafe", "version 0.9.0 of the program");
            List<String> rows = page.locator(".notice tbody tr").allTextContents();
            assertThat(rows).hasSize(7);
            assertThat(rows)
                    .filteredOn(row -> row.contains("differs"))
                    .singleElement()
                    .asString()
                    .contains("12.3");
            assertThat(page.url()).doesNotContain("r=", "0badcafe");
            assertThat(Browsing.violations(page)).isEmpty();
            Browsing.picture(page, "link-of-another-version");

            Page bare = browsing.open("#v=1&m=chile@0badcafe&s=wages-1971:0.5&lang=es", 1366, 768);
            Browsing.until(bare, "document.querySelector('.notice')?.textContent.includes('chile@0badcafe') === true");
            assertThat(bare.locator(".notice").first().textContent()).contains("no trae las cifras");
            assertThat(browsing.troubles()).isEmpty();
        }
    }
}
