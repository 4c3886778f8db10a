package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A queue, a conveyor and an oven in a row, with whatever options: nothing is lost or made, nothing is below 0,
/// and no limit is passed.
final class ContainersConserveTest {
    private static final double ROUNDING = 1e-9;
    private static final int MODELS = 10;
    private static final double STEP = 0.25;

    /// A model in XMILE with options chosen at random.
    private static final class Chosen {
        private final Random random;
        private final StringBuilder belt = new StringBuilder();
        private final StringBuilder leaks = new StringBuilder();
        private final boolean exponential;

        Chosen(long seed) {
            random = new Random(seed);
            exponential = random.nextBoolean();
        }

        private boolean often() {
            return random.nextInt(3) > 0;
        }

        private String number(double least, double most) {
            return String.format(Locale.ROOT, "%.3f", least + (most - least) * random.nextDouble());
        }

        /// A number that changes with time, between two.
        private String moving(double least, double most) {
            return switch (random.nextInt(3)) {
                case 0 -> number(least, most);
                case 1 -> number(least, most) + " + STEP(" + number(0, most) + ", " + number(1, 8) + ")";
                default ->
                    String.format(
                            Locale.ROOT,
                            "%.3f + %.3f * SIN(TIME * %s)",
                            (least + most) / 2,
                            (most - least) / 2,
                            number(0.2, 2));
            };
        }

        private String switched() {
            return "IF SIN(TIME * " + number(0.5, 3) + ") > " + number(-1, 1) + " THEN 1 ELSE 0";
        }

        private void part(String name, String equation) {
            if (often()) {
                belt.append("<%s>%s</%s>".formatted(name, equation.replace(">", "&gt;"), name));
            }
        }

        private void leak(String name) {
            double from = random.nextInt(5) / 8.0;
            double to = from + (1 + random.nextInt((int) (8 - from * 8))) / 8.0;
            leaks.append(
                    """
                    <flow name="%s" leak_start="%s" leak_end="%s"><eqn>%s</eqn><leak/>%s</flow>
                    """.formatted(name, from, to, moving(0, 0.6), random.nextInt(3) == 0 ? "<leak_integers/>" : ""));
        }

        String text() {
            part("capacity", number(3, 30));
            part("in_limit", number(1, 10));
            part("sample", switched());
            part("arrest", switched());
            leak("first");
            leak("second");
            String contents = random.nextBoolean() ? number(0, 20) : number(0, 4) + ", " + number(0, 4);
            return """
                    <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                    <sim_specs><start>0</start><stop>40</stop><dt>0.25</dt></sim_specs><model><variables>
                      <stock name="Line"><eqn>%s</eqn><inflow>come</inflow><outflow>board</outflow>
                        <outflow>over</outflow><queue/></stock>
                      <flow name="come"><eqn>IF TIME &lt; 9 THEN %s ELSE 0</eqn></flow><flow name="board"/><flow name="over"><overflow/></flow>
                      <stock name="Belt"><eqn>%s</eqn><inflow>board</inflow><outflow>land</outflow>
                        <outflow>first</outflow><outflow>second</outflow>
                        <conveyor discrete="%s" exponential_leak="%s" one_at_a_time="%s" batch_integrity="%s">
                          <len>%s</len>%s</conveyor></stock>
                      <flow name="land"/>%s
                      <stock name="Store"><eqn>5</eqn><inflow>land</inflow><outflow>carry</outflow><non_negative/></stock>
                      <flow name="carry"><eqn>%s</eqn><non_negative/></flow>
                      <stock name="Kiln"><eqn>0</eqn><inflow>carry</inflow><outflow>done</outflow>
                        <oven><len>%s</len><capacity>%s</capacity><fill_time>%s</fill_time><clean_time>%s</clean_time>
                          <arrest>%s</arrest></oven></stock>
                      <flow name="done"/>
                    </variables></model></xmile>
                    """.formatted(
                            number(0, 9),
                            moving(0, 12),
                            contents,
                            random.nextBoolean(),
                            exponential,
                            random.nextBoolean(),
                            random.nextBoolean(),
                            moving(0.25, 6),
                            belt,
                            leaks,
                            moving(0, 9),
                            number(0.25, 3),
                            number(1, 12),
                            number(0.25, 4),
                            number(0, 2),
                            switched().replace(">", "&gt;"));
        }
    }

    private static RunResult run(String text, Execution execution) {
        SourceText source = SourceText.of("row.xmile", text);
        return switch (ModelFiles.read(source).then(model -> new Engine(execution).compile(model))) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(text + refused.diagnostics());
        };
    }

    private static double[] series(RunResult run, String name) {
        return run.values(run.column(Name.of(name)));
    }

    private static void conserves(RunResult run, String stock, List<String> in, List<String> out, String text) {
        double[] content = series(run, stock);
        for (int n = 1; n < content.length; n++) {
            double expected = content[n - 1];
            for (String flow : in) {
                expected += STEP * series(run, flow)[n - 1];
            }
            for (String flow : out) {
                expected -= STEP * series(run, flow)[n - 1];
            }
            assertThat(content[n]).as("%s after %s steps%n%s", stock, n, text).isCloseTo(expected, within(ROUNDING));
        }
        for (String name : List.of("Line", "Belt", "Kiln", "board", "over", "land", "first", "second", "done")) {
            assertThat(Arrays.stream(series(run, name)).min().orElseThrow())
                    .as("%s%n%s", name, text)
                    .isGreaterThanOrEqualTo(-ROUNDING);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1001, 2001, 3001})
    void nothingIsLostOrMade(long first) {
        for (long seed = first; seed < first + MODELS; seed++) {
            String text = new Chosen(seed).text();
            RunResult run = run(text, Execution.INTERPRETER);
            conserves(run, "Line", List.of("come"), List.of("board", "over"), text);
            conserves(run, "Belt", List.of("board"), List.of("land", "first", "second"), text);
            conserves(run, "Store", List.of("land"), List.of("carry"), text);
            conserves(run, "Kiln", List.of("carry"), List.of("done"), text);
            if (text.indexOf("<arrest>") > text.indexOf("Kiln")) {
                // What is said to be on the belt is what is on it: in the end all has come off.
                assertThat(series(run, "Belt")[160]).as(text).isCloseTo(0, within(ROUNDING));
            }
            RunResult compiled = run(text, Execution.JVM);
            for (String name : List.of("Line", "Belt", "Store", "Kiln", "land", "first", "second")) {
                assertThat(series(compiled, name)).as("%s%n%s", name, text).containsExactly(series(run, name));
            }
        }
    }
}
