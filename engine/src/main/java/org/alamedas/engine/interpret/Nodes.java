package org.alamedas.engine.interpret;

import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.BinaryOperator;

/// Makes nodes from operations.
final class Nodes {
    private final Table[] tables;
    private final int loops;

    /// The computed number of an element.
    record Index(Node number, int size, int stride) {}

    Nodes(Program program) {
        tables = program.tables().toArray(Table[]::new);
        loops = program.size();
    }

    /// Prepares an address.
    Place place(Address address) {
        return Place.of(address, loops);
    }

    /// Prepares loops.
    ///
    /// @param first the number of the outermost
    Nest nest(int first, List<Integer> sizes) {
        return Nest.of(loops + first, sizes);
    }

    /// Makes the node of an operation; the depth of the tree is bounded by the program.
    Node of(Op op) {
        return switch (op) {
            case Op.Constant constant -> new Node.Constant(constant.value());
            case Op.Load load -> load(load.address());
            case Op.LoadAt at -> pick(at);
            case Op.Counter counter -> new Node.Counter(place(counter.number()));
            case Op.Reduce reduce ->
                new Node.Reduce(reduce.aggregate(), nest(reduce.first(), reduce.loops()), of(reduce.body()));
            case Op.Unary unary -> unary(unary);
            case Op.Binary binary -> binary(binary.operator(), of(binary.left()), of(binary.right()));
            case Op.Select select ->
                new Node.Select(of(select.condition()), of(select.whenTrue()), of(select.whenFalse()));
            case Op.Call call ->
                call(call.method(), call.arguments().stream().map(this::of).toList());
            case Op.TableRead read -> read(read.table(), of(read.input()));
        };
    }

    private Node load(Address address) {
        return address.isFixed() ? new Node.Load(address.base()) : new Node.Element(place(address));
    }

    private Node pick(Op.LoadAt at) {
        Index[] indices = at.indices().stream()
                .map(index -> new Index(of(index.number()), index.size(), index.stride()))
                .toArray(Index[]::new);
        return new Node.Pick(place(at.address()), indices);
    }

    private Node read(Address table, Node input) {
        return table.isFixed()
                ? new Node.Read(tables[table.base()], input)
                : new Node.ReadAt(tables, place(table), input);
    }

    private Node unary(Op.Unary unary) {
        Node operand = of(unary.operand());
        return switch (unary.operator()) {
            case PLUS -> operand;
            case NEGATE -> new Node.Negate(operand);
            case NOT -> new Node.Not(operand);
        };
    }

    private static Node binary(BinaryOperator operator, Node left, Node right) {
        return switch (operator) {
            case OR -> new Node.Or(left, right);
            case AND -> new Node.And(left, right);
            case EQUAL -> new Node.Equal(left, right);
            case NOT_EQUAL -> new Node.NotEqual(left, right);
            case LESS -> new Node.Less(left, right);
            case LESS_OR_EQUAL -> new Node.LessOrEqual(left, right);
            case GREATER -> new Node.Greater(left, right);
            case GREATER_OR_EQUAL -> new Node.GreaterOrEqual(left, right);
            case ADD -> new Node.Add(left, right);
            case SUBTRACT -> new Node.Subtract(left, right);
            case MULTIPLY -> new Node.Multiply(left, right);
            case DIVIDE -> new Node.Divide(left, right);
            case MODULO -> new Node.Modulo(left, right);
            case POWER -> new Node.Power(left, right);
        };
    }

    private static Node call(Method method, List<Node> a) {
        return switch (method) {
            case Method.Of1 of -> new Node.Apply1(of, a.get(0));
            case Method.Of2 of -> new Node.Apply2(of, a.get(0), a.get(1));
            case Method.Of3 of -> new Node.Apply3(of, a.get(0), a.get(1), a.get(2));
            case Method.Of4 of -> new Node.Apply4(of, a.get(0), a.get(1), a.get(2), a.get(3));
            case Method.Of5 of -> new Node.Apply5(of, a.get(0), a.get(1), a.get(2), a.get(3), a.get(4));
            case Method.Of6 of -> new Node.Apply6(of, a.get(0), a.get(1), a.get(2), a.get(3), a.get(4), a.get(5));
        };
    }
}
