package org.alamedas.formats.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.alamedas.formats.xmile.XmileGrammar;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.SourceText;

/// Parses XMILE expressions that stand alone.
final class Expressions {
    private Expressions() {}

    static Expr parse(String text) {
        Report report = new Report();
        Expr expression = ExpressionParser.parse(fragment(text), XmileGrammar.GRAMMAR, report);
        assertThat(report.diagnostics()).isEmpty();
        return Objects.requireNonNull(expression);
    }

    static Diagnostic fault(String text) {
        Report report = new Report();
        Expr expression = ExpressionParser.parse(fragment(text), XmileGrammar.GRAMMAR, report);
        assertThat(expression).isNull();
        List<Diagnostic> diagnostics = report.diagnostics();
        assertThat(diagnostics).hasSize(1);
        return diagnostics.getFirst();
    }

    private static Fragment fragment(String text) {
        SourceText source = SourceText.of("test", text);
        return Fragment.of(source.span(0, source.length()));
    }
}
