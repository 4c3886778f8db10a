package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Grammar;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the equations inside the elements of a file.
final class Equations {
    private final Report report;
    private final Map<Name, Dimension> dimensions;
    private final Grammar grammar;

    /// @param grammar that of the file
    Equations(Report report, Map<Name, Dimension> dimensions, Grammar grammar) {
        this.report = report;
        this.grammar = grammar;
        this.dimensions = dimensions;
    }

    /// Reads one expression; reports and returns null if there is none or it has a fault.
    @Nullable
    Expr expression(Element eqn, String whose) {
        return isMissing(eqn, whose) ? null : ExpressionParser.parse(eqn.text(), grammar, report);
    }

    /// Reads what stands for the whole of a variable: one equation, or one for each of its elements
    /// in row-major order, as a list or as elements one after the other.
    List<Equation> whole(List<Element> eqns, Declaration declaration) {
        String whose = declaration.name().written();
        if (declaration.dimensions().isEmpty()) {
            Expr single = expression(eqns.getFirst(), whose);
            refuseSecond(eqns);
            return single == null ? List.of() : List.of(Equation.of(single));
        }
        List<Expr> values = new ArrayList<>();
        for (Element eqn : eqns) {
            List<Expr> some = isMissing(eqn, whose) ? List.of() : several(eqn);
            if (some.isEmpty()) {
                return List.of();
            }
            values.addAll(some);
        }
        return values.size() == 1
                ? List.of(Equation.of(values.getFirst()))
                : list(values, declaration, eqns.getFirst());
    }

    private void refuseSecond(List<Element> eqns) {
        if (eqns.size() > 1) {
            report.error(
                    DiagnosticCode.MALFORMED_MODEL,
                    eqns.get(1).tag(),
                    "one equation was expected, and this is a second");
        }
    }

    /// Reads several expressions with commas between them; none if there is a fault.
    List<Expr> several(Element eqn) {
        return ExpressionParser.parseList(eqn.text(), grammar, report);
    }

    private boolean isMissing(Element eqn, String whose) {
        String text = eqn.text().text();
        boolean missing = text.chars().allMatch(c -> c == '?' || Character.isWhitespace(c));
        if (missing) {
            Span where = text.isBlank() ? eqn.tag() : eqn.text().strip().span();
            report.error(DiagnosticCode.MISSING_EQUATION, where, "the equation of \"" + whose + "\" is missing");
        }
        return missing;
    }

    private List<Equation> list(List<Expr> values, Declaration declaration, Element eqn) {
        List<List<Name>> axes =
                declaration.dimensions().stream().map(this::elements).toList();
        long size = 1;
        for (List<Name> axis : axes) {
            size = Math.min(size * axis.size(), Integer.MAX_VALUE);
        }
        if (size != values.size()) {
            report.error(
                    DiagnosticCode.SYNTAX,
                    eqn.text().strip().span(),
                    "a list of " + values.size() + " values does not fit the elements of \""
                            + declaration.name().written() + "\"");
            return List.of();
        }
        List<Equation> equations = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Expr value = values.get(i);
            equations.add(new Equation(element(axes, i, value.span()), List.of(), value, null, value.span()));
        }
        return equations;
    }

    /// Counts the elements of an array.
    long count(Declaration declaration) {
        long count = 1;
        for (Name dimension : declaration.dimensions()) {
            count = Math.min(count * elements(dimension).size(), Integer.MAX_VALUE);
        }
        return count;
    }

    private List<Name> elements(Name dimension) {
        Dimension known = dimensions.get(dimension);
        return known == null ? List.of() : known.elements();
    }

    private static List<Subscript> element(List<List<Name>> axes, int flat, Span span) {
        List<Subscript> target = new ArrayList<>();
        int rest = flat;
        for (List<Name> axis : axes.reversed()) {
            target.addFirst(new Subscript.Named(axis.get(rest % axis.size()), false, span));
            rest /= axis.size();
        }
        return target;
    }

    /// Reads the subscripts of an element of an array, such as `Boston, 2`.
    List<Subscript> target(Fragment subscripts) {
        List<Subscript> target = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= subscripts.length(); at++) {
            if (at == subscripts.length() || subscripts.text().charAt(at) == ',') {
                target.add(subscript(subscripts.sub(start, at).strip()));
                start = at + 1;
            }
        }
        return target;
    }

    private static Subscript subscript(Fragment written) {
        String text = written.text();
        boolean number = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                ? new Subscript.Index(new Expr.Literal(Integer.parseInt(text), written.span()), written.span())
                : new Subscript.Named(Names.read(written), false, written.span());
    }
}
