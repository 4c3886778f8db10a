package org.alamedas.model.print;

import java.util.List;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;

/// Prints expressions as XMILE spells them, with no more parentheses than reading them back needs,
/// here and in other programs: these differ in what a sign before a power belongs to, from which
/// side powers are grouped, and whether a choice may stand in another without parentheses.
///
/// Two parts have no spelling in XMILE and are printed for people only: a text, in single quotation
/// marks, and a graphical function in place, as `WITH_LOOKUP(input, (x, y), ...)`.
public final class ExprPrinter {
    private static final int SIGN = 7;
    private static final int OPERAND = 9;

    private final StringBuilder out = new StringBuilder();

    private ExprPrinter() {}

    /// Prints an expression.
    ///
    /// @param expression the expression
    /// @return one line
    public static String print(Expr expression) {
        ExprPrinter printer = new ExprPrinter();
        printer.expression(expression);
        return printer.out.toString();
    }

    /// Prints subscripts in their brackets.
    ///
    /// @param subscripts the subscripts
    /// @return such as `[a, *, 1:3]`
    public static String subscripts(List<Subscript> subscripts) {
        ExprPrinter printer = new ExprPrinter();
        printer.bracketed(subscripts);
        return printer.out.toString();
    }

    private void expression(Expr expression) {
        switch (expression) {
            case Expr.Literal literal -> out.append(NumberPrinter.print(literal.value()));
            case Expr.Text text -> out.append('\'').append(text.text()).append('\'');
            case Expr.Reference reference -> reference(reference);
            case Expr.Call call -> call(call);
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.If choice -> choice(choice);
            case Expr.Lookup lookup -> lookup(lookup);
        }
    }

    /// How tightly an expression holds together as the text that it is printed as.
    private static int precedence(Expr expression) {
        return switch (expression) {
            case Expr.Literal literal -> Double.compare(literal.value(), 0) < 0 ? SIGN : OPERAND;
            case Expr.Text text -> OPERAND;
            case Expr.Reference reference -> OPERAND;
            case Expr.Call call -> OPERAND;
            case Expr.Unary unary -> SIGN;
            case Expr.Binary binary -> binary.operator().precedence();
            case Expr.If choice -> 0;
            case Expr.Lookup lookup -> OPERAND;
        };
    }

    private void operand(Expr expression, int loosest) {
        if (precedence(expression) < loosest) {
            out.append('(');
            expression(expression);
            out.append(')');
        } else {
            expression(expression);
        }
    }

    private void unary(Expr.Unary unary) {
        out.append(unary.operator().symbol()).append(unary.operator() == UnaryOperator.NOT ? " " : "");
        operand(unary.operand(), OPERAND);
    }

    private void binary(Expr.Binary binary) {
        BinaryOperator operator = binary.operator();
        boolean power = operator == BinaryOperator.POWER;
        operand(binary.left(), power ? OPERAND : operator.precedence());
        out.append(' ').append(operator.symbol()).append(' ');
        operand(binary.right(), power ? OPERAND : operator.precedence() + 1);
    }

    private void choice(Expr.If choice) {
        out.append("IF ");
        operand(choice.condition(), 1);
        out.append(" THEN ");
        operand(choice.whenTrue(), 1);
        out.append(" ELSE ");
        expression(choice.whenFalse());
    }

    private void reference(Expr.Reference reference) {
        out.append(NamePrinter.print(reference.name()));
        if (!reference.subscripts().isEmpty()) {
            bracketed(reference.subscripts());
        }
    }

    private void bracketed(List<Subscript> subscripts) {
        out.append('[');
        for (int i = 0; i < subscripts.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            subscript(subscripts.get(i));
        }
        out.append(']');
    }

    private void subscript(Subscript subscript) {
        switch (subscript) {
            case Subscript.Named named ->
                out.append(NamePrinter.print(named.name())).append(named.aggregated() ? "!" : "");
            case Subscript.Wildcard wildcard -> out.append('*');
            case Subscript.Range range -> {
                expression(range.from());
                out.append(':');
                expression(range.to());
            }
            case Subscript.Index index -> expression(index.expression());
        }
    }

    private void call(Expr.Call call) {
        if (call.function().name().written().equals("'")) {
            list(call.arguments());
            out.append('\'');
            return;
        }
        reference(call.function());
        out.append('(');
        list(call.arguments());
        out.append(')');
    }

    private void list(List<Expr> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            expression(expressions.get(i));
        }
    }

    private void lookup(Expr.Lookup lookup) {
        out.append("WITH_LOOKUP(");
        expression(lookup.input());
        GraphicalFunction table = lookup.table();
        for (int i = 0; i < table.size(); i++) {
            out.append(", (")
                    .append(NumberPrinter.print(table.input(i)))
                    .append(", ")
                    .append(NumberPrinter.print(table.output(i)))
                    .append(')');
        }
        out.append(')');
    }
}
