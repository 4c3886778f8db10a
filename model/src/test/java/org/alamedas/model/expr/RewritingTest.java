package org.alamedas.model.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.model.print.ExprPrinter;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;

final class RewritingTest {
    private static final Span HERE = SourceText.of("test", "x").span(0, 1);

    private static Expr.Reference name(String name, Subscript... subscripts) {
        return new Expr.Reference(Name.of(name), List.of(subscripts), HERE);
    }

    private static Expr doubled(Expr.Reference reference) {
        return new Expr.Reference(Name.of(reference.name() + "2"), reference.subscripts(), reference.span());
    }

    @Test
    void renamesInsideComputedSubscriptsAndCalledTables() {
        Expr expr = new Expr.Call(
                name("f", new Subscript.Index(name("i"), HERE)),
                List.of(name("x", new Subscript.Range(name("from"), name("to"), HERE), new Subscript.Wildcard(HERE))),
                HERE);
        assertThat(ExprPrinter.print(Rewriting.rename(expr, RewritingTest::doubled)))
                .isEqualTo("f2[i2](x2[from2:to2, *])");
    }

    @Test
    void leavesNamesOfElementsAlone() {
        Expr expr = name("x", new Subscript.Named(Name.of("Boston"), false, HERE));
        assertThat(ExprPrinter.print(Rewriting.rename(expr, RewritingTest::doubled)))
                .isEqualTo("x2[Boston]");
    }

    @Test
    void keepsTheSameObjectWhereNothingIsReplaced() {
        Expr expr = new Expr.Unary(UnaryOperator.NEGATE, name("x", new Subscript.Index(name("i"), HERE)), HERE);
        assertThat(Rewriting.rewrite(expr, call -> call)).isSameAs(expr);
    }

    @Test
    void replacesCallsFromTheInsideOut() {
        Expr inner = new Expr.Call(name("f"), List.of(new Expr.Literal(1, HERE)), HERE);
        Expr outer = new Expr.Call(name("f"), List.of(inner), HERE);
        Expr replaced = Rewriting.rewrite(
                outer,
                call -> new Expr.Unary(UnaryOperator.NEGATE, call.arguments().getFirst(), call.span()));
        assertThat(ExprPrinter.print(replaced)).isEqualTo("-(-1)");
    }
}
