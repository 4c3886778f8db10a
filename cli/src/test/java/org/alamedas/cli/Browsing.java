package org.alamedas.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alamedas.chile.Cases;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.server.LabServer;
import org.alamedas.lab.server.LabSite;
import org.alamedas.lab.server.PlainOpener;
import org.alamedas.lab.subject.CaseSubject;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.testkit.Project;
import org.opentest4j.TestAbortedException;

/// A laboratory and a browser that looks at it. What the browser complained of, and whom else it
/// asked, is kept.
final class Browsing implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final int LOOKS = 1_000;
    private static final double LOOK_MS = 60;

    private final LabServer server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> strangers = Collections.synchronizedList(new ArrayList<>());

    private Browsing(LabServer server, Playwright playwright, Browser browser) {
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Returns the laboratory of a case.
    static Subject subject(String name) {
        return made(Cases.find(name).orElseThrow().then(CaseSubject::of));
    }

    /// Returns the laboratory of the Chilean case.
    static Subject chile() {
        return made(CaseSubject.chile());
    }

    static Subject made(Outcome<Subject> outcome) {
        return switch (outcome) {
            case Outcome.Made<Subject>(Subject subject, List<Diagnostic> _) -> subject;
            case Outcome.Refused<Subject>(List<Diagnostic> why) -> throw new AssertionError(why.toString());
        };
    }

    /// Returns the files of the laboratory of the Chilean case, with all that it shows besides.
    static LabFiles files(Subject subject) {
        return LabFiles.of(subject, new Edition("1.2.3", false, true), Exhibits.of(subject));
    }

    /// Starts both. Without a browser the tests are skipped, or fail where `-Dbrowser=required`
    /// says so.
    static Browsing of(Subject subject) throws IOException {
        return of(new LabSite(files(subject), subject.model()));
    }

    static Browsing of(LabSite site) throws IOException {
        Path program = installed();
        LabServer server = LabServer.start(site, new PlainOpener("1.2.3", Exhibits::of), 0);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Browsing(server, playwright, browser);
    }

    private static Path installed() {
        String wanted = System.getProperty("browser", "");
        Optional<Path> found = "none".equals(wanted)
                ? Optional.empty()
                : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (found.isEmpty() && "required".equals(wanted)) {
            throw new IllegalStateException("-Dbrowser=required, and none of " + NAMES + " is on the PATH");
        }
        return found.orElseThrow(() -> new TestAbortedException(
                "NO BROWSER: none of " + NAMES + " is on the PATH, so the page has not been tested in one"));
    }

    /// Opens a page of the laboratory in a fresh profile and waits until it has drawn.
    Page open(String fragment, int width, int height) {
        return open(server.address() + fragment, width, height, ColorScheme.LIGHT);
    }

    Page open(String address, int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("es-CL")
                .setAcceptDownloads(true)
                .setColorScheme(scheme));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            // a model that is refused is no fault of the page, which shows why
            boolean refusal = message.text().contains("status of 422");
            if (!refusal && ("error".equals(message.type()) || "warning".equals(message.type()))) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith("http://127.0.0.1:")
                    && !url.startsWith("data:")
                    && !url.startsWith("blob:")
                    && !url.startsWith("file:")) {
                strangers.add(url);
            }
        });
        page.navigate(address);
        ready(page);
        return page;
    }

    /// Waits until the page has drawn.
    static void ready(Page page) {
        until(page, "document.documentElement.dataset.ready === 'true'");
        settle(page);
    }

    /// Waits until the last change of the address has been drawn.
    static void settle(Page page) {
        until(page, "document.documentElement.dataset.shown === location.hash");
    }

    /// Waits until something is true. The page's policy forbids evaluating text, which waiting
    /// inside it would need.
    static void until(Page page, String condition) {
        for (int look = 0; look < LOOKS; look++) {
            if (holds(page, condition)) {
                return;
            }
            page.waitForTimeout(LOOK_MS);
        }
        throw new AssertionError("never true: " + condition + " in " + page.url());
    }

    private static boolean holds(Page page, String condition) {
        try {
            return Boolean.TRUE.equals(page.evaluate(condition));
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("because of a navigation")) {
                return false;
            }
            throw e;
        }
    }

    /// What the browser complained of, and addresses of other hosts that it asked for.
    List<String> troubles() {
        List<String> all = new ArrayList<>(complaints);
        all.addAll(strangers);
        return all;
    }

    String address() {
        return server.address().toString();
    }

    /// The violations of the accessibility rules that axe finds, each with the elements concerned.
    static List<?> violations(Page page) throws IOException {
        page.evaluate(axe());
        Object found = page.evaluate("""
                async () => (await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}))
                    .violations.map(one => one.id + ": " + one.nodes.slice(0, 4).map(node => node.html.slice(0, 160) + " " + node.failureSummary).join(" | "))""");
        return (List<?>) Objects.requireNonNull(found);
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Browsing.class.getClassLoader().getResourceAsStream("axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Keeps a picture of the page as an artefact.
    static void picture(Page page, String name) throws IOException {
        Path folder = Files.createDirectories(Project.root().resolve("lab/target/screens"));
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
