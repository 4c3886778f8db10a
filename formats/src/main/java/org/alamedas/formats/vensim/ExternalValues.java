package org.alamedas.formats.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alamedas.formats.data.Block;
import org.alamedas.formats.data.DataSources;
import org.alamedas.formats.data.ExternalData;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads what the equations of one file take from others (Reference Manual, "GET DIRECT CONSTANTS",
/// "GET DIRECT DATA", "GET DIRECT LOOKUPS", "GET DIRECT SUBSCRIPT", and the same with XLS and 123
/// in their names).
///
/// The last subscript range of the left side runs to the right in a table of constants, and the one
/// before it down. Series and graphical functions of several elements lie in lines side by side,
/// the last range fastest.
final class ExternalValues {
    private final ExternalData files;
    private final DataSources sources;
    private final Report report;

    /// The elements of a left side.
    ///
    /// @param axes for each subscript its elements
    /// @param sizes for each subscript that is a range the number of its elements
    private record Extent(List<List<Name>> axes, List<Integer> sizes) {
        long size() {
            return sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        }

        List<Subscript> element(long flat, Span span) {
            List<Subscript> target = new ArrayList<>();
            long rest = flat;
            for (List<Name> axis : axes.reversed()) {
                target.addFirst(new Subscript.Named(axis.get((int) (rest % axis.size())), false, span));
                rest /= axis.size();
            }
            return target;
        }
    }

    ExternalValues(DataSources sources, Report report) {
        this.sources = sources;
        this.files = new ExternalData(sources.folder());
        this.report = report;
    }

    private static Extent extent(LeftSide left, Ranges ranges) {
        List<List<Name>> axes = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (Subscript subscript : left.subscripts()) {
            Name name = ((Subscript.Named) subscript).name();
            axes.add(ranges.members(name));
            if (ranges.isRange(name)) {
                sizes.add(axes.getLast().size());
            }
        }
        return new Extent(axes, sizes);
    }

    private <T> @Nullable T made(Outcome<T> outcome) {
        outcome.diagnostics().forEach(report::add);
        return switch (outcome) {
            case Outcome.Made<T>(T value, List<Diagnostic> _) -> value;
            case Outcome.Refused<T> _ -> null;
        };
    }

    /// Reads the elements of a subscript range; reports and returns none if that cannot be done.
    List<Name> elements(ExternalCall call) {
        List<String> arguments = call.arguments();
        List<String> found = made(files.elements(call.sheet(), arguments.get(2), arguments.get(3), arguments.get(4)));
        return found == null ? List.of() : found.stream().map(Name::of).toList();
    }

    /// Reads the constants of a left side, each an equation of its own.
    List<Equation> constants(LeftSide left, ExternalCall call, Ranges ranges) {
        Extent extent = extent(left, ranges);
        int rank = extent.sizes.size();
        if (rank > 2) {
            report.add(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED,
                            call.span(),
                            "a table of constants has rows and columns, and \"" + left.name() + "\" has " + rank
                                    + " subscript ranges here")
                    .hint("write an equation for each element of the first range"));
            return List.of();
        }
        int columns = rank == 0 ? 1 : extent.sizes.getLast();
        int rows = rank == 2 ? extent.sizes.getFirst() : 1;
        if (columns == 0 || rows == 0) {
            return List.of();
        }
        Block block = made(files.constants(call.sheet(), call.arguments().get(2), rows, columns));
        List<Equation> equations = new ArrayList<>();
        for (int i = 0; block != null && i < rows * columns; i++) {
            Expr value = new Expr.Literal(block.value(i / columns, i % columns), call.span());
            equations.add(new Equation(extent.element(i, call.span()), left.exceptions(), value, null, call.span()));
        }
        return equations;
    }

    /// Reads the series of a left side.
    List<Variable.Observed> series(LeftSide left, ExternalCall call, Ranges ranges) {
        Extent extent = extent(left, ranges);
        List<String> arguments = call.arguments();
        List<TimeSeries> all = extent.size() == 0
                ? null
                : made(files.series(call.sheet(), arguments.get(2), arguments.get(3), (int) extent.size()));
        List<Variable.Observed> observed = new ArrayList<>();
        for (int i = 0; all != null && i < all.size(); i++) {
            observed.add(new Variable.Observed(extent.element(i, call.span()), all.get(i)));
        }
        return observed;
    }

    /// Reads the graphical functions of a left side.
    List<Variable.Table> lookups(LeftSide left, ExternalCall call, Ranges ranges) {
        Extent extent = extent(left, ranges);
        List<String> arguments = call.arguments();
        List<GraphicalFunction> all = extent.size() == 0
                ? null
                : made(files.lookups(call.sheet(), arguments.get(2), arguments.get(3), (int) extent.size()));
        List<Variable.Table> tables = new ArrayList<>();
        for (int i = 0; all != null && i < all.size(); i++) {
            tables.add(new Variable.Table(extent.element(i, call.span()), all.get(i)));
        }
        return tables;
    }

    /// Finds what the user handed over for a left side without a right one; elements without a
    /// series are left out.
    List<Variable.Observed> handed(LeftSide left, Ranges ranges) {
        if (sources.sets().isEmpty()) {
            return List.of();
        }
        Extent extent = extent(left, ranges);
        List<Variable.Observed> observed = new ArrayList<>();
        for (long i = 0; i < extent.size(); i++) {
            List<Subscript> element = extent.element(i, left.nameSpan());
            Optional<TimeSeries> series = sources.series(left.name() + label(element));
            series.ifPresent(found -> observed.add(new Variable.Observed(element, found)));
        }
        return observed;
    }

    private static String label(List<Subscript> element) {
        return element.isEmpty()
                ? ""
                : element.stream()
                        .map(subscript -> ((Subscript.Named) subscript).name().written())
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
