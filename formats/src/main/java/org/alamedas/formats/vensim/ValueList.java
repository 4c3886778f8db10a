package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;

/// Gives each element of a variable its value from a list (Reference Manual, "Subscripted Constants", "TABBED ARRAY").
///
/// The last range of the left side runs over the values of a row, the one before it over the rows.
final class ValueList {
    private final Ranges ranges;
    private final Report report;

    ValueList(Ranges ranges, Report report) {
        this.ranges = ranges;
        this.report = report;
    }

    /// Makes one equation for each element; reports a list that does not fit.
    List<Equation> equations(LeftSide left, Form.Values values) {
        List<List<Name>> axes = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        long size = 1;
        for (Subscript subscript : left.subscripts()) {
            Name name = ((Subscript.Named) subscript).name();
            axes.add(ranges.members(name));
            if (ranges.isRange(name)) {
                sizes.add(axes.getLast().size());
            }
            size = Math.min(Integer.MAX_VALUE, size * axes.getLast().size());
        }
        List<Expr> all = values.rows().stream().flatMap(List::stream).toList();
        if (all.size() != size || !rowsFit(values, sizes)) {
            report.add(Diagnostic.error(
                            DiagnosticCode.SYNTAX,
                            values.span(),
                            shape(values, all.size()) + " does not fit the elements of \"" + left.name() + "\"")
                    .hint(expected(left, sizes)));
            return List.of();
        }
        List<Equation> equations = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Expr value = all.get(i);
            equations.add(new Equation(element(axes, i, value.span()), List.of(), value, null, value.span()));
        }
        return equations;
    }

    private static boolean rowsFit(Form.Values values, List<Integer> sizes) {
        return sizes.size() < 2 || values.rows().stream().allMatch(row -> row.size() == sizes.getLast());
    }

    private static String shape(Form.Values values, int count) {
        int rows = values.rows().size();
        return rows == 1 ? "a list of " + count + " values" : "a list of " + rows + " rows with " + count + " values";
    }

    private static String expected(LeftSide left, List<Integer> sizes) {
        if (sizes.isEmpty()) {
            return left.subscripts().isEmpty()
                    ? "a list of values needs a subscript range left of the equals sign"
                    : "a single element takes a single value";
        }
        int last = sizes.getLast();
        long rows = sizes.subList(0, sizes.size() - 1).stream()
                .mapToLong(Integer::longValue)
                .reduce(1, (a, b) -> a * b);
        return sizes.size() == 1
                ? "write " + last + " values separated by commas"
                : "write " + rows + " rows separated by semicolons, each of " + last + " values";
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
}
