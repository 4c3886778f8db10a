package org.alamedas.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That printed expressions read back is tested where they are read, in the formats.
final class ExprPrinterTest {
    private static final Span HERE = SourceText.of("test", "").start();
    private static final Expr A = name("a");
    private static final Expr B = name("b");

    private static Expr name(String written) {
        return new Expr.Reference(Name.of(written), List.of(), HERE);
    }

    private static Expr binary(BinaryOperator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, HERE);
    }

    private static Expr negate(Expr operand) {
        return new Expr.Unary(UnaryOperator.NEGATE, operand, HERE);
    }

    @Test
    void parenthesizesWhereReadingBackNeedsItHereOrElsewhere() {
        Expr sum = binary(BinaryOperator.ADD, A, B);
        Expr power = binary(BinaryOperator.POWER, A, B);
        assertThat(ExprPrinter.print(binary(BinaryOperator.SUBTRACT, sum, sum))).isEqualTo("a + b - (a + b)");
        assertThat(ExprPrinter.print(binary(BinaryOperator.POWER, power, power)))
                .isEqualTo("(a ^ b) ^ (a ^ b)");
        assertThat(ExprPrinter.print(negate(power))).isEqualTo("-(a ^ b)");
        assertThat(ExprPrinter.print(binary(BinaryOperator.POWER, negate(A), negate(B))))
                .isEqualTo("(-a) ^ (-b)");
        assertThat(ExprPrinter.print(negate(sum))).isEqualTo("-(a + b)");
    }

    @Test
    void parenthesizesAChoiceInsideAnOperation() {
        Expr choice = new Expr.If(binary(BinaryOperator.LESS, A, B), A, B, HERE);
        assertThat(ExprPrinter.print(binary(BinaryOperator.ADD, A, choice))).isEqualTo("a + (IF a < b THEN a ELSE b)");
        assertThat(ExprPrinter.print(choice)).isEqualTo("IF a < b THEN a ELSE b");
        assertThat(ExprPrinter.print(new Expr.If(A, choice, choice, HERE)))
                .isEqualTo("IF a THEN (IF a < b THEN a ELSE b) ELSE IF a < b THEN a ELSE b");
    }

    @Test
    void printsCallsSubscriptsAndTables() {
        Expr.Reference array = new Expr.Reference(
                Name.of("x"),
                List.of(
                        new Subscript.Named(Name.of("e 1"), true, HERE),
                        new Subscript.Wildcard(HERE),
                        new Subscript.Range(new Expr.Literal(1, HERE), new Expr.Literal(3, HERE), HERE),
                        new Subscript.Index(binary(BinaryOperator.ADD, A, B), HERE)),
                HERE);
        Expr call = new Expr.Call(new Expr.Reference(Name.of("MAX"), List.of(), HERE), List.of(array, B), HERE);
        assertThat(ExprPrinter.print(call)).isEqualTo("MAX(x[e_1!, *, 1:3, a + b], b)");
        GraphicalFunction table =
                GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1}, new double[] {2, 2.5});
        assertThat(ExprPrinter.print(new Expr.Lookup(table, A, HERE))).isEqualTo("WITH_LOOKUP(a, (0, 2), (1, 2.5))");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5", "0.1, 0.1", "1250000, 1250000", "1e-7, 1E-7", "123456789012345, 123456789012345", "1e15, 1E15",
        "1.5e300, 1.5E300", "0, 0", "-2.5, -2.5", "0.00001, 0.00001", "4.9e-324, 4.9E-324", "NaN, NaN"
    })
    void printsTheShortestDigitsThatReadBack(double value, String expected) {
        String printed = NumberPrinter.print(value);
        assertThat(printed).isEqualTo(expected);
        assertThat(Double.parseDouble(printed)).isEqualTo(Double.valueOf(value));
    }

    @Test
    void printsInfinitiesAsXmileNamesThem() {
        assertThat(NumberPrinter.print(Double.POSITIVE_INFINITY)).isEqualTo("INF");
        assertThat(NumberPrinter.print(Double.NEGATIVE_INFINITY)).isEqualTo("-INF");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "birth rate, birth_rate",
                "Sector.births, Sector.births",
                "if, '\"if\"'",
                "2nd, '\"2nd\"'",
                "a-b, '\"a-b\"'",
                "'say \"hi\"', '\"say_\\\"hi\\\"\"'",
                "back\\slash, '\"back\\\\slash\"'",
                "producci\u00F3n, producci\u00F3n",
                "\u4EBA\u53E3, \u4EBA\u53E3",
                "a\u00D7b, '\"a\u00D7b\"'",
            })
    void quotesNamesThatAnEquationCouldNotHold(String written, String expected) {
        assertThat(NamePrinter.print(Name.of(written))).isEqualTo(expected);
    }
}
