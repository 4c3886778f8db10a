package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.RealityCheck;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads reality checks (Reference Manual, "Reality Check Equations").
final class Checks {
    private static final Name ONCE = Name.of("AT LEAST ONCE");
    private static final Name CROSSING = Name.of("CROSSING");

    private final Report report;

    Checks(Report report) {
        this.report = report;
    }

    /// Reads a check; reports and returns null if it has a fault.
    @Nullable
    RealityCheck read(LeftSide left, String documentation) {
        Declaration declaration =
                new Declaration(left.name(), dimensions(left), null, documentation, null, left.nameSpan());
        return left.sign() == LeftSide.Sign.TEST_INPUT
                ? testInput(declaration, left.right())
                : constraint(declaration, left.right());
    }

    private static List<Name> dimensions(LeftSide left) {
        List<Name> names = new ArrayList<>();
        for (Subscript subscript : left.subscripts()) {
            if (subscript instanceof Subscript.Named named) {
                names.add(named.name());
            }
        }
        return names;
    }

    private @Nullable RealityCheck testInput(Declaration declaration, Fragment right) {
        Expr change = logical(right);
        return change == null ? null : new RealityCheck.TestInput(declaration, change);
    }

    private @Nullable RealityCheck constraint(Declaration declaration, Fragment right) {
        int implies = Keyword.IMPLIES.in(right.text());
        if (implies < 0) {
            report.error(
                    DiagnosticCode.SYNTAX,
                    declaration.span(),
                    "the constraint \"" + declaration.name() + "\" has no :IMPLIES:");
            return null;
        }
        Expr condition = logical(right.sub(0, implies).strip());
        Expr consequence = logical(right.sub(Keyword.IMPLIES.end(right.text(), implies), right.length())
                .strip());
        return condition == null || consequence == null
                ? null
                : new RealityCheck.Constraint(declaration, condition, consequence);
    }

    private @Nullable Expr logical(Fragment fragment) {
        if (Keyword.CROSSING.in(fragment.text()) >= 0) {
            return crossing(fragment);
        }
        if (!Keyword.AT_LEAST_ONCE.at(fragment.text(), 0)) {
            return ExpressionParser.parse(fragment, VensimGrammar.GRAMMAR, report);
        }
        int end = Keyword.AT_LEAST_ONCE.end(fragment.text(), 0);
        Expr inner =
                ExpressionParser.parse(fragment.sub(end, fragment.length()).strip(), VensimGrammar.GRAMMAR, report);
        return inner == null
                ? null
                : new Expr.Call(
                        new Expr.Reference(ONCE, List.of(), fragment.span(0, end)), List.of(inner), fragment.span());
    }

    /// Reads a comparison whose lines must cross as often as the keyword is repeated.
    private @Nullable Expr crossing(Fragment fragment) {
        String text = fragment.text();
        int start = Keyword.CROSSING.in(text);
        Fragment.Builder plain = new Fragment.Builder(fragment.span().source());
        int times = 0;
        int at = 0;
        for (int found = start; found >= 0; times++) {
            copy(fragment, at, found, plain);
            at = Keyword.CROSSING.end(text, found);
            int next = Keyword.CROSSING.in(text.substring(at));
            found = next < 0 ? -1 : at + next;
        }
        copy(fragment, at, fragment.length(), plain);
        Expr inner = ExpressionParser.parse(plain.build(fragment.span()), VensimGrammar.GRAMMAR, report);
        Expr.Reference function = new Expr.Reference(CROSSING, List.of(), fragment.span());
        return inner == null
                ? null
                : new Expr.Call(function, List.of(inner, new Expr.Literal(times, fragment.span())), fragment.span());
    }

    private static void copy(Fragment from, int start, int end, Fragment.Builder into) {
        for (int at = start; at < end; at++) {
            Span place = from.span(at, at + 1);
            into.copy(place.start(), place.end());
        }
    }
}
