package org.alamedas.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.BackEndsAgreeTest;
import org.alamedas.engine.backend.Backend;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.backend.RunPlan;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.interpret.Interpreter;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Memory;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.run.RunListener;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;

/// What generated code gives where random programs seldom go; the expected values are the interpreter's.
final class JvmTest {
    static final Span SPAN = SourceText.of("model.txt", "x = 1\n").span(0, 5);
    private static final int STEPS = 20;
    private static final int SYSTEM = 6;
    private static final int STOCK = SYSTEM;
    static final int FIRST = STOCK + 1;

    /// A program with a stock that the last of some values fills, from 0 to 20 by 1.
    static Program program(List<List<Integer>> shapes, List<Statement> flows, List<Table> tables) {
        List<Region> regions = new ArrayList<>();
        int base = 0;
        for (int i = 0; i < SYSTEM; i++) {
            regions.add(region(
                    base++, i == Program.TIME || i == Program.MOMENT ? Slot.Kind.TIME : Slot.Kind.CONTROL, List.of()));
        }
        regions.add(region(base++, Slot.Kind.STOCK, List.of()));
        for (List<Integer> shape : shapes) {
            Region region = region(base, Slot.Kind.AUXILIARY, shape);
            regions.add(region);
            base += region.size();
        }
        List<Statement> constants = List.of(
                new Statement.Assign(1, number(0)),
                new Statement.Assign(2, number(STEPS)),
                new Statement.Assign(3, number(1)),
                new Statement.Assign(4, number(1)));
        Op last = new Op.Load(base - 1, SPAN);
        Rate rate = new Rate(List.of(), Address.of(STOCK), false, last);
        List<Statement> initials = List.of(new Statement.Assign(STOCK, number(1)));
        return new Program("p", regions, tables, constants, initials, flows, List.of(rate), List.of(), Memory.NONE, 3);
    }

    static Program program(Op value) {
        return program(List.of(List.of()), List.of(new Statement.Assign(FIRST, value)), List.of());
    }

    private static Region region(int base, Slot.Kind kind, List<Integer> sizes) {
        List<List<Name>> shape = sizes.stream()
                .map(size ->
                        IntStream.range(0, size).mapToObj(i -> Name.of("e" + i)).toList())
                .toList();
        return new Region(base, shape, new Slot(Name.of("v" + base), kind, null, "", null, SPAN));
    }

    static Op number(double value) {
        return new Op.Constant(value, SPAN);
    }

    private static Op binary(BinaryOperator operator, Op left, Op right) {
        return new Op.Binary(operator, left, right, SPAN);
    }

    static Op time() {
        return new Op.Load(Program.TIME, SPAN);
    }

    private static RunPlan plan(Program program, Map<Integer, Double> values) {
        List<Integer> all = IntStream.range(0, program.size()).boxed().toList();
        return RunPlan.of(values, all, IntegrationMethod.EULER, false);
    }

    private static String compiled(Program program, RunPlan plan) {
        return BackEndsAgreeTest.outcome(new Jvm().compile(program), plan);
    }

    private static void assertSame(Program program, Map<Integer, Double> values) {
        RunPlan plan = plan(program, values);
        assertThat(compiled(program, plan))
                .isEqualTo(BackEndsAgreeTest.outcome(new Interpreter().compile(program), plan));
    }

    @Test
    void sumsOfNegativeZerosStayNegative() {
        Op zeros = new Op.Reduce(Aggregate.SUM, 0, List.of(3), number(-0.0), SPAN);
        assertSame(program(zeros), Map.of());
    }

    @Test
    void noticesAnInfinityThatADivisionHides() {
        Op infinite = binary(BinaryOperator.DIVIDE, number(1), binary(BinaryOperator.SUBTRACT, time(), number(5)));
        Op hidden = binary(BinaryOperator.DIVIDE, number(1), new Op.Load(FIRST, SPAN));
        List<Statement> flows = List.of(new Statement.Assign(FIRST, infinite), new Statement.Assign(FIRST + 1, hidden));
        Program program = program(List.of(List.of(), List.of()), flows, List.of());
        assertThat(compiled(program, plan(program, Map.of())))
                .startsWith("fault: ")
                .contains("at time 5");
        assertSame(program, Map.of());
    }

    @Test
    void readsTablesAtBetweenAndBeyondTheirPoints() {
        List<GraphicalFunction> functions = List.of(
                table(new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5}, new double[] {-0.0, 3, 0.1, 7, 7.3, -1}),
                table(new double[] {-1, -0.5, 0.2, 0.2, 0.9}, new double[] {1, 1.1, 1.7, 4, -0.0}),
                table(new double[] {0.3}, new double[] {5}),
                table(new double[] {0, 1e-9, 2e-9, 3e-9, 4e-9, 5e-9, 6e-9, 1}, new double[] {1, 2, 3, 4, 5, 6, 7, 8}),
                uneven(40),
                uneven(300));
        Pool pool = new Pool(functions.stream().map(Table::of).toList(), 0);
        List<Class<?>> searches = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            Pool.Points points = pool.points(i).orElseThrow();
            searches.add(points.search().getClass());
            for (double input : inputs(functions.get(i))) {
                assertThat(Double.doubleToLongBits(read(input, pool, points)))
                        .as("table %d at %s", i, input)
                        .isEqualTo(Double.doubleToLongBits(
                                Table.of(functions.get(i)).read(input)));
            }
        }
        assertThat(searches)
                .containsExactly(
                        Pool.Search.Uniform.class,
                        Pool.Search.Bins.class,
                        Pool.Search.Halving.class,
                        Pool.Search.Halving.class,
                        Pool.Search.Bins.class,
                        Pool.Search.Bins.class);
    }

    private static double read(double input, Pool pool, Pool.Points points) {
        Pool.Data data = pool.data();
        return switch (points.search()) {
            case Pool.Search.Uniform(double perUnit) ->
                Lookup.uniform(input, data.points(), points.first(), points.last(), perUnit);
            case Pool.Search.Bins(var _, int at) ->
                Lookup.bins(input, data.points(), points.first(), points.last(), data.offsets(), at);
            case Pool.Search.Halving _ -> Lookup.any(input, data.points(), points.first(), points.last());
        };
    }

    /// Points whose distances are from 0.1 to 0.5, by a generator of remainders.
    private static GraphicalFunction uneven(int size) {
        double[] x = new double[size];
        double[] y = new double[size];
        int state = size;
        for (int i = 0; i < size; i++) {
            state = (state * 75 + 74) % 65_537;
            x[i] = i == 0 ? -1 : x[i - 1] + 0.1 + 0.4 * state / 65_537;
            y[i] = state / 1_000.0;
        }
        return table(x, y);
    }

    /// Every point and its neighbours, and a grid that goes beyond both ends.
    private static List<Double> inputs(GraphicalFunction function) {
        List<Double> inputs = new ArrayList<>(List.of(Double.NaN));
        for (int i = 0; i < function.size(); i++) {
            double at = function.input(i);
            inputs.addAll(List.of(Math.nextDown(at), at, Math.nextUp(at)));
        }
        double low = function.input(0) - 1;
        double high = function.input(function.size() - 1) + 1;
        for (int i = 0; i <= 400; i++) {
            inputs.add(low + (high - low) * i / 400);
        }
        return inputs;
    }

    private static GraphicalFunction table(double[] x, double[] y) {
        return GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, x, y);
    }

    @Test
    void keepsMethodsShortEnoughForTheJvm() {
        List<Statement> flows = new ArrayList<>();
        List<List<Integer>> shapes = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            Op before = new Op.Load(i == 0 ? Program.TIME : STOCK + i, SPAN);
            Op wide = i % 500 == 0 ? balanced(11, before) : binary(BinaryOperator.ADD, before, number(i));
            flows.add(new Statement.Assign(FIRST + i, wide));
            shapes.add(List.of());
        }
        Program program = program(shapes, flows, List.of());
        assertThat(ClassMaker.fused(program, new FusedLoop.Kind(IntegrationMethod.EULER, List.of())))
                .isEmpty();
        assertThat(ClassMaker.sheets(program).orElseThrow().longest()).isLessThan(8_000);
        assertSame(program, Map.of());
    }

    private static Op balanced(int depth, Op leaf) {
        return depth == 0
                ? leaf
                : binary(
                        BinaryOperator.MULTIPLY,
                        number(0.5),
                        binary(BinaryOperator.ADD, balanced(depth - 1, leaf), balanced(depth - 1, leaf)));
    }

    @Test
    void aSmallProgramIsOneMethod() {
        Program program = program(binary(BinaryOperator.MULTIPLY, number(0.1), new Op.Load(STOCK, SPAN)));
        for (IntegrationMethod method :
                List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4)) {
            assertThat(ClassMaker.fused(program, new FusedLoop.Kind(method, List.of())))
                    .isPresent();
        }
    }

    @Test
    void leavesAloneWhatARunGivesAValue() {
        Statement scalar = new Statement.Assign(FIRST, time());
        Address along = new Address(FIRST + 1, List.of(new Address.Term.Stride(0, 1)));
        Statement array =
                new Statement.Assign(List.of(3), along, binary(BinaryOperator.ADD, time(), new Op.Load(FIRST, SPAN)));
        Program program = program(List.of(List.of(), List.of(3)), List.of(scalar, array), List.of());
        assertSame(program, Map.of(FIRST, 4.0));
        assertSame(program, Map.of(FIRST + 1, 1.0, FIRST + 2, 2.0, FIRST + 3, 3.0));
        assertSame(program, Map.of(FIRST + 2, 2.0));
        assertSame(program, Map.of(STOCK, 100.0));
    }

    @Test
    void aListenerStopsARun() {
        Program program = program(time());
        RunPlan plan = plan(program, Map.of(Program.STOP, 100_000.0));
        assertThatThrownBy(() -> new Jvm().compile(program).run(plan, (done, _) -> done < 1_000))
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped after 1024 of 100000 steps");
    }

    @Test
    void severalThreadsShareOneProgram() throws Exception {
        Program program = RandomProgram.of(3);
        RunPlan plan = RunPlan.of(Map.of(), List.of(6, 7, 8), IntegrationMethod.RK4, true);
        var compiled = new Jvm().compile(program);
        String expected = BackEndsAgreeTest.outcome(new Interpreter().compile(program), plan);
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<String>> runs = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                runs.add(threads.submit(() -> BackEndsAgreeTest.outcome(compiled, plan)));
            }
            for (Future<String> run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void severalProgramsRunAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> runs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                int seed = i;
                runs.add(threads.submit(() -> outcome(seed, new Jvm())));
            }
            for (int i = 0; i < 16; i++) {
                assertThat(runs.get(i).get()).isEqualTo(outcome(i, new Interpreter()));
            }
        }
    }

    private static String outcome(int seed, Backend backend) {
        Program program = RandomProgram.of(seed);
        RunPlan plan = RunPlan.of(Map.of(), List.of(6, 7, 8), IntegrationMethod.EULER, true);
        return BackEndsAgreeTest.outcome(backend.compile(program), plan);
    }

    @Test
    void stopsAtOnceWhereNothingIsToBeDone() {
        Program program = program(time());
        RunPlan plan = plan(program, Map.of(Program.STOP, 0.0));
        assertThat(new Jvm().compile(program).run(plan, RunListener.NONE).rows())
                .isEqualTo(1);
    }

    /// From the 64th run of a kind on, the loop keeps rows by itself; 20 steps are no whole number of rows by 3.
    @Test
    void loopsThatKeepRowsGiveTheSameRows() {
        Program program = program(new Op.Binary(
                BinaryOperator.MULTIPLY, new Op.Load(STOCK, SPAN), new Op.Load(Program.TIME, SPAN), SPAN));
        for (IntegrationMethod method :
                List.of(IntegrationMethod.EULER, IntegrationMethod.RK2, IntegrationMethod.RK4)) {
            for (double saveEvery : List.of(1.0, 3.0, 2.5, 50.0)) {
                RunPlan plan = RunPlan.of(
                        Map.of(Program.SAVE_EVERY, saveEvery), List.of(FIRST, Program.STEP, STOCK), method, true);
                String expected = BackEndsAgreeTest.outcome(new Interpreter().compile(program), plan);
                var compiled = new Jvm().compile(program);
                for (int run = 0; run < 66; run++) {
                    assertThat(BackEndsAgreeTest.outcome(compiled, plan)).isEqualTo(expected);
                }
            }
        }
    }
}
