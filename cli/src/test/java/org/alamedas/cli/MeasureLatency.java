package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures how long after a lever moved its charts are painted, beside a page that only draws one line, in the
/// same browser at the same time, plain and with the processor slowed four times. It prints and asserts no time,
/// since machines are shared; run it by its name.
@Tag("measurement")
final class MeasureLatency {
    private static final int MOVES = 200;

    /// From the event to a task posted from the frame's callback, which comes just after its painting.
    private static final String METER = """
            slider => {
              globalThis.latencies = [];
              slider.addEventListener("input", () => {
                const begin = performance.now();
                requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => latencies.push(performance.now() - begin);
                  channel.port2.postMessage(0);
                });
              });
            }""";

    private static final String BASELINE = """
            () => {
              document.body.innerHTML = "<input type=range min=0 max=1000 style='width:600px;display:block'><svg width=600 height=200><path fill=none stroke=black></path></svg>";
              const slider = document.querySelector("input");
              slider.addEventListener("input", () => requestAnimationFrame(() => {
                const points = Array.from({length: 600}, (_, i) => `${i},${100 + 90 * Math.sin(i / 30 + slider.value / 50)}`);
                document.querySelector("path").setAttribute("d", `M${points.join("L")}`);
              }));
            }""";

    @Test
    void tellsHowLongAMoveTakes() throws IOException {
        try (Browsing browsing = Browsing.of(Browsing.chile())) {
            for (int slower : List.of(1, 4)) {
                Page blank = browsing.open("#v=1&p=about", 1366, 768);
                blank.evaluate(BASELINE);
                report("baseline", slower, moves(blank, "input", slower));
                blank.context().close();
                Page page = browsing.open("#v=1", 1366, 768);
                String before = page.locator(".chart .line.yours").first().getAttribute("d");
                List<Double> found = moves(page, "#lever-public-spending", slower);
                assertThat(page.locator(".chart .line.yours").first().getAttribute("d"))
                        .isNotEqualTo(before);
                report("laboratory", slower, found);
                page.context().close();
            }
            weigh(browsing);
        }
    }

    private static List<Double> moves(Page page, String slider, int slower) {
        page.locator(slider).first().evaluate(METER);
        CDPSession session = page.context().newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", slower);
        session.send("Emulation.setCPUThrottlingRate", rate);
        page.locator(slider).first().scrollIntoViewIfNeeded();
        BoundingBox box = Objects.requireNonNull(page.locator(slider).first().boundingBox());
        double y = box.y + box.height / 2;
        page.mouse().move(box.x + box.width * 0.2, y);
        page.mouse().down();
        for (int move = 0; move < MOVES; move++) {
            // the last place is far from that of history
            double share = 0.5 + 0.3 * Math.sin(move / 7.0 + 1);
            page.mouse().move(box.x + box.width * share, y);
            page.waitForTimeout(20);
        }
        page.mouse().up();
        return ((List<?>) Objects.requireNonNull(page.evaluate("latencies")))
                .stream().map(value -> ((Number) value).doubleValue()).sorted().toList();
    }

    private static void report(String what, int slower, List<Double> sorted) {
        System.out.printf(
                Locale.ROOT,
                "%-11s processor 1/%d: %d moves painted, p50 %.1f ms, p95 %.1f ms%n",
                what,
                slower,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)));
    }

    /// From the start of the navigation to the painted chart, and what was fetched until then.
    private static void weigh(Browsing browsing) {
        Page page = browsing.open("#v=1", 1366, 768);
        Object told = page.evaluate("""
                () => {
                  const all = performance.getEntriesByType("resource").filter(one => one.startTime < performance.getEntriesByName("first-chart")[0]?.startTime);
                  const code = all.filter(one => /[.](js|css)$/.test(one.name)).reduce((sum, one) => sum + one.encodedBodySize, performance.getEntriesByType("navigation")[0].encodedBodySize);
                  const bytes = all.reduce((sum, one) => sum + one.encodedBodySize, performance.getEntriesByType("navigation")[0].encodedBodySize);
                  return `first chart ${Math.round(performance.getEntriesByName("first-chart")[0].startTime)} ms after the navigation began; ${all.length + 1} requests, ${bytes} bytes, of them ${code} of HTML, CSS and JavaScript`;
                }""");
        System.out.println(told);
        page.context().close();
    }
}
