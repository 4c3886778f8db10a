package org.alamedas.engine.interpret;

import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.random.DensityTable;
import org.alamedas.model.expr.BinaryOperator;

/// Makes nodes from operations.
final class Nodes {
    private final Table[] tables;
    private final int loops;
    private final int chances;
    private final boolean single;

    /// The computed number of an element.
    record Index(Node number, int size, int stride) {}

    /// @param single whether what every operation gives is rounded to single precision
    Nodes(Program program, boolean single) {
        this.single = single;
        tables = program.tables().toArray(Table[]::new);
        loops = program.size();
        chances = program.chance();
    }

    /// Prepares an address.
    Place place(Address address) {
        return Place.of(address, loops);
    }

    Table table(int number) {
        return tables[number];
    }

    /// Prepares loops.
    ///
    /// @param first the number of the outermost
    Nest nest(int first, List<Integer> sizes) {
        return Nest.of(loops + first, sizes);
    }

    /// Says whether what every operation gives is rounded to single precision.
    boolean single() {
        return single;
    }

    /// Makes the node of an operation; the depth of the tree is bounded by the program.
    Node of(Op op) {
        // the sum, difference, product and quotient of floats are the same bits rounded twice
        return single ? Node.of(new Rare.Single(exact(op))) : exact(op);
    }

    private Node exact(Op op) {
        return switch (op) {
            case Op.Constant constant -> Node.constant(constant.value());
            case Op.Load load -> load(load.address());
            case Op.LoadAt at -> pick(at);
            case Op.Counter counter -> Node.of(new Rare.Counter(place(counter.number())));
            case Op.Reduce reduce ->
                Node.of(new Rare.Reduce(reduce.aggregate(), nest(reduce.first(), reduce.loops()), of(reduce.body())));
            case Op.Unary unary -> unary(unary);
            case Op.Binary binary -> Node.of(kind(binary.operator()), of(binary.left()), of(binary.right()));
            case Op.Select select ->
                Node.of(Node.Kind.SELECT, of(select.condition()), of(select.whenTrue()), of(select.whenFalse()));
            case Op.Call call ->
                Node.of(new Rare.Apply(
                        call.method(), call.arguments().stream().map(this::of).toList()));
            case Op.TableRead read -> read(read.table(), of(read.input()));
            case Op.TableCall call ->
                Node.of(new Rare.Ask(
                        call.method(),
                        tables,
                        place(call.table()),
                        of(call.arguments().getFirst()),
                        of(call.arguments().getLast())));
            case Op.Recall recall ->
                Node.of(new Rare.Recall(recall.part(), place(recall.memory()), all(recall.arguments())));
            case Op.Draw draw -> draw(draw);
        };
    }

    /// Makes the nodes of some operations.
    Node[] all(List<Op> ops) {
        return ops.stream().map(this::of).toArray(Node[]::new);
    }

    private Node draw(Op.Draw draw) {
        Op.Stream stream = draw.stream();
        Chance chance = new Chance(chances, stream.variable(), place(stream.element()), stream.call(), of(draw.seed()));
        Node[] arguments = all(draw.arguments());
        Address density = draw.density();
        if (density == null) {
            return Node.of(new Rare.Draw(draw.distribution(), chance, arguments));
        }
        DensityTable[] densities = Arrays.stream(tables)
                .map(table -> DensityTable.of(table.function()))
                .toArray(DensityTable[]::new);
        return Node.of(new Rare.DrawFrom(densities, place(density), chance, arguments));
    }

    private Node load(Address address) {
        return address.isFixed() ? Node.load(address.base()) : Node.of(new Rare.Element(place(address)));
    }

    private Node pick(Op.LoadAt at) {
        Index[] indices = at.indices().stream()
                .map(index -> new Index(of(index.number()), index.size(), index.stride()))
                .toArray(Index[]::new);
        return Node.of(new Rare.Pick(place(at.address()), indices, at.outside()));
    }

    private Node read(Address table, Node input) {
        return table.isFixed()
                ? Node.of(new Rare.Read(tables[table.base()], input))
                : Node.of(new Rare.ReadAt(tables, place(table), input));
    }

    private Node unary(Op.Unary unary) {
        Node operand = of(unary.operand());
        return switch (unary.operator()) {
            case PLUS -> operand;
            case NEGATE -> Node.of(Node.Kind.NEGATE, operand);
            case NOT -> Node.of(Node.Kind.NOT, operand);
        };
    }

    private static Node.Kind kind(BinaryOperator operator) {
        return switch (operator) {
            case OR -> Node.Kind.OR;
            case AND -> Node.Kind.AND;
            case EQUAL -> Node.Kind.EQUAL;
            case NOT_EQUAL -> Node.Kind.NOT_EQUAL;
            case LESS -> Node.Kind.LESS;
            case LESS_OR_EQUAL -> Node.Kind.LESS_OR_EQUAL;
            case GREATER -> Node.Kind.GREATER;
            case GREATER_OR_EQUAL -> Node.Kind.GREATER_OR_EQUAL;
            case ADD -> Node.Kind.ADD;
            case SUBTRACT -> Node.Kind.SUBTRACT;
            case MULTIPLY -> Node.Kind.MULTIPLY;
            case DIVIDE -> Node.Kind.DIVIDE;
            case MODULO -> Node.Kind.MODULO;
            case POWER -> Node.Kind.POWER;
        };
    }
}
