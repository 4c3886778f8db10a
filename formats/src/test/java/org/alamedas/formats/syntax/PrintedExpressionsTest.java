package org.alamedas.formats.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.print.ExprPrinter;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Printing an expression and reading the print gives the same expression, for expressions made at
/// random.
final class PrintedExpressionsTest {
    private static final Span HERE = SourceText.of("random", "").start();
    private static final List<String> NAMES = List.of(
            "a",
            "birth rate",
            "Sector.births",
            "if",
            "mod",
            "2nd",
            "a-b",
            "say \"hi\"",
            "back\\slash",
            "n\u00E3o",
            "\u4EBA\u53E3",
            "x \u2212 y",
            "{c}",
            "a.",
            "_x",
            "tail_",
            "$cost",
            "e5",
            "1e5",
            "a,b",
            "[k]",
            ".");

    private final SplittableRandomSource random = new SplittableRandomSource();

    /// A source of choices with a seed; mutable, for one test.
    private static final class SplittableRandomSource {
        private SplittableRandom random = new SplittableRandom(0);

        void seed(long seed) {
            random = new SplittableRandom(seed);
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        <T> T of(List<T> choices) {
            return choices.get(below(choices.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readBackAsTheyWere(long seed) {
        random.seed(seed);
        for (int i = 0; i < 2000; i++) {
            Expr made = expression(6);
            String printed = ExprPrinter.print(made);
            Expr read = Expressions.parse(printed);
            assertThat(Shape.of(read)).as(printed).isEqualTo(Shape.of(made));
            assertThat(ExprPrinter.print(read)).isEqualTo(printed);
        }
    }

    private Expr expression(int depth) {
        return switch (depth == 0 ? random.below(2) : random.below(9)) {
            case 0 -> new Expr.Literal(number(), HERE);
            case 1 -> new Expr.Reference(Name.of(random.of(NAMES)), List.of(), HERE);
            case 2 -> new Expr.Reference(Name.of(random.of(NAMES)), subscripts(depth - 1), HERE);
            case 3 ->
                new Expr.Call(
                        new Expr.Reference(Name.of(random.of(NAMES)), List.of(), HERE), arguments(depth - 1), HERE);
            case 4, 5 -> new Expr.Unary(random.of(List.of(UnaryOperator.values())), expression(depth - 1), HERE);
            case 6 -> new Expr.If(expression(depth - 1), expression(depth - 1), expression(depth - 1), HERE);
            default ->
                new Expr.Binary(
                        random.of(List.of(BinaryOperator.values())),
                        expression(depth - 1),
                        expression(depth - 1),
                        HERE);
        };
    }

    private double number() {
        double spread = Math.pow(10, random.below(40) - 20);
        return random.below(3) == 0 ? random.below(100) : random.below(1_000_000) * spread / 7;
    }

    private List<Expr> arguments(int depth) {
        List<Expr> arguments = new ArrayList<>();
        for (int count = random.below(4); count > 0; count--) {
            arguments.add(expression(depth));
        }
        return arguments;
    }

    private List<Subscript> subscripts(int depth) {
        List<Subscript> subscripts = new ArrayList<>();
        for (int count = 1 + random.below(3); count > 0; count--) {
            subscripts.add(
                    switch (random.below(4)) {
                        case 0 -> new Subscript.Named(Name.of(random.of(NAMES)), random.below(2) == 0, HERE);
                        case 1 -> new Subscript.Wildcard(HERE);
                        case 2 -> new Subscript.Range(expression(depth), expression(depth), HERE);
                        default ->
                            new Subscript.Index(
                                    new Expr.Binary(BinaryOperator.ADD, expression(depth), expression(depth), HERE),
                                    HERE);
                    });
        }
        return subscripts;
    }
}
