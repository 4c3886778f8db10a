package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How the page runs the model while a lever is held, in a real browser.
final class RunsInBrowser {
    /// What a test needs to run the model as the page does; the rows go to the end of 1976.
    private static final String RUNNER = """
            const {makeRunner, valuesOf} = await import("/app/run.js");
            const subject = await (await fetch("data/case.json")).json();
            const runner = await makeRunner(subject, async path => (await fetch(path)).arrayBuffer());
            const names = [...new Set(subject.charts.flatMap(chart => chart.lines.map(line => line.variable)))];
            const columns = run => [run.time, ...names.map(name => run.values(name))];
            const pulled = levers => valuesOf(subject, {levers, modes: {}});
            const until = 1977;
            """;

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

    private static Object told(String script) {
        Page page = browsing.open("#v=1&p=about", 1366, 768);
        Object told = page.evaluate("async () => {" + RUNNER + script + "}");
        page.context().close();
        return Objects.requireNonNull(told);
    }

    /// Every lever, from its own begin and from a date that is played from: what is computed only
    /// from there on has the bits of a run from the start.
    @Test
    void goesOnFromAPartingWithTheBitsOfAWholeRun() {
        Object wrong = told("""
                const wrong = [];
                runner.run({});
                for (const lever of subject.levers) for (const from of lever.from ? [undefined, 1972.8] : [undefined]) {
                  const values = [0.1, 0.9, 0.3].map(share => pulled({[lever.id]: {value: lever.low + share * (lever.high - lever.low), from}}));
                  const whole = values.map(one => columns(runner.run(one)));
                  values.forEach((one, i) => columns(runner.follow(one, until, from ?? lever.start, `${lever.id} ${from}`)).forEach((column, c) => {
                    if (column.length !== 385 || !column.every((value, row) => Object.is(value, whole[i][c][row]))) wrong.push(`${lever.id} ${from} ${i} ${names[c - 1]}`);
                  }));
                }
                return wrong;""");
        assertThat((List<?>) wrong).isEmpty();
    }

    /// Shown by giving the runs of one hold pasts that are not the same, as the page never does:
    /// that of the first one stays.
    @Test
    void computesNothingBeforeTheParting() {
        Object rows = told("""
                const past = spending => ({...pulled({councils: {value: 0.5, from: 1972.8}}), ...pulled({"public-spending": {value: spending}})});
                runner.run({});
                const real = columns(runner.run(past(1.2)));
                const first = columns(runner.follow(past(1), until, 1972.8, "one"));
                const second = columns(runner.follow(past(1.2), until, 1972.8, "one"));
                const other = columns(runner.follow(past(1.2), until, 1972.8, "another"));
                const parting = first[0].findIndex(time => time >= 1972.8);
                const same = (one, two) => one.findIndex((value, row) => !Object.is(value, two[row]));
                return [parting, same(first[1], second[1]) >= parting, same(first[1], real[1]) < parting, same(other[1], real[1])];""");
        assertThat((List<?>) rows).isEqualTo(List.of(116, true, true, -1));
    }
}
