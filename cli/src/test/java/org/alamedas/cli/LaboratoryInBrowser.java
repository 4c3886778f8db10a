package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alamedas.cli.terminal.ExitCode;
import org.alamedas.engine.Engine;
import org.alamedas.formats.ModelFiles;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.server.LabServer;
import org.alamedas.lab.server.LabSite;
import org.alamedas.lab.server.ModelWatch;
import org.alamedas.lab.server.PlainOpener;
import org.alamedas.lab.site.SiteWriter;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.PlainSubject;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The laboratory in a real browser.
final class LaboratoryInBrowser {
    private static Subject chile;
    private static Browsing browsing;

    @BeforeAll
    static void start() throws IOException {
        chile = Browsing.chile();
        browsing = Browsing.of(chile);
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    private static String line(Page page) {
        return Objects.requireNonNull(page.locator(".chart .line.yours").first().getAttribute("d"));
    }

    /// What the first chart's description says of its line.
    private static String told(Page page) {
        return Objects.requireNonNull(page.locator(".chart desc").first().textContent());
    }

    @Test
    void followsALeverAndGoesBack() {
        Page page = browsing.open("#lang=es", 1366, 768);
        String history = line(page);
        String told = told(page);
        Locator lever = page.locator("#lever-public-spending");
        lever.focus();
        page.keyboard().press("PageUp");
        Browsing.settle(page);
        assertThat(page.url()).contains("s=public-spending:1.1");
        assertThat(line(page)).isNotEqualTo(history);
        assertThat(told(page)).isNotEqualTo(told);
        assertThat(page.locator(".chart .line.base").first().getAttribute("d")).isNotEmpty();
        page.goBack();
        Browsing.settle(page);
        assertThat(told(page)).isEqualTo(told);
        assertThat(page.url()).doesNotContain("s=");
        lever.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("h");
        Browsing.settle(page);
        assertThat(page.url()).doesNotContain("s=");
        assertThat(browsing.troubles()).isEmpty();
        page.context().close();
    }

    /// The command that the page shows beside a link makes the same file as the page, byte for byte.
    @Test
    void givesTheBytesOfTheProgramToWhoeverOpensALink(@TempDir Path folder) throws IOException {
        Page page =
                browsing.open("#v=1&s=wages-1971:0.5,rationing:0.3@1972.5&g=coup_mode:1&t=agnostic&lang=en", 1366, 768);
        Locator chart = page.locator(".chart").nth(2);
        chart.locator("details.export > summary").click();
        Download download = page.waitForDownload(() -> chart.locator("details.export button")
                .filter(new Locator.FilterOptions().setHasText("as the program"))
                .click());
        Path file = folder.resolve("chart.csv");
        download.saveAs(file);
        page.locator(".tools button[aria-haspopup]").click();
        String shown = Objects.requireNonNull(page.locator("dialog pre").textContent());
        assertThat(shown)
                .startsWith("alamedas run chile --set ")
                .contains("lever_rationing_from=1972.5", "coup_mode=1");
        List<String> words = new ArrayList<>(List.of(shown.split(" ")).subList(1, shown.split(" ").length));
        words.addAll(List.of("--vars", "measured_real_wage", "--format", "csv"));
        Terminal program = Terminal.run(words.toArray(String[]::new));
        assertThat(program.code()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(program.out());
        String link = page.locator("#link").inputValue();
        assertThat(link).startsWith(page.url() + "&r=");
        assertThat(QrCode.read(page.locator("dialog canvas.qr"))).isEqualTo(link);
        page.context().close();
    }

    /// 2,331 bytes are what the largest code holds, by table 7 of ISO/IEC 18004.
    @Test
    void drawsLinksThatATelephoneReads() throws IOException {
        Page page = browsing.open("#lang=es", 1366, 1200);
        for (int length : new int[] {1, 14, 15, 106, 400, 1000, 2331}) {
            String text = "a1-:".repeat(600).substring(0, length);
            page.evaluate("""
                    async text => {
                      const {drawing} = await import("./app/qr.js");
                      const code = drawing(text, "");
                      code.style = "position: absolute; top: 0; left: 0; margin: 0; width: 740px";
                      document.body.replaceChildren(code);
                    }""", text);
            assertThat(QrCode.read(page.locator("canvas.qr")))
                    .as("%d bytes", length)
                    .isEqualTo(text);
        }
        assertThat(page.evaluate(
                        "async text => (await import('./app/qr.js')).drawing(text, '') === undefined",
                        "a".repeat(2332)))
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void keepsTheStateWhenTheLanguageChanges() {
        Page page = browsing.open("#v=1&s=councils:0.5&w=long&lang=es", 1366, 768);
        page.locator("#language").click();
        Browsing.until(page, "location.hash.includes('lang=en')");
        Browsing.settle(page);
        assertThat(page.url()).contains("s=councils:0.5", "w=long", "lang=en");
        assertThat(page.locator("h2#levers-title").textContent()).isEqualTo("What would have changed?");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.context().close();
    }

    @Test
    void runsEveryTheoryBesideThePage() {
        Page page = browsing.open("#lang=es", 1366, 768);
        Browsing.until(page, "document.querySelectorAll('.rivals .strip').length === 7");
        assertThat(page.locator(".rivals .share").first().textContent()).matches("golpe en \\d+ de 40 corridas");
        assertThat(page.locator(".chart .line.rival").count()).isGreaterThan(6);
        page.context().close();
    }

    /// Peru comes in by data files alone.
    @Test
    void showsAnotherCase() throws IOException {
        try (Browsing other = Browsing.of(Browsing.subject("peru"))) {
            Page page = other.open("#lang=es", 1366, 768);
            assertThat(page.locator(".outcome").textContent()).contains("50 por ciento al mes");
            assertThat(page.locator(".chart .line.yours").count()).isEqualTo(6);
            assertThat(page.locator("nav.pages").textContent()).doesNotContain("Gabinete");
            assertThat(Browsing.violations(page)).isEmpty();
            page.locator("nav.pages a[data-go=timeline]").first().click();
            Browsing.settle(page);
            assertThat(page.locator(".timeline circle").count()).isEqualTo(23);
            assertThat(other.troubles()).isEmpty();
        }
    }

    /// Each loop is cut in turn; which one weighs most in the recorded run is that of owners' fear.
    @Test
    void weighsLoopsByCuttingThem() {
        Page page = browsing.open("#v=1&p=map/loops:&lang=en", 1366, 768);
        Browsing.until(page, "document.querySelectorAll('.weights path').length > 2");
        assertThat(page.locator(".weighing").textContent()).contains("1973: E2");
        assertThat(browsing.troubles()).isEmpty();
        page.context().close();
    }

    @Test
    void showsLeversWhenANarrowWindowGrows() {
        Page page = browsing.open("#lang=es", 390, 844);
        assertThat(page.locator("#levers-title").isVisible()).isFalse();
        page.setViewportSize(1366, 768);
        page.locator("#levers-title").waitFor();
        page.context().close();
    }

    @Test
    void weighsLittleAndAsksNobodyElse() {
        Page page = browsing.open("#lang=es", 390, 844);
        Object weight = page.evaluate("""
                () => performance.getEntriesByType("resource").filter(one => one.startTime < 60000 && !/theories|rivals|worker/.test(one.name))
                    .reduce((sum, one) => [sum[0] + 1, sum[1] + one.encodedBodySize], [1, performance.getEntriesByType("navigation")[0].encodedBodySize])""");
        List<?> counted = (List<?>) Objects.requireNonNull(weight);
        assertThat(((Number) counted.getFirst()).intValue()).isLessThanOrEqualTo(15);
        assertThat(((Number) counted.getLast()).intValue()).isLessThanOrEqualTo(250_000);
        Object code = page.evaluate("""
                () => performance.getEntriesByType("resource").filter(one => /[.](js|css)$/.test(one.name) && !/rivals|crew|worker/.test(one.name))
                    .reduce((sum, one) => sum + one.encodedBodySize, performance.getEntriesByType("navigation")[0].encodedBodySize)""");
        assertThat(((Number) Objects.requireNonNull(code)).intValue()).isLessThanOrEqualTo(60_000);
        assertThat(browsing.troubles()).isEmpty();
        page.context().close();
    }

    @Test
    void worksAsOneFileWithoutAServer(@TempDir Path folder) throws IOException {
        SiteWriter.write(Browsing.files(chile), folder);
        String address = folder.resolve(SiteWriter.SINGLE).toUri() + "#lang=es";
        Page page = browsing.open(address, 1366, 768, ColorScheme.DARK);
        assertThat(page.locator(".outcome").textContent()).contains("septiembre de 1973");
        Browsing.until(page, "document.querySelectorAll('.rivals .strip').length > 0");
        Browsing.picture(page, "single-dark");
        assertThat(browsing.troubles()).isEmpty();
        page.context().close();
    }

    /// The web server that every JDK has knows nothing of laboratories.
    @Test
    void worksFromAnyWebServer(@TempDir Path folder) throws IOException {
        SiteWriter.write(Browsing.files(chile), folder);
        Path program = Path.of(System.getProperty("java.home"), "bin", "jwebserver");
        Process server = new ProcessBuilder(program.toString(), "-p", "0", "-d", folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.contains("URL ")) {
                line = said.readLine();
            }
            String address = Objects.requireNonNull(line).substring(line.indexOf("http"));
            Page page = browsing.open(address + "#lang=es", 1366, 768, ColorScheme.LIGHT);
            assertThat(page.locator(".outcome").textContent()).contains("septiembre de 1973");
            Browsing.until(page, "document.querySelectorAll('.rivals .strip').length === 7");
            page.context().close();
        } finally {
            server.destroy();
        }
    }

    @Test
    void opensAModelFromDisk(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xmile"), TANK.replace("water * leak", "water * * leak"));
        Path whole = Files.writeString(folder.resolve("whole.xmile"), TANK);
        Page page = browsing.open("#lang=en", 1366, 768);
        page.locator(".more > summary").click();
        page.locator(".more .item").click();
        page.locator("#model-file").setInputFiles(broken);
        Browsing.until(page, "document.querySelector('dialog pre')?.textContent.includes('^') === true");
        assertThat(page.locator("dialog pre").textContent()).contains("broken.xmile:", "water * * leak");
        page.locator("#model-file").setInputFiles(whole);
        Browsing.until(page, "location.pathname.startsWith('/m/')");
        Browsing.ready(page);
        assertThat(page.locator(".chart h3").first().textContent()).isEqualTo("water");
        assertThat(page.locator("#lever-tap").count()).isEqualTo(1);
        page.context().close();
    }

    /// A file that cannot be read any more leaves the page as it was and says where it went wrong.
    @Test
    void followsTheFileOfAModel(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tank.xmile"), TANK);
        PlainOpener opener = new PlainOpener("1.2.3", Exhibits::of);
        Supplier<Outcome<Subject>> loader = () -> ModelFiles.read(file)
                .then(new Engine()::compile)
                .then(model -> new Outcome.Made<>(PlainSubject.of("tank", model), List.of()));
        Function<Subject, LabFiles> maker =
                subject -> LabFiles.of(subject, new Edition("1.2.3", true, true), Exhibits.of(subject));
        Subject tank = Browsing.made(loader.get());
        LabSite site = new LabSite(maker.apply(tank), tank.model());
        try (LabServer server = LabServer.start(site, opener, 0);
                ModelWatch watch = new ModelWatch(file, loader, maker, site)) {
            Page page = browsing.open(server.address() + "#lang=en", 1366, 768, ColorScheme.LIGHT);
            Files.writeString(file, TANK.replace("water * leak", "water * * leak"));
            Browsing.until(page, "document.querySelector('.problems pre')?.textContent.includes('^') === true");
            assertThat(page.locator(".chart h3").first().textContent()).isEqualTo("water");
            Files.writeString(file, TANK.replace("\"water\"", "\"fluid\"").replace("water *", "fluid *"));
            Browsing.until(page, "document.querySelector('.chart h3')?.textContent === 'fluid'");
            assertThat(watch).isNotNull();
            page.context().close();
        }
    }

    private static final String TANK = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>test</vendor><product version="1">test</product><name>tank</name></header>
              <sim_specs><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>
              <model><variables>
                <stock name="water"><eqn>100</eqn><inflow>filling</inflow><outflow>draining</outflow></stock>
                <flow name="filling"><eqn>tap</eqn></flow>
                <flow name="draining"><eqn>water * leak</eqn></flow>
                <aux name="tap"><eqn>2</eqn></aux>
                <aux name="leak"><eqn>0.1</eqn></aux>
              </variables></model>
            </xmile>
            """;
}
