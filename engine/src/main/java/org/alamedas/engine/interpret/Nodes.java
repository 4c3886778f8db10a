package org.alamedas.engine.interpret;

import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.BinaryOperator;

/// Makes nodes from operations.
final class Nodes {
    private final List<Table> tables;

    Nodes(List<Table> tables) {
        this.tables = tables;
    }

    /// Makes the node of an operation; the depth of the tree is bounded by the program.
    Node of(Op op) {
        return switch (op) {
            case Op.Constant constant -> new Node.Constant(constant.value());
            case Op.Load load -> new Node.Load(load.slot());
            case Op.Unary unary -> unary(unary);
            case Op.Binary binary -> binary(binary.operator(), of(binary.left()), of(binary.right()));
            case Op.Select select ->
                new Node.Select(of(select.condition()), of(select.whenTrue()), of(select.whenFalse()));
            case Op.Call call ->
                call(call.method(), call.arguments().stream().map(this::of).toList());
            case Op.TableRead read -> new Node.Read(tables.get(read.table()), of(read.input()));
        };
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
