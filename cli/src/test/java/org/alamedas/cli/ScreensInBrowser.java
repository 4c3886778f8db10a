package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every screen: no violation of the accessibility rules, no sideways scrolling, no complaint;
/// pictures for people.
final class ScreensInBrowser {
    private static Browsing browsing;

    @BeforeAll
    static void start() throws IOException {
        browsing = Browsing.of(Browsing.chile());
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab",
                "timeline",
                "map",
                "map/real_wage",
                "theories",
                "data",
                "claims",
                "record",
                "record/missing",
                "october",
                "checo",
                "compare",
                "classroom",
                "about"
            })
    void canBeUsedByEverybodyInBothLanguagesAndAtEverySize(String screen) throws IOException {
        String name = screen.replace('/', '-');
        Page page = browsing.open("#v=1&p=" + screen + "&lang=es", 1366, 768);
        assertThat(Browsing.violations(page)).isEmpty();
        Browsing.picture(page, name + "-1366");
        page.setViewportSize(1920, 1080);
        Browsing.picture(page, name + "-1920");
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("scrolls sideways on a small screen")
                .isEqualTo(true);
        page.setViewportSize(390, 844);
        page.locator("#language").click();
        Browsing.settle(page);
        Browsing.picture(page, name + "-390");
        assertThat(Browsing.violations(page)).isEmpty();
        assertThat(browsing.troubles()).isEmpty();
        page.context().close();
    }

    @Test
    void reachesEveryControlWithTheKeyboard() {
        Page page = browsing.open("#lang=en", 1366, 768);
        Object reached = page.evaluate("() => [...document.querySelectorAll('a[href], button, input, select, summary')]"
                + ".filter(one => one.offsetParent !== null && one.tabIndex < 0)"
                + ".map(one => one.outerHTML.slice(0, 90))");
        assertThat((List<?>) reached).isEmpty();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("charts");
        page.context().close();
    }
}
