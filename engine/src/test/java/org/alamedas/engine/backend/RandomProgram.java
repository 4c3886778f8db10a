package org.alamedas.engine.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Memory;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.random.Distribution;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Makes small programs of every operation at random; the same program for the same seed.
public final class RandomProgram {
    private static final Span SPAN =
            SourceText.of("random.txt", "x = 1\ny = 2\n").span(6, 11);
    private static final double[] NUMBERS = {0, -0.0, 1, -1, 0.5, 2, 3, 10, -0.25, 1e-3, 1e6, 7.3};
    private static final ArrayMethod[] ORDERS = {ArrayMethod.SORT_ORDER, ArrayMethod.RANK_EACH};
    private static final int TABLES = 4;
    private static final int SHORT = 3;
    private static final int SYSTEM = 6;

    private final SplittableRandom random;
    private final int side;
    private final List<Region> regions = new ArrayList<>();
    private final List<Statement> constants = new ArrayList<>();
    private final List<Statement> initials = new ArrayList<>();
    private final List<Statement> flows = new ArrayList<>();
    private final List<Rate> rates = new ArrayList<>();
    private final List<Region> readable = new ArrayList<>();
    private final List<Region> held = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private int next;

    private RandomProgram(long seed, int side) {
        random = new SplittableRandom(seed);
        this.side = side;
    }

    public static Program of(long seed) {
        return of(seed, SHORT);
    }

    /// Makes a program with arrays of some length.
    ///
    /// @param side how long arrays are, or the rows of their two
    public static Program of(long seed, int side) {
        return new RandomProgram(seed, side).make();
    }

    private Program make() {
        double[] controls = {0, 0, random.nextInt(1, 6), 0.25, random.nextBoolean() ? 0.25 : 0.6};
        for (int i = 0; i < SYSTEM; i++) {
            Region region =
                    region(i == Program.TIME || i == Program.MOMENT ? Slot.Kind.TIME : Slot.Kind.CONTROL, List.of());
            if (i > 0 && i < Program.MOMENT) {
                constants.add(new Statement.Assign(region.base(), new Op.Constant(controls[i], SPAN)));
            }
            if (region.variable().kind() == Slot.Kind.CONTROL) {
                readable.add(region);
            }
        }
        several(2, 4, () -> assign(Slot.Kind.CONSTANT, constants, 1));
        // No constant reads the time: it has none when constants are computed.
        readable.add(regions.get(Program.TIME));
        readable.add(regions.get(Program.MOMENT));
        List<Region> stocks = new ArrayList<>();
        several(1, 4, () -> stocks.add(assign(Slot.Kind.STOCK, initials, 1)));
        several(0, 2, this::hold);
        several(0, 2, this::line);
        several(1, 8, () -> {
            assign(Slot.Kind.FLOW, flows, random.nextInt(1, 5));
            several(0, 1, this::apply);
        });
        boolean limited = random.nextInt(4) == 0;
        stocks.forEach(stock -> rates.add(rate(stock, limited)));
        List<Statement.Assign> holds = new ArrayList<>();
        held.forEach(region -> holds.add(
                new Statement.Assign(sizes(region), along(region.base(), sizes(region)), op(2, sizes(region)))));
        List<Feed> feeds = new ArrayList<>();
        lines.forEach(region -> feeds.add(new Feed(
                sizes(region), along(region.base(), sizes(region)), Device.LINE, List.of(op(2, sizes(region))))));
        Memory memory = new Memory(holds, starts, feeds);
        return new Program(
                "random",
                regions,
                tables(),
                constants,
                initials,
                flows,
                rates,
                limited ? pipes() : List.of(),
                memory,
                4);
    }

    private void several(int least, int most, Runnable maker) {
        int count = random.nextInt(least, most + 1);
        for (int i = 0; i < count; i++) {
            maker.run();
        }
    }

    private Region region(Slot.Kind kind, List<Integer> sizes) {
        List<List<Name>> shape = sizes.stream()
                .map(size ->
                        IntStream.range(0, size).mapToObj(i -> Name.of("e" + i)).toList())
                .toList();
        Slot slot = new Slot(Name.of("v" + regions.size()), kind, null, "", null, SPAN);
        Region region = new Region(next, shape, slot);
        next += region.size();
        regions.add(region);
        return region;
    }

    private Region assign(Slot.Kind kind, List<Statement> phase, int depth) {
        List<Integer> sizes = switch (random.nextInt(4)) {
            case 0 -> List.of(side);
            case 1 -> List.of(2, side);
            default -> List.of();
        };
        Region region = region(kind, sizes);
        phase.add(new Statement.Assign(sizes, along(region.base(), sizes), op(depth, sizes)));
        readable.add(region);
        return region;
    }

    /// An array put in order, if there is an array.
    private void apply() {
        List<Region> arrays = readable.stream()
                .filter(region -> sizes(region).equals(List.of(side)))
                .toList();
        if (!arrays.isEmpty()) {
            Region array = arrays.get(random.nextInt(arrays.size()));
            Region result = region(Slot.Kind.AUXILIARY, List.of(side));
            List<Statement.Run> inputs =
                    List.of(new Statement.Run(Address.of(array.base()), side), new Statement.Run(Address.of(0), 1));
            Statement.Run output = new Statement.Run(Address.of(result.base()), side);
            flows.add(new Statement.Apply(List.of(), ORDERS[random.nextInt(2)], inputs, output, SPAN));
            readable.add(result);
        }
    }

    private void hold() {
        held.add(assign(Slot.Kind.STOCK, initials, 1));
    }

    private void line() {
        List<Integer> sizes = random.nextBoolean() ? List.of() : List.of(side);
        Region region = region(Slot.Kind.INNER, sizes);
        lines.add(region);
        List<Op> given = List.of(new Op.Constant(random.nextInt(1, 6), SPAN), op(1, sizes));
        starts.add(new Start(initials.size(), new Feed(sizes, along(region.base(), sizes), Device.LINE, given)));
    }

    private Rate rate(Region stock, boolean limited) {
        List<Integer> sizes = sizes(stock);
        Op slow = new Op.Binary(BinaryOperator.MULTIPLY, new Op.Constant(0.125, SPAN), op(2, sizes), SPAN);
        return new Rate(sizes, along(stock.base(), sizes), limited && random.nextBoolean(), slow);
    }

    /// Scalar flows that leave one stock and enter another.
    private List<Pipe> pipes() {
        int stocks = rates.stream().mapToInt(rate -> rate.stocks().size()).sum();
        return flows.stream()
                .filter(flow -> flow instanceof Statement.Assign assign
                        && assign.loops().isEmpty())
                .map(flow -> new Pipe(
                        flow.slots().getFirst(), List.of(random.nextInt(stocks)), List.of(random.nextInt(stocks))))
                .toList();
    }

    private static List<Integer> sizes(Region region) {
        return region.shape().stream().map(List::size).toList();
    }

    private static Address along(int base, List<Integer> sizes) {
        List<Address.Term> terms = new ArrayList<>();
        int stride = 1;
        for (int i = sizes.size() - 1; i >= 0; i--) {
            terms.addFirst(new Address.Term.Stride(i, stride));
            stride *= sizes.get(i);
        }
        return new Address(base, terms);
    }

    private Op op(int depth, List<Integer> loops) {
        return depth == 0 ? leaf(loops) : node(depth - 1, loops);
    }

    private Op leaf(List<Integer> loops) {
        if (random.nextInt(3) == 0) {
            return new Op.Constant(NUMBERS[random.nextInt(NUMBERS.length)], SPAN);
        }
        if (!loops.isEmpty() && random.nextInt(6) == 0) {
            return new Op.Counter(new Address(1, List.of(new Address.Term.Stride(loops.size() - 1, 1))), SPAN);
        }
        Region region = readable.get(random.nextInt(readable.size()));
        return new Op.Load(inside(region, loops), SPAN);
    }

    /// An address within a region: a loop of the same length runs along a dimension, straight or through offsets.
    private Address inside(Region region, List<Integer> loops) {
        List<Integer> sizes = sizes(region);
        List<Address.Term> terms = new ArrayList<>();
        int base = region.base();
        int stride = 1;
        for (int i = sizes.size() - 1; i >= 0; i--) {
            int size = sizes.get(i);
            int loop = loops.lastIndexOf(size);
            if (loop >= 0 && random.nextBoolean()) {
                int step = stride;
                List<Integer> shuffled = IntStream.range(0, size)
                        .map(at -> (at + 1) % size * step)
                        .boxed()
                        .toList();
                terms.add(
                        random.nextInt(3) == 0
                                ? new Address.Term.Offsets(loop, shuffled)
                                : new Address.Term.Stride(loop, stride));
            } else {
                base += random.nextInt(size) * stride;
            }
            stride *= size;
        }
        return new Address(base, terms);
    }

    private Op node(int depth, List<Integer> loops) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new Op.Binary(pick(BinaryOperator.values()), op(depth, loops), op(depth, loops), SPAN);
            case 3 -> new Op.Unary(pick(UnaryOperator.values()), op(depth, loops), SPAN);
            case 4 -> new Op.Select(op(depth, loops), op(depth, loops), op(depth, loops), SPAN);
            case 5, 6 -> call(depth, loops);
            case 7 -> table(depth, loops);
            default ->
                switch (random.nextInt(3)) {
                    case 0 -> reduce(depth, loops);
                    case 1 -> pick(depth, loops);
                    default -> recall(depth, loops);
                };
        };
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Op call(int depth, List<Integer> loops) {
        List<Method> methods = Stream.<Method[]>of(
                        Method.Of1.values(),
                        Method.Of2.values(),
                        Method.Of3.values(),
                        Method.Of4.values(),
                        Method.Of5.values(),
                        Method.Of6.values())
                .flatMap(Stream::of)
                .toList();
        Method method = methods.get(random.nextInt(methods.size()));
        List<Op> arguments = new ArrayList<>();
        for (int i = 0; i < method.size(); i++) {
            arguments.add(op(i == 0 ? depth : 0, loops));
        }
        return new Op.Call(method.name(), method, arguments, SPAN);
    }

    private Op table(int depth, List<Integer> loops) {
        boolean moving = loops.contains(side) && random.nextBoolean();
        Address address = moving
                ? new Address(0, List.of(new Address.Term.Stride(loops.lastIndexOf(side), 1)))
                : Address.of(random.nextInt(TABLES));
        if (random.nextInt(3) == 0) {
            TableMethod method = pick(TableMethod.values());
            List<Op> arguments =
                    method.size() == 1 ? List.of(op(depth, loops)) : List.of(op(depth, loops), leaf(loops));
            return new Op.TableCall(method, address, arguments, SPAN);
        }
        return new Op.TableRead(address, op(depth, loops), SPAN);
    }

    private Op reduce(int depth, List<Integer> loops) {
        if (loops.size() > 2) {
            return leaf(loops);
        }
        List<Integer> inner = random.nextBoolean() ? List.of(side) : List.of(2, side);
        List<Integer> all = Stream.concat(loops.stream(), inner.stream()).toList();
        return new Op.Reduce(pick(Aggregate.values()), loops.size(), inner, op(depth, all), SPAN);
    }

    private Op pick(int depth, List<Integer> loops) {
        List<Region> arrays =
                readable.stream().filter(region -> region.shape().size() == 1).toList();
        if (arrays.isEmpty()) {
            return leaf(loops);
        }
        Region region = arrays.get(random.nextInt(arrays.size()));
        Op.Index index = new Op.Index(op(depth, loops), region.size(), 1);
        return new Op.LoadAt(Address.of(region.base()), List.of(index), NUMBERS[random.nextInt(NUMBERS.length)], SPAN);
    }

    private Op recall(int depth, List<Integer> loops) {
        if (lines.isEmpty()) {
            return leaf(loops);
        }
        Region region = lines.get(random.nextInt(lines.size()));
        return random.nextInt(3) == 0
                ? draw(depth, loops)
                : new Op.Recall(Device.Part.PAST, inside(region, loops), List.of(op(depth, loops)), SPAN);
    }

    private Op draw(int depth, List<Integer> loops) {
        Address element = loops.isEmpty() ? Address.of(0) : new Address(0, List.of(new Address.Term.Stride(0, 1)));
        Op.Stream stream = new Op.Stream(random.nextLong(), element, random.nextInt(2));
        List<Op> given = List.of(leaf(loops), op(depth, loops));
        return new Op.Draw(Distribution.UNIFORM, stream, new Op.Constant(0, SPAN), given, null, SPAN);
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < Math.max(TABLES, side); i++) {
            int points = random.nextInt(1, 9);
            boolean even = random.nextBoolean();
            double[] x = new double[points];
            double[] y = new double[points];
            for (int j = 0; j < points; j++) {
                x[j] = j == 0 ? random.nextInt(-3, 3) : x[j - 1] + (even ? 0.7 : random.nextInt(3) * 0.6);
                y[j] = random.nextInt(-8, 9) / 4.0;
            }
            tables.add(Table.of(GraphicalFunction.of(pick(GraphicalFunction.Kind.values()), x, y)));
        }
        return tables;
    }
}
