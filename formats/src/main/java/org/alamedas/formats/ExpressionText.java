package org.alamedas.formats;

import java.util.List;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Grammar;
import org.alamedas.formats.syntax.Report;
import org.alamedas.formats.vensim.VensimGrammar;
import org.alamedas.formats.xmile.XmileGrammar;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.SourceText;

/// Reads an expression that stands outside of a model file, such as a question about a run.
public final class ExpressionText {
    private ExpressionText() {}

    /// Reads an expression in the spelling of a language.
    ///
    /// For a DYNAMO model it is that of XMILE, with DYNAMO's functions: a question has no time
    /// postscripts.
    ///
    /// @param dialect the language of the model that it asks about
    /// @param source the text
    /// @return the expression, or what is wrong with it
    public static Outcome<Expr> parse(Dialect dialect, SourceText source) {
        Grammar grammar = switch (dialect) {
            case XMILE, DYNAMO -> XmileGrammar.GRAMMAR;
            case VENSIM -> VensimGrammar.GRAMMAR;
        };
        Report report = new Report();
        Expr expression = ExpressionParser.parse(Fragment.of(source.span(0, source.length())), grammar, report);
        List<Diagnostic> said = report.diagnostics();
        return expression == null ? new Outcome.Refused<>(said) : Outcome.of(expression, said);
    }
}
