package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    private static Stream<String> screens() {
        return Stream.of(
                "lab",
                "timeline",
                "map",
                "map/real_wage",
                "map/sector:Prices",
                "map/loops:",
                "theories",
                "data",
                "claims",
                "record",
                "record/missing",
                "record/justice",
                "record/after-1990",
                "record/abroad",
                "notes",
                "notes/forty-per-cent",
                "october",
                "checo",
                "compare",
                "classroom",
                "about");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void canBeUsedByEverybodyInBothLanguagesAndAtEverySize(String screen) throws IOException {
        String name = screen.replaceAll("[/:]+", "-");
        Page page = browsing.open("#v=1&p=" + screen + "&lang=es", 1366, 768);
        assertThat(Browsing.violations(page)).isEmpty();
        pictures(page, name + "-es");
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("scrolls sideways on a small screen")
                .isEqualTo(true);
        page.setViewportSize(390, 844);
        showWhole(page);
        assertThat(Browsing.violations(page)).isEmpty();
        page.locator("#language").click();
        Browsing.settle(page);
        showWhole(page);
        assertThat(Browsing.violations(page)).isEmpty();
        pictures(page, name + "-en");
        page.setViewportSize(1366, 768);
        assertThat(Browsing.violations(page)).isEmpty();
        assertThat(browsing.troubles()).isEmpty();
        page.context().close();
    }

    /// Makes the window as high as the page, so that no bar at its edge lies over a target by the
    /// chance of where the page is scrolled to, and every target is looked at.
    private static void showWhole(Page page) {
        Number height = (Number) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(390, height.intValue());
        Browsing.settle(page);
    }

    private static void pictures(Page page, String name) throws IOException {
        for (int[] size : new int[][] {{390, 844}, {1366, 768}, {1920, 1080}}) {
            page.setViewportSize(size[0], size[1]);
            page.reload();
            Browsing.settle(page);
            Browsing.picture(page, name + "-" + size[0]);
        }
    }

    /// A language whose every word is disguised shows what is not in the catalogue or in the data.
    @ParameterizedTest
    @MethodSource("screens")
    void showsNoTextThatIsNotInTheCatalogue(String screen) {
        Page page = browsing.open("#v=1&p=" + screen + "&lang=xx", 1366, 768);
        Object plain = page.evaluate("""
                () => {
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const found = [];
                  while (walk.nextNode()) {
                    const node = walk.currentNode;
                    if (node.parentElement.closest("code, pre, script, main [lang], header [lang], .foot, noscript, [translate=no]")) continue;
                    if (/[a-zA-Z]{3,}/u.test(node.data)) found.push(node.data);
                  }
                  for (const one of document.body.querySelectorAll("*")) {
                    if (one.closest("code, pre, main [lang], header [lang], .foot, [translate=no]")) continue;
                    for (const name of ["aria-label", "aria-valuetext", "title", "alt", "placeholder", "label"]) {
                      if (/[a-zA-Z]{3,}/u.test(one.getAttribute(name) ?? "")) found.push(`${name}: ${one.getAttribute(name)}`);
                    }
                  }
                  return found;
                }""");
        assertThat((List<?>) plain).isEmpty();
        page.context().close();
    }

    /// The tabulator alone comes to everything that can be used, and back to where it began.
    @ParameterizedTest
    @ValueSource(strings = {"lab", "map", "claims", "classroom", "compare"})
    void walksThroughEverythingWithTheKeyboard(String screen) {
        Page page = browsing.open("#v=1&p=" + screen + "&lang=es", 1366, 768);
        page.evaluate("""
                () => {
                  globalThis.wanted = new Set([...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                      .filter(one => one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false}) && !one.disabled && !(one.type === "radio")));
                  document.addEventListener("focusin", event => wanted.delete(event.target));
                }""");
        int wanted = ((Number) Objects.requireNonNull(page.evaluate("wanted.size"))).intValue();
        for (int step = 0; step < wanted + 20; step++) {
            page.keyboard().press("Tab");
        }
        assertThat((List<?>) page.evaluate("[...wanted].map(one => one.outerHTML.slice(0, 90))"))
                .isEmpty();
        page.context().close();
    }

    /// At 400 per cent a window has the size of a small telephone lying on its side: nothing that stays in place
    /// may take the room to read.
    @Test
    void leavesTheWindowToTheTextAtFourHundredPerCent() {
        Page page = browsing.open("#v=1&p=lab&lang=es", 320, 256);
        Object kept = page.evaluate("[...document.querySelectorAll('*')].map(one => getComputedStyle(one).position)"
                + ".filter(position => ['fixed', 'sticky'].includes(position))");
        assertThat((List<?>) kept).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.context().close();
    }

    /// What is not drawn with colours of the page alone can be told apart where the reader's replace them.
    @Test
    void showsWhatIsChosenInTheColoursOfTheReader() {
        Page page = browsing.open("#v=1&p=lab&lang=es", 1366, 768);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('[aria-pressed=true]')).backgroundColor"))
                .isNotEqualTo(page.evaluate(
                        "getComputedStyle(document.querySelector('[aria-pressed=false]')).backgroundColor"));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.line.yours')).stroke"))
                .isNotEqualTo(page.evaluate("getComputedStyle(document.querySelector('.chart')).backgroundColor"));
        page.context().close();
    }

    /// Paper has the cards of a class and nothing to click.
    @Test
    void printsTheCardsOfAClassAlone() {
        Page page = browsing.open("#v=1&p=classroom&lang=es", 794, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("[...document.querySelectorAll('button, input, select, nav, .chart')]"
                        + ".filter(one => one.checkVisibility()).length"))
                .isEqualTo(0);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.role ul.people')].filter(one => one.checkVisibility()).length"))
                .isEqualTo(7);
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
