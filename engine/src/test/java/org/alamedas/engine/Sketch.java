package org.alamedas.engine;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;

/// An expression that a test writes down: it puts its text into a source and becomes a tree with
/// places in it.
@FunctionalInterface
public interface Sketch {
    Expr write(Writing out);

    static Sketch num(double value) {
        return out -> {
            int start = out.at();
            out.text(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
            return new Expr.Literal(value, out.from(start));
        };
    }

    static Sketch ref(String name) {
        return out -> out.reference(name);
    }

    static Sketch call(String function, Sketch... arguments) {
        return out -> {
            int start = out.at();
            Expr.Reference name = out.reference(function);
            List<Expr> parts = new ArrayList<>();
            String before = "(";
            for (Sketch argument : arguments) {
                out.text(before);
                parts.add(argument.write(out));
                before = ", ";
            }
            out.text(arguments.length == 0 ? "()" : ")");
            return new Expr.Call(name, parts, out.from(start));
        };
    }

    static Sketch binary(BinaryOperator operator, Sketch left, Sketch right) {
        return out -> {
            int start = out.at();
            Expr before = left.write(out);
            out.text(" " + operator.symbol() + " ");
            return new Expr.Binary(operator, before, right.write(out), out.from(start));
        };
    }

    static Sketch negate(Sketch operand) {
        return unary(UnaryOperator.NEGATE, operand);
    }

    static Sketch unary(UnaryOperator operator, Sketch operand) {
        return out -> {
            int start = out.at();
            out.text(operator.symbol());
            return new Expr.Unary(operator, operand.write(out), out.from(start));
        };
    }

    static Sketch choose(Sketch condition, Sketch whenTrue, Sketch whenFalse) {
        return out -> {
            int start = out.at();
            out.text("IF ");
            Expr test = condition.write(out);
            out.text(" THEN ");
            Expr yes = whenTrue.write(out);
            out.text(" ELSE ");
            return new Expr.If(test, yes, whenFalse.write(out), out.from(start));
        };
    }

    static Sketch table(GraphicalFunction function, Sketch input) {
        return out -> {
            int start = out.at();
            out.text("table(");
            Expr at = input.write(out);
            out.text(")");
            return new Expr.Lookup(function, at, out.from(start));
        };
    }

    static Sketch text(String text) {
        return out -> {
            int start = out.at();
            out.text("'" + text + "'");
            return new Expr.Text(text, out.from(start));
        };
    }

    static Sketch plus(Sketch left, Sketch right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    static Sketch minus(Sketch left, Sketch right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Sketch times(Sketch left, Sketch right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Sketch over(Sketch left, Sketch right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    static Sketch parens(Sketch inside) {
        return out -> {
            out.text("(");
            Expr expr = inside.write(out);
            out.text(")");
            return expr;
        };
    }

    /// Makes a chain `first + second + second ...`, as deep as there are additions.
    static Sketch chain(int additions, Sketch first, Sketch second) {
        return out -> {
            int start = out.at();
            Expr sum = first.write(out);
            for (int i = 0; i < additions; i++) {
                out.text(" + ");
                sum = new Expr.Binary(BinaryOperator.ADD, sum, second.write(out), out.from(start));
            }
            return sum;
        };
    }

    static Name name(String written) {
        return Name.of(written);
    }
}
