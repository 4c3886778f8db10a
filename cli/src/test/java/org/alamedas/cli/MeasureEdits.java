package org.alamedas.cli;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alamedas.engine.Engine;
import org.alamedas.formats.ModelFiles;
import org.alamedas.lab.page.LabFiles;
import org.alamedas.lab.server.LabServer;
import org.alamedas.lab.server.LabSite;
import org.alamedas.lab.server.ModelWatch;
import org.alamedas.lab.server.PlainOpener;
import org.alamedas.lab.subject.Edition;
import org.alamedas.lab.subject.PlainSubject;
import org.alamedas.lab.subject.Subject;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures how long after a model's file was written its charts are painted anew, for a model of a
/// thousand equations, and how much of that the program takes. It prints and asserts no time, since
/// machines are shared; run it by its name.
@Tag("measurement")
final class MeasureEdits {
    private static final int EDITS = 60;
    private static final int WARM = 20;
    private static final int CHAINS = 250;

    /// Notes when a version of the model is painted: the line below the charts names it.
    private static final String METER = """
            () => {
              globalThis.painted = [];
              let before = document.querySelector(".foot").textContent.split(" · ")[0];
              new MutationObserver(() => {
                const now = document.querySelector(".foot")?.textContent.split(" · ")[0];
                if (!now || now === before || !document.querySelector(".line.yours")?.getAttribute("d")) return;
                before = now;
                requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => painted.push(performance.timeOrigin + performance.now());
                  channel.port2.postMessage(0);
                });
              }).observe(document.body, {childList: true, subtree: true, attributes: true});
            }""";

    @Test
    void tellsHowLongAnEditTakes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("thousand.xmile"), model(0));
        Supplier<Outcome<Subject>> loader = () -> ModelFiles.read(file)
                .then(new Engine()::compile)
                .then(model -> new Outcome.Made<>(PlainSubject.of("thousand", model), List.of()));
        Function<Subject, LabFiles> maker =
                subject -> LabFiles.of(subject, new Edition("1.2.3", true, true), Exhibits.of(subject));
        Subject first = Browsing.made(loader.get());
        LabSite site = new LabSite(maker.apply(first), first.model());
        try (Browsing browsing = Browsing.of(Browsing.made(loader.get()));
                LabServer server = LabServer.start(site, new PlainOpener("1.2.3", Exhibits::of), 0);
                ModelWatch watch = new ModelWatch(file, loader, maker, site)) {
            Objects.requireNonNull(watch);
            Page page = browsing.open(server.address() + "#lang=en", 1366, 768, ColorScheme.LIGHT);
            page.evaluate(METER);
            List<Double> whole = new ArrayList<>();
            for (int edit = 1; edit <= EDITS; edit++) {
                double begin = now();
                Files.writeString(file, model(edit));
                Browsing.until(page, "painted.length === " + edit);
                double end = ((Number) Objects.requireNonNull(page.evaluate("painted.at(-1)"))).doubleValue();
                if (edit > WARM) {
                    whole.add(end - begin);
                }
            }
            report("edit to painted chart", whole);
            page.context().close();
        }
        report(
                "of that the program",
                IntStream.range(0, EDITS)
                        .mapToObj(_ -> made(loader, maker))
                        .skip(WARM)
                        .toList());
    }

    /// The program's part: read, check, compile, write what the page asks for.
    private static double made(Supplier<Outcome<Subject>> loader, Function<Subject, LabFiles> maker) {
        long begin = System.nanoTime();
        LabFiles files = maker.apply(Browsing.made(loader.get()));
        files.find("data/case.json").orElseThrow().bytes();
        files.find("data/model.wasm").orElseThrow().bytes();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }

    private static void report(String what, List<Double> found) {
        List<Double> sorted = found.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: %d edits, p50 %.1f ms, p95 %.1f ms, least %.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getFirst());
    }

    private static String model(int edit) {
        StringBuilder text = new StringBuilder("""
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                  <header><vendor>test</vendor><product version="1">test</product><name>thousand</name></header>
                  <sim_specs><start>0</start><stop>20</stop><dt>0.125</dt></sim_specs>
                  <model><variables>
                """);
        for (int i = 0; i < CHAINS; i++) {
            text.append("<stock name=\"level ").append(i).append("\"><eqn>").append(100 + i);
            text.append("</eqn><inflow>in_")
                    .append(i)
                    .append("</inflow></stock>\n<flow name=\"in ")
                    .append(i);
            text.append("\"><eqn>rate_").append(i).append(" * (goal_").append(i);
            text.append(" - level_")
                    .append(i)
                    .append(")</eqn></flow>\n<aux name=\"goal ")
                    .append(i);
            text.append("\"><eqn>").append(50 + edit).append(" + 0.1 * level_").append((i + 1) % CHAINS);
            text.append("</eqn></aux>\n<aux name=\"rate ").append(i).append("\"><eqn>");
            text.append(0.1 + 0.001 * (i % 100)).append("</eqn></aux>\n");
        }
        return text.append("</variables></model></xmile>\n").toString();
    }
}
