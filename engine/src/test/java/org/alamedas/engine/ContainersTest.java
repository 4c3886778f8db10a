package org.alamedas.engine;

import static org.alamedas.engine.Sketch.call;
import static org.alamedas.engine.Sketch.minus;
import static org.alamedas.engine.Sketch.num;
import static org.alamedas.engine.Sketch.plus;
import static org.alamedas.engine.Sketch.ref;
import static org.alamedas.engine.Sketch.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.Container;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conveyors, queues and ovens. Where nothing else is said, expected values follow from the
/// sentences of XMILE 1.0, 3.7.2 and 3.7.3, and of the Computational Details of Stella Architect.
class ContainersTest {
    private static final double EXACT = 1e-12;
    private static final Container.Intake SINGLE = new Container.Intake(true, false);

    /// What a conveyor is made of; the methods return another one.
    private record Belt(
            Sketch transit,
            @Nullable Sketch capacity,
            @Nullable Sketch limit,
            @Nullable Sketch sample,
            @Nullable Sketch arrest,
            Container.Options options,
            List<Container.Leak> leaks) {
        static Belt of(Sketch transit) {
            return new Belt(transit, null, null, null, null, new Container.Options(false, false, SINGLE), List.of());
        }

        Belt holding(Sketch most) {
            return new Belt(transit, most, limit, sample, arrest, options, leaks);
        }

        Belt taking(Sketch most) {
            return new Belt(transit, capacity, most, sample, arrest, options, leaks);
        }

        Belt sampled(Sketch when) {
            return new Belt(transit, capacity, limit, when, arrest, options, leaks);
        }

        Belt arrested(Sketch when) {
            return new Belt(transit, capacity, limit, sample, when, options, leaks);
        }

        Belt with(boolean discrete, boolean exponential, Container.Intake intake) {
            Container.Options other = new Container.Options(discrete, exponential, intake);
            return new Belt(transit, capacity, limit, sample, arrest, other, leaks);
        }

        Belt leaking(String flow, double from, double to, boolean whole) {
            List<Container.Leak> more = new ArrayList<>(leaks);
            more.add(new Container.Leak(Name.of(flow), from, to, whole));
            return new Belt(transit, capacity, limit, sample, arrest, options, more);
        }

        Container write(Writing out) {
            return new Container.Conveyor(
                    transit.write(out),
                    ContainersTest.write(capacity, out),
                    ContainersTest.write(limit, out),
                    ContainersTest.write(sample, out),
                    ContainersTest.write(arrest, out),
                    options,
                    leaks);
        }
    }

    private static @Nullable Expr write(@Nullable Sketch sketch, Writing out) {
        return sketch == null ? null : sketch.write(out);
    }

    @FunctionalInterface
    private interface Kind {
        Container write(Writing out);
    }

    private static ModelBuilder model(double stop, double step) {
        return ModelBuilder.model("containers").time(0, stop, step);
    }

    private static ModelBuilder add(
            ModelBuilder model, String name, Kind kind, List<String> in, List<String> out, Sketch... contents) {
        return model.line(writing -> {
            Declaration declaration = ModelBuilder.declare(writing, name);
            List<Expr> parts = new ArrayList<>();
            for (Sketch part : contents) {
                parts.add(part.write(writing));
                writing.text(" ");
            }
            Container container = kind.write(writing);
            boolean whole = parts.size() == 1;
            return new Variable.Stock(
                    declaration,
                    whole ? List.of(Equation.of(parts.getFirst())) : List.of(),
                    new Variable.Change.Kept(
                            flows(writing, in), flows(writing, out), container, whole ? List.of() : parts),
                    false);
        });
    }

    private static List<FlowReference> flows(Writing writing, List<String> names) {
        return names.stream()
                .map(name -> new FlowReference(Name.of(name), writing.word(name)))
                .toList();
    }

    private static ModelBuilder given(ModelBuilder model, String... names) {
        for (String name : names) {
            model.line(out -> new Variable.Flow(ModelBuilder.declare(out, name), List.of(), false));
        }
        return model;
    }

    private static ModelBuilder conveyor(ModelBuilder model, Belt belt, Sketch inflow, Sketch... contents) {
        List<String> out = new ArrayList<>(List.of("out"));
        belt.leaks().forEach(leak -> out.add(leak.flow().written()));
        add(model, "belt", belt::write, List.of("in"), out, contents);
        return given(model.flow("in", inflow), "out");
    }

    /// What is there is what came less what went: at every step, to rounding.
    private static void conserves(RunResult result, double step, String stock, List<String> in, List<String> out) {
        double[] content = Runs.series(result, stock);
        for (int n = 1; n < content.length; n++) {
            double expected = content[n - 1];
            for (String flow : in) {
                expected += step * Runs.series(result, flow)[n - 1];
            }
            for (String flow : out) {
                expected -= step * Runs.series(result, flow)[n - 1];
            }
            assertThat(content[n]).as("%s after %d steps", stock, n).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void conveysWithoutLossForTheTransitTime() {
        // 8 on it evenly over 2 units of time, then what came on 8 steps ago.
        RunResult result = Runs.run(conveyor(model(6, 0.25), Belt.of(num(2)), ref("TIME"), num(8)));
        double[] out = Runs.series(result, "out");
        for (int n = 0; n < out.length; n++) {
            assertThat(out[n]).as("after %d steps", n).isCloseTo(n < 8 ? 4 : (n - 8) * 0.25, within(EXACT));
        }
        conserves(result, 0.25, "belt", List.of("in"), List.of("out"));
    }

    @Test
    void contentsMayBeGivenForEachUnitOfTime() {
        RunResult result = Runs.run(conveyor(model(6, 0.25), Belt.of(num(4)), num(0), num(1), num(2), num(3), num(4)));
        double[] out = Runs.series(result, "out");
        for (int n = 0; n < out.length; n++) {
            assertThat(out[n]).as("after %d steps", n).isCloseTo(n < 16 ? 1 + n / 4 : 0, within(EXACT));
        }
        assertThat(Runs.series(result, "belt")[0]).isCloseTo(10, within(EXACT));
        assertThat(Runs.series(result, "belt")[24]).isCloseTo(0, within(EXACT));
        RunResult longer = Runs.run(conveyor(model(6, 0.25), Belt.of(num(4)), num(0), num(1), num(2)));
        assertThat(Runs.series(longer, "belt")[0]).isCloseTo(1 + 2 + 2 + 2, within(EXACT));
        assertThat(Runs.series(longer, "belt")[24]).isCloseTo(0, within(EXACT));
        RunResult shorter = Runs.run(conveyor(model(6, 0.25), Belt.of(num(1.5)), num(0), num(4), num(2), num(9)));
        assertThat(Runs.series(shorter, "belt")[0]).isCloseTo(4 + 1, within(EXACT));
        assertThat(Runs.series(shorter, "belt")[6]).isCloseTo(0, within(EXACT));
    }

    @Test
    void discreteContentsComeOffInLumps() {
        double[] out =
                Runs.series(conveyor(model(3, 0.25), Belt.of(num(2)).with(true, false, SINGLE), num(0), num(8)), "out");
        assertThat(out).containsExactly(0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 0, 0);
    }

    @Test
    void theTransitTimeOfTheMomentCountsForWhatComesOn() {
        // At 3 the transit time falls from 4 to 2: what came on in the two units before comes off together with it.
        Belt belt = Belt.of(minus(num(4), call("STEP", num(2), num(3))));
        RunResult result = Runs.run(conveyor(model(10, 0.5), belt, num(1), num(0)));
        double[] out = Runs.series(result, "out");
        assertThat(out[9]).isCloseTo(1, within(EXACT));
        assertThat(out[7]).isCloseTo(0, within(EXACT));
        assertThat(Arrays.copyOfRange(out, 10, 14)).containsExactly(new double[] {2, 2, 2, 2}, within(EXACT));
        assertThat(out[14]).isCloseTo(1, within(EXACT));
        conserves(result, 0.5, "belt", List.of("in"), List.of("out"));
        // A longer one leaves a gap; the ring of slats grows.
        Belt longer = Belt.of(plus(num(1), call("STEP", num(30), num(3))));
        RunResult grown = Runs.run(conveyor(model(50, 0.5), longer, num(1), num(0)));
        assertThat(Runs.series(grown, "out")[30]).isCloseTo(0, within(EXACT));
        assertThat(Runs.series(grown, "out")[68]).isCloseTo(1, within(EXACT));
        conserves(grown, 0.5, "belt", List.of("in"), List.of("out"));
    }

    @Test
    void theTransitTimeIsTakenAnewOnlyWhenSampled() {
        Sketch transit = plus(num(2), call("STEP", num(3), num(1)));
        Belt belt = Belt.of(transit).sampled(call("STEP", num(1), num(6)));
        double[] out = Runs.series(conveyor(model(10, 1), belt, num(1), num(0)), "out");
        assertThat(out).containsExactly(0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.25})
    void linearLeaksTakeTheirFractionByTheEnd(double step) {
        // Stella Architect, Initializing Discrete Stocks: a conveyor in equilibrium holds
        // inflow * transit * (1 - fraction * (transit - DT) / transit / 2).
        double content = 10 * 4 * (1 - 0.2 * (4 - step) / 4 / 2);
        ModelBuilder model =
                conveyor(model(8, step), Belt.of(num(4)).leaking("lost", 0, 1, false), num(10), num(content));
        RunResult result = Runs.run(model.flow("lost", num(0.2)));
        for (String name : List.of("belt", "out", "lost")) {
            double expected = name.equals("belt") ? content : name.equals("out") ? 8 : 2;
            assertThat(Arrays.stream(Runs.series(result, name)).map(v -> Math.abs(v - expected)))
                    .as(name)
                    .allMatch(distance -> distance < 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.25})
    void exponentialLeaksTakeAFractionOfWhatIsThere(double step) {
        // The same page: inflow * (1 - (1 - fraction * DT)^(transit / DT)) / fraction.
        double content = 10 * (1 - Math.pow(1 - 0.2 * step, 4 / step)) / 0.2;
        Belt belt = Belt.of(num(4)).with(false, true, SINGLE).leaking("lost", 0, 1, false);
        RunResult result =
                Runs.run(conveyor(model(8, step), belt, num(10), num(content)).flow("lost", num(0.2)));
        assertThat(Runs.series(result, "belt")[3]).isCloseTo(content, within(1e-9));
        assertThat(Runs.series(result, "lost")[3]).isCloseTo(0.2 * content, within(1e-9));
        assertThat(Runs.series(result, "out")[3]).isCloseTo(10 - 0.2 * content, within(1e-9));
        conserves(result, step, "belt", List.of("in"), List.of("out", "lost"));
    }

    @Test
    void leaksTakeTheirFractionWithinTheirZone() {
        // One lump of 8 comes on at 0; it leaks a quarter between the half and three quarters of its 8 steps.
        Sketch lump = minus(num(8), call("STEP", num(8), num(0.5)));
        Belt belt = Belt.of(num(4)).leaking("lost", 0.5, 0.75, false);
        RunResult result = Runs.run(conveyor(model(6, 0.5), belt, lump, num(0)).flow("lost", num(0.25)));
        double[] lost = Runs.series(result, "lost");
        assertThat(Arrays.copyOf(lost, 10)).containsExactly(new double[] {0, 0, 0, 0, 0, 1, 1, 0, 0, 0}, within(EXACT));
        assertThat(Runs.series(result, "out")[8]).isCloseTo(6, within(EXACT));
    }

    @Test
    void leaksBeforeOthersGoFirstAndLeaveNothingBelowZero() {
        Belt belt = Belt.of(num(2)).leaking("first", 0, 1, false).leaking("second", 0, 1, false);
        RunResult result = Runs.run(conveyor(model(6, 0.5), belt, num(4), num(0))
                .flow("first", num(0.75))
                .flow("second", num(0.75)));
        assertThat(Runs.series(result, "out")[10]).isCloseTo(0, within(EXACT));
        // Each wants 3/16 in each of 4 steps of what came on: after two steps a quarter is left, for the first and then
        // the second, and after three nothing.
        assertThat(Runs.series(result, "first")[10]).isCloseTo(4 * 9 / 16.0, within(EXACT));
        assertThat(Runs.series(result, "second")[10]).isCloseTo(4 * 7 / 16.0, within(EXACT));
        conserves(result, 0.5, "belt", List.of("in"), List.of("out", "first", "second"));
    }

    @Test
    void wholeUnitsLeakOnceTheyHaveComeTogether() {
        // A tenth of 4 a step leaks: 0.1 in the first step that it is there, then 0.2, 0.3 and 0.4 a step.
        Belt belt = Belt.of(num(4)).leaking("lost", 0, 1, true);
        RunResult result = Runs.run(conveyor(model(40, 1), belt, num(4), num(0)).flow("lost", num(0.1)));
        double[] lost = Runs.series(result, "lost");
        assertThat(Arrays.stream(lost)).allMatch(units -> Math.abs(units - Math.rint(units)) < EXACT);
        assertThat(Arrays.stream(lost).sum()).isEqualTo(15);
        assertThat(Arrays.copyOf(lost, 6)).containsExactly(0, 0, 0, 0, 1, 0);
        conserves(result, 1, "belt", List.of("in"), List.of("out", "lost"));
    }

    @Test
    void takesNoMoreThanThereIsRoomFor() {
        // 10 a unit of time want on; 3 are let on, and 5 fit on it.
        Belt belt = Belt.of(num(4)).holding(num(5)).taking(num(3));
        RunResult result = Runs.run(conveyor(model(12, 0.5), belt, num(10), num(0)));
        double[] in = Runs.series(result, "in");
        assertThat(Arrays.copyOf(in, 5)).containsExactly(new double[] {3, 3, 3, 1, 0}, within(EXACT));
        assertThat(Arrays.stream(Runs.series(result, "belt")).max().orElse(0)).isCloseTo(5, within(EXACT));
        assertThat(in[8]).isCloseTo(3, within(EXACT));
        conserves(result, 0.5, "belt", List.of("in"), List.of("out"));
    }

    @Test
    void whatDoesNotFitStaysInTheStockBefore() {
        ModelBuilder model = add(
                model(6, 0.5), "belt", Belt.of(num(2)).holding(num(4))::write, List.of("in"), List.of("out"), num(0));
        given(model.flow("in", num(100)), "out").stock("source", num(50), List.of(), List.of("in"));
        RunResult result = Runs.run(model);
        double[] source = Runs.series(result, "source");
        double[] belt = Runs.series(result, "belt");
        double[] out = Runs.series(result, "out");
        double gone = 0;
        for (int n = 0; n < belt.length; n++) {
            assertThat(source[n] + belt[n] + gone).isCloseTo(50, within(EXACT));
            gone += out[n] * 0.5;
        }
        assertThat(belt[12]).isCloseTo(4, within(EXACT));
    }

    @Test
    void everythingStandsStillWhileArrested() {
        Sketch arrest = minus(call("STEP", num(1), num(3)), call("STEP", num(1), num(5)));
        Belt belt = Belt.of(num(2)).arrested(arrest).leaking("lost", 0, 1, false);
        RunResult result =
                Runs.run(conveyor(model(10, 0.5), belt, num(4), num(0)).flow("lost", num(0.5)));
        for (String flow : List.of("in", "out", "lost")) {
            assertThat(Arrays.copyOfRange(Runs.series(result, flow), 6, 10))
                    .as(flow)
                    .containsOnly(0);
        }
        assertThat(Runs.series(result, "out")[10]).isCloseTo(2, within(EXACT));
        conserves(result, 0.5, "belt", List.of("in"), List.of("out", "lost"));
    }

    @Test
    void conveyorsFollowOneAnother() {
        ModelBuilder model = model(8, 0.5).flow("in", num(3));
        add(model, "a", Belt.of(num(2))::write, List.of("in"), List.of("on"), num(0));
        add(model, "b", Belt.of(num(1.5))::write, List.of("on"), List.of("out"), num(0));
        given(model, "on", "out").aux("from the start", call("INIT", ref("on")));
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "out")[6]).isEqualTo(0);
        assertThat(Runs.series(result, "out")[7]).isEqualTo(3);
        conserves(result, 0.5, "b", List.of("on"), List.of("out"));
    }

    @Test
    void initialValuesMayAskWhatComesOff() {
        ModelBuilder model = conveyor(model(2, 0.5), Belt.of(num(2)), num(3), num(8))
                .stock("s", times(num(10), ref("out")), List.of(), List.of())
                .aux("first", call("INIT", ref("out")));
        RunResult result = Runs.run(model);
        assertThat(Runs.series(result, "s")[0]).isEqualTo(40);
        assertThat(Runs.series(result, "first")[3]).isEqualTo(4);
    }

    @Test
    void everyMethodStepsThemByEulers() {
        RunResult result =
                Runs.run(conveyor(model(6, 0.25).by(IntegrationMethod.RK4), Belt.of(num(2)), ref("TIME"), num(8)));
        RunResult euler = Runs.run(conveyor(model(6, 0.25), Belt.of(num(2)), ref("TIME"), num(8)));
        assertThat(Runs.series(result, "belt")).containsExactly(Runs.series(euler, "belt"));
        assertThat(Runs.show(Runs.problems(
                        conveyor(model(6, 0.25).by(IntegrationMethod.RK4), Belt.of(num(2)), num(1), num(8)))))
                .contains(
                        "a conveyor, queue, oven or SHIFT IF TRUE is stepped by Euler's method, and so is the whole model");
    }

    private static Kind queue(String... overflows) {
        return out -> new Container.Queue(Arrays.stream(overflows).map(Name::of).toList());
    }

    private static ModelBuilder line(Belt belt, Sketch inflow, double initial) {
        ModelBuilder model = model(10, 0.5).flow("come", inflow);
        add(model, "line", queue(), List.of("come"), List.of("on"), num(initial));
        add(model, "belt", belt::write, List.of("on"), List.of("out"), num(0));
        return given(model, "on", "out");
    }

    @Test
    void aQueueLetsEverythingGoThatFindsRoom() {
        // One step late, as what comes in a step can go in the next.
        ModelBuilder model = model(4, 0.5).flow("come", num(3));
        add(model, "line", queue(), List.of("come"), List.of("go"), num(5));
        RunResult result = Runs.run(given(model, "go"));
        assertThat(Runs.series(result, "go")).startsWith(10, 3, 3);
        assertThat(Runs.series(result, "line")).startsWith(5, 1.5, 1.5);
    }

    @ParameterizedTest
    @CsvSource({"true, false, '2, 2, 2, 2, 2'", "false, false, '4, 4, 4, 4, 4'", "true, true, '2, 2, 2, 2, 2'"})
    void aConveyorTakesBatchesAsItIsTold(boolean single, boolean intact, String taken) {
        // Batches of 1 come; a conveyor that may take 2 in a step takes one of them, or two.
        Belt belt = Belt.of(num(2)).taking(num(4)).with(false, false, new Container.Intake(single, intact));
        ModelBuilder model = model(10, 0.5).flow("come", num(2));
        add(model, "line", queue(), List.of("come"), List.of("on"), num(1), num(1), num(1), num(1), num(1), num(1));
        add(model, "belt", belt::write, List.of("on"), List.of("out"), num(0));
        RunResult result = Runs.run(given(model, "on", "out"));
        double[] expected = Arrays.stream(taken.split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(Arrays.copyOf(Runs.series(result, "on"), 5)).containsExactly(expected, within(EXACT));
        conserves(result, 0.5, "line", List.of("come"), List.of("on"));
    }

    @Test
    void aBatchThatMayNotBeSplitWaitsForRoom() {
        // A batch of 3 waits, and 2 may come on in a step: never the whole of it.
        Belt belt = Belt.of(num(2)).taking(num(4));
        assertThat(Runs.series(line(belt.with(false, false, new Container.Intake(true, true)), num(0), 3), "on"))
                .containsOnly(0);
        assertThat(Runs.series(line(belt, num(0), 3), "on")).startsWith(4, 2, 0);
    }

    @Test
    void anOverflowTakesWhatIsBlocked() {
        // 8 a unit of time come, 3 may go on: the rest of each step goes over.
        ModelBuilder model = model(6, 0.5).flow("come", num(8));
        add(model, "line", queue("over"), List.of("come"), List.of("on", "over"), num(0));
        add(model, "belt", Belt.of(num(2)).taking(num(3))::write, List.of("on"), List.of("out"), num(0));
        RunResult result = Runs.run(given(model, "on", "over", "out"));
        assertThat(Arrays.copyOf(Runs.series(result, "on"), 3)).containsExactly(0, 3, 3);
        assertThat(Arrays.copyOf(Runs.series(result, "over"), 3)).containsExactly(0, 5, 5);
        conserves(result, 0.5, "line", List.of("come"), List.of("on", "over"));
        ModelBuilder free = model(6, 0.5).flow("come", num(8));
        add(free, "line", queue("over"), List.of("come"), List.of("on", "over"), num(0));
        add(free, "belt", Belt.of(num(2)).taking(num(9))::write, List.of("on"), List.of("out"), num(0));
        assertThat(Runs.series(given(free, "on", "over", "out"), "over")).containsOnly(0);
    }

    @Test
    void severalInflowsShareTheRoomInOrder() {
        ModelBuilder model = model(4, 1).flow("first", num(2)).flow("second", num(2));
        add(model, "belt", Belt.of(num(4)).taking(num(3))::write, List.of("first", "second"), List.of("out"), num(0));
        RunResult result = Runs.run(given(model, "out"));
        assertThat(Runs.series(result, "first")).containsOnly(2);
        assertThat(Runs.series(result, "second")).containsOnly(1);
    }

    private static Kind oven(double cooking, @Nullable Sketch capacity, @Nullable Sketch filling, double cleaning) {
        return out -> new Container.Oven(
                num(cooking).write(out),
                write(capacity, out),
                write(filling, out),
                num(cleaning).write(out),
                null,
                SINGLE);
    }

    private static RunResult oven(Kind kind, Sketch inflow, double stop) {
        ModelBuilder model = model(stop, 0.5).flow("in", inflow);
        add(model, "oven", kind, List.of("in"), List.of("out"), num(0));
        return Runs.run(given(model, "out"));
    }

    @Test
    void anOvenFillsCooksAndLetsGoAtOnce() {
        // 4 a unit of time fill 6 in 1.5; they cook for 2 and go at 3.5, while the next come in.
        RunResult result = oven(oven(2, num(6), null, 0), num(4), 8);
        assertThat(Runs.series(result, "in")).containsExactly(4, 4, 4, 0, 0, 0, 0, 4, 4, 4, 0, 0, 0, 0, 4, 4, 4);
        assertThat(Runs.series(result, "out")).containsExactly(0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 12, 0, 0);
        conserves(result, 0.5, "oven", List.of("in"), List.of("out"));
    }

    @Test
    void anOvenMayBeginBeforeItIsFullAndBeCleaned() {
        // It is filled for 1 unit of time, cooks for 1, and is cleaned for 1.
        RunResult result = oven(oven(1, num(100), num(1), 1), num(4), 6);
        assertThat(Runs.series(result, "out")).containsExactly(0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0);
        assertThat(Runs.series(result, "in")).containsExactly(4, 4, 0, 0, 0, 0, 4, 4, 0, 0, 0, 0, 4);
        conserves(result, 0.5, "oven", List.of("in"), List.of("out"));
    }

    @Test
    void warnsOfAnEquationThatIsNotUsed() {
        ModelBuilder model = add(model(4, 1), "belt", Belt.of(num(2))::write, List.of(), List.of("out"), num(4));
        assertThat(Runs.show(Runs.problems(model.flow("out", num(7)))))
                .contains("\"out\" is what leaves \"belt\", and its own equation is not used");
    }
}
