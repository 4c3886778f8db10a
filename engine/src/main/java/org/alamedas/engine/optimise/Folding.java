package org.alamedas.engine.optimise;

import java.util.List;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;

/// Computes operations on constants, and leaves out operations that change nothing: a factor or
/// divisor of 1, a subtraction of 0, a choice whose condition is a constant. A division by a power of
/// two becomes a multiplication, which gives the same bits.
///
/// What would not be finite is left to the run, which says where it was born.
public final class Folding {
    private static final int LARGEST_EXPONENT = 500;

    private Folding() {}

    /// Folds everything that is computed at every evaluation.
    ///
    /// @param program the program
    /// @return a program with the same bits in every slot
    public static Program apply(Program program) {
        return Rewriting.flowing(program, Folding::fold);
    }

    static Op fold(Op op) {
        Op inside = Rewriting.operands(op, Folding::fold);
        return switch (inside) {
            case Op.Constant _, Op.Load _, Op.LoadAt _, Op.Counter _, Op.Reduce _ -> inside;
            case Op.TableRead _, Op.TableCall _, Op.Recall _, Op.Draw _ -> inside;
            case Op.Unary unary ->
                unary.operand() instanceof Op.Constant operand
                        ? constant(value(unary.operator(), operand.value()), unary)
                        : unary;
            case Op.Binary binary -> binary(binary);
            case Op.Select select ->
                select.condition() instanceof Op.Constant condition
                        ? condition.value() != 0 ? select.whenTrue() : select.whenFalse()
                        : select;
            case Op.Call call -> call(call);
        };
    }

    private static Op constant(double value, Op otherwise) {
        return Double.isFinite(value) ? new Op.Constant(value, otherwise.span()) : otherwise;
    }

    private static double value(UnaryOperator operator, double operand) {
        return switch (operator) {
            case PLUS -> operand;
            case NEGATE -> -operand;
            case NOT -> operand == 0 ? 1 : 0;
        };
    }

    private static Op binary(Op.Binary binary) {
        boolean left = binary.left() instanceof Op.Constant;
        if (binary.right() instanceof Op.Constant right) {
            return left
                    ? constant(value(binary.operator(), ((Op.Constant) binary.left()).value(), right.value()), binary)
                    : withConstant(binary, right.value());
        }
        boolean one = binary.left() instanceof Op.Constant factor && factor.value() == 1;
        return one && binary.operator() == BinaryOperator.MULTIPLY ? binary.right() : binary;
    }

    /// An operation whose second operand is a constant.
    private static Op withConstant(Op.Binary binary, double right) {
        return switch (binary.operator()) {
            case MULTIPLY -> right == 1 ? binary.left() : binary;
            case DIVIDE -> right == 1 ? binary.left() : isPowerOfTwo(right) ? byReciprocal(binary, right) : binary;
            case SUBTRACT -> Double.doubleToRawLongBits(right) == 0 ? binary.left() : binary;
            case ADD, OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MODULO, POWER ->
                binary;
        };
    }

    private static boolean isPowerOfTwo(double value) {
        return Double.isFinite(value)
                && Math.abs(Math.getExponent(value)) < LARGEST_EXPONENT
                && Math.abs(value) == Math.scalb(1.0, Math.getExponent(value));
    }

    private static Op byReciprocal(Op.Binary binary, double divisor) {
        Op factor = new Op.Constant(1 / divisor, binary.right().span());
        return new Op.Binary(BinaryOperator.MULTIPLY, binary.left(), factor, binary.span());
    }

    private static double value(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case OR -> a != 0 || b != 0 ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case NOT_EQUAL -> a != b ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case LESS_OR_EQUAL -> a <= b ? 1 : 0;
            case GREATER -> a > b ? 1 : 0;
            case GREATER_OR_EQUAL -> a >= b ? 1 : 0;
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case MODULO -> Functions.floored(a, b);
            case POWER -> PortableMath.pow(a, b);
        };
    }

    private static Op call(Op.Call call) {
        if (call.method() == Method.Of1.SAME) {
            return call.arguments().getFirst();
        }
        if (!call.arguments().stream().allMatch(Op.Constant.class::isInstance)) {
            return call;
        }
        List<Double> of = call.arguments().stream()
                .map(one -> ((Op.Constant) one).value())
                .toList();
        return constant(value(call.method(), of), call);
    }

    private static double value(Method method, List<Double> of) {
        return switch (method) {
            case Method.Of1 one -> one.apply(of.get(0));
            case Method.Of2 two -> two.apply(of.get(0), of.get(1));
            case Method.Of3 three -> three.apply(of.get(0), of.get(1), of.get(2));
            case Method.Of4 four -> four.apply(of.get(0), of.get(1), of.get(2), of.get(3));
            case Method.Of5 five -> five.apply(of.get(0), of.get(1), of.get(2), of.get(3), of.get(4));
            case Method.Of6 six -> six.apply(of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), of.get(5));
        };
    }
}
