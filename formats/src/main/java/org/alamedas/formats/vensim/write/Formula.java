package org.alamedas.formats.vensim.write;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.formats.vensim.VensimGrammar;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.Span;

/// An expression as Vensim writes it, with no more parentheses than reading it back needs, here and
/// in other programs that read Vensim's language: they differ in what a sign before a power belongs
/// to, and from which side powers are grouped. It holds the text so far.
final class Formula {
    private static final int NOT = 2;
    private static final int SIGN = 7;
    private static final int OPERAND = 9;

    private final StringBuilder out = new StringBuilder();

    private Formula() {}

    static String of(Expr expression) {
        Formula formula = new Formula();
        formula.expression(expression);
        return formula.out.toString();
    }

    /// Writes a name with its subscripts.
    static String of(Name name, List<Subscript> subscripts) {
        Formula formula = new Formula();
        formula.name(name, subscripts);
        return formula.out.toString();
    }

    /// Writes subscripts in their brackets; nothing where there are none.
    static String subscripts(List<Subscript> subscripts) {
        Formula formula = new Formula();
        formula.bracketed(subscripts);
        return formula.out.toString();
    }

    static String number(double value) {
        return value == VensimGrammar.MISSING ? ":NA:" : NumberPrinter.print(value);
    }

    private void expression(Expr expression) {
        switch (expression) {
            case Expr.Literal literal -> out.append(number(literal.value()));
            case Expr.Text text -> out.append('\'').append(text.text()).append('\'');
            case Expr.Reference reference -> name(reference.name(), reference.subscripts());
            case Expr.Call call -> {
                name(call.function().name(), call.function().subscripts());
                list(call.arguments());
            }
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.If(Expr condition, Expr whenTrue, Expr whenFalse, var _) -> {
                out.append("IF THEN ELSE");
                list(List.of(condition, whenTrue, whenFalse));
            }
            case Expr.Lookup lookup -> {
                out.append("WITH LOOKUP(");
                expression(lookup.input());
                out.append(", (").append(Points.of(lookup.table())).append("))");
            }
        }
    }

    /// How tightly an expression holds together as the text that it is written as.
    private static int precedence(Expr expression) {
        return switch (expression) {
            case Expr.Literal literal ->
                Double.compare(literal.value(), 0) < 0 && literal.value() != VensimGrammar.MISSING ? SIGN : OPERAND;
            case Expr.Unary unary -> unary.operator() == UnaryOperator.NOT ? NOT : SIGN;
            case Expr.Binary binary ->
                binary.operator() == BinaryOperator.MODULO
                        ? OPERAND
                        : binary.operator().precedence();
            case Expr.Text _, Expr.Reference _, Expr.Call _, Expr.If _, Expr.Lookup _ -> OPERAND;
        };
    }

    private void operand(Expr expression, int loosest) {
        boolean bare = precedence(expression) >= loosest;
        out.append(bare ? "" : "(");
        expression(expression);
        out.append(bare ? "" : ")");
    }

    private void unary(Expr.Unary unary) {
        switch (unary.operator()) {
            case PLUS, NEGATE -> {
                out.append(unary.operator().symbol());
                operand(unary.operand(), OPERAND);
            }
            case NOT -> {
                out.append(":NOT: ");
                operand(unary.operand(), OPERAND);
            }
        }
    }

    private void binary(Expr.Binary binary) {
        BinaryOperator operator = binary.operator();
        if (operator == BinaryOperator.MODULO) {
            expression(remainder(binary));
            return;
        }
        boolean power = operator == BinaryOperator.POWER;
        operand(binary.left(), power ? OPERAND : operator.precedence());
        out.append(' ').append(symbol(operator)).append(' ');
        operand(binary.right(), power ? OPERAND : operator.precedence() + 1);
    }

    /// Returns the remainder with the sign of the divisor, which Vensim has no function for.
    private static Expr remainder(Expr.Binary binary) {
        Span span = binary.span();
        Expr.Reference modulo = new Expr.Reference(Name.of("MODULO"), List.of(), span);
        Expr rest = new Expr.Call(modulo, List.of(binary.left(), binary.right()), span);
        Expr product = new Expr.Binary(BinaryOperator.MULTIPLY, rest, binary.right(), span);
        Expr differ = new Expr.Binary(BinaryOperator.LESS, product, new Expr.Literal(0, span), span);
        return new Expr.If(differ, new Expr.Binary(BinaryOperator.ADD, rest, binary.right(), span), rest, span);
    }

    private static String symbol(BinaryOperator operator) {
        return switch (operator) {
            case AND -> ":AND:";
            case OR -> ":OR:";
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> operator.symbol();
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> operator.symbol();
        };
    }

    private void list(List<Expr> expressions) {
        out.append('(');
        for (int i = 0; i < expressions.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            expression(expressions.get(i));
        }
        out.append(')');
    }

    private void name(Name name, List<Subscript> subscripts) {
        out.append(VensimNames.print(name));
        bracketed(subscripts);
    }

    private void bracketed(List<Subscript> subscripts) {
        if (!subscripts.isEmpty()) {
            out.append(subscripts.stream().map(Formula::subscript).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static String subscript(Subscript subscript) {
        return switch (subscript) {
            case Subscript.Named named -> VensimNames.print(named.name()) + (named.aggregated() ? "!" : "");
            case Subscript.Wildcard _ -> "*";
            case Subscript.Range range -> of(range.from()) + ":" + of(range.to());
            case Subscript.Index index -> of(index.expression());
        };
    }
}
