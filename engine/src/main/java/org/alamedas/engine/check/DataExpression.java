package org.alamedas.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An expression that data and constants alone decide, computed before a run for one element of its
/// equation.
///
/// It is walked without recursion, its parts before itself, and gives what the lowered operations
/// would give.
final class DataExpression {
    /// What a reference in the expression is worth.
    sealed interface Operand {
        /// A constant.
        record Constant(double value) implements Operand {}

        /// A data variable.
        record Observed(TimeSeries series, Interpolation interpolation) implements Operand {}
    }

    private final Scope scope;
    private final List<Expr> nodes;
    private final IdentityHashMap<Expr, Operand> operands = new IdentityHashMap<>();

    private DataExpression(Scope scope, Expr root) {
        this.scope = scope;
        nodes = Expressions.postorder(root, Expressions::parts);
    }

    /// Makes an expression.
    ///
    /// @param lookUp what a reference is worth, null if data and constants do not decide it
    /// @return null if data and constants do not decide it
    static @Nullable DataExpression of(Scope scope, Expr root, Function<Expr.Reference, @Nullable Operand> lookUp) {
        DataExpression made = new DataExpression(scope, root);
        for (Expr node : made.nodes) {
            boolean good = switch (node) {
                case Expr.Literal _, Expr.Unary _, Expr.Binary _, Expr.If _ -> true;
                case Expr.Text _, Expr.Lookup _ -> false;
                case Expr.Call call -> made.pure(call) != null;
                case Expr.Reference reference -> made.refers(reference, lookUp.apply(reference));
            };
            if (!good) {
                return null;
            }
        }
        return made;
    }

    private boolean refers(Expr.Reference reference, @Nullable Operand operand) {
        if (operand != null) {
            operands.put(reference, operand);
        }
        return operand != null;
    }

    private Meaning.@Nullable Computed pure(Expr.Call call) {
        return scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)
                        && row.meaning() instanceof Meaning.Computed computed
                        && computed.reads().isEmpty()
                        && row.arity().accepts(call.arguments().size())
                ? computed
                : null;
    }

    /// Returns the series that it reads.
    List<TimeSeries> series() {
        List<TimeSeries> series = new ArrayList<>();
        for (Operand operand : operands.values()) {
            switch (operand) {
                case Operand.Observed observed -> series.add(observed.series());
                case Operand.Constant _ -> {}
            }
        }
        return series;
    }

    /// Computes the value at a moment.
    double at(double time) {
        Deque<Double> done = new ArrayDeque<>();
        for (Expr node : nodes) {
            List<Double> of = new ArrayList<>();
            for (int i = Expressions.parts(node).size(); i > 0; i--) {
                of.addFirst(done.pop());
            }
            done.push(
                    switch (node) {
                        case Expr.Literal literal -> literal.value();
                        case Expr.Unary unary -> unary(unary.operator(), of.get(0));
                        case Expr.Binary binary -> binary(binary.operator(), of.get(0), of.get(1));
                        case Expr.If _ -> of.get(0) != 0 ? of.get(1) : of.get(2);
                        case Expr.Call call -> call(call, of);
                        case Expr.Reference reference -> operand(reference, time);
                        case Expr.Text _, Expr.Lookup _ -> throw new IllegalStateException("not data: " + node);
                    });
        }
        return done.pop();
    }

    private double operand(Expr.Reference reference, double time) {
        return switch (operands.get(reference)) {
            case null -> throw new IllegalStateException("not data: " + reference.name());
            case Operand.Constant(double value) -> value;
            case Operand.Observed(TimeSeries series, Interpolation interpolation) -> {
                OptionalDouble value = series.at(time, interpolation);
                yield value.orElse(TimeSeries.MISSING);
            }
        };
    }

    private static double unary(UnaryOperator operator, double of) {
        return switch (operator) {
            case PLUS -> of;
            case NEGATE -> -of;
            case NOT -> truth(of == 0);
        };
    }

    private static double binary(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case OR -> truth(left != 0 || right != 0);
            case AND -> truth(left != 0 && right != 0);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case LESS -> truth(left < right);
            case LESS_OR_EQUAL -> truth(left <= right);
            case GREATER -> truth(left > right);
            case GREATER_OR_EQUAL -> truth(left >= right);
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case MODULO -> Functions.floored(left, right);
            case POWER -> PortableMath.pow(left, right);
        };
    }

    private static double truth(boolean value) {
        return value ? 1 : 0;
    }

    private double call(Expr.Call call, List<Double> given) {
        Meaning.Computed meaning = pure(call);
        if (meaning == null) {
            throw new IllegalStateException("not data: " + call.function().name());
        }
        List<Double> a = new ArrayList<>(given);
        List<Double> defaults = meaning.defaults();
        a.addAll(defaults.subList(defaults.size() - (meaning.method().size() - given.size()), defaults.size()));
        return switch (meaning.method()) {
            case Method.Of1 of -> of.apply(a.get(0));
            case Method.Of2 of -> of.apply(a.get(0), a.get(1));
            case Method.Of3 of -> of.apply(a.get(0), a.get(1), a.get(2));
            case Method.Of4 of -> of.apply(a.get(0), a.get(1), a.get(2), a.get(3));
            case Method.Of5 of -> of.apply(a.get(0), a.get(1), a.get(2), a.get(3), a.get(4));
            case Method.Of6 of -> of.apply(a.get(0), a.get(1), a.get(2), a.get(3), a.get(4), a.get(5));
        };
    }
}
