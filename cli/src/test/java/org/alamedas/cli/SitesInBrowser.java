package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.alamedas.engine.Engine;
import org.alamedas.formats.ModelFiles;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.site.SiteWriter;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.PlainSubject;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models that nobody tuned for it, as one page without a program, in a real browser.
final class SitesInBrowser {
    private static final String REGIONS = """
            Region: north, south, east ~~|
            Stock[Region] = INTEG(filling[Region] - draining[Region], 100) ~ litre ~|
            filling[Region] = 2 ~ litre/Day ~|
            draining[Region] = Stock[Region] * leak[Region] ~ litre/Day ~|
            leak[Region] = 0.1, 0.2, 0.3 ~ 1/Day ~|
            Tank = INTEG(inflow - outflow, 100) ~ litre ~|
            inflow = 5 + Time ~ litre/Day ~|
            outflow = opened fraction * Tank ~ litre/Day ~|
            opened fraction = 0.25 ~ 1/Day ~|
            INITIAL TIME = 0 ~ Day ~|
            FINAL TIME = 8 ~ Day ~|
            TIME STEP = 0.5 ~ Day ~|
            SAVEPER = TIME STEP ~ Day ~|
            """;

    private static Subject regions() {
        return Browsing.made(ModelFiles.read(SourceText.of("regions.mdl", REGIONS))
                .then(new Engine()::compile)
                .then(model -> new Outcome.Made<>(PlainSubject.of("regions", model), java.util.List.of())));
    }

    /// Of the stock the page adds up what its flows moved; why the flow changed was found when the
    /// page was made.
    @Test
    void drawsArraysAndTellsWhyWithoutAProgram(@TempDir Path folder) throws IOException {
        Subject subject = regions();
        SiteWriter.write(LabFiles.of(subject, new Edition("1.2.3", false, false), Exhibits.of(subject)), folder);
        String address = folder.resolve(SiteWriter.SINGLE).toUri() + "#lang=en";
        try (Browsing browsing = Browsing.of(subject)) {
            Page page = browsing.open(address, 1366, 768, ColorScheme.LIGHT);
            assertThat(page.locator(".chart").first().locator(".legend .key").allTextContents())
                    .containsExactly("north", "south", "east");
            assertThat(page.locator(".chart").first().locator("path.line[d*=L]").count())
                    .isEqualTo(3);
            assertThat(page.locator("[id='lever-opened_fraction']").getAttribute("max"))
                    .isEqualTo("1");
            assertThat(page.locator("[id^='lever-'][type=range]").count()).isEqualTo(7);
            assertThat(Browsing.violations(page)).isEmpty();
            Browsing.picture(page, "site-of-arrays");
            assertThat(why(page, "Tank")).contains("inflow", "outflow", "each flow moved");
            assertThat(why(page, "outflow")).contains("between 0 and 8", "Tank", "alamedas causes regions outflow");
            assertThat(browsing.troubles()).isEmpty();
            page.context().close();
        }
    }

    private static String why(Page page, String variable) {
        page.evaluate("name => { location.hash = location.hash.replace(/&p=[^&]*/, '') + '&p=map/' + name }", variable);
        Browsing.until(page, "document.querySelector('#variable')?.textContent === '" + variable + "'");
        page.locator(".why-box button").click();
        Browsing.until(page, "document.querySelector('.why-box table') !== null");
        return String.valueOf(page.locator(".why-box").textContent());
    }
}
