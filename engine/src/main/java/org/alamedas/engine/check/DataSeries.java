package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.GraphicalFunction;
import org.jspecify.annotations.Nullable;

/// Finds the series of each element of data variables.
final class DataSeries {
    private static final GraphicalFunction UNKNOWN =
            GraphicalFunction.of(GraphicalFunction.Kind.DISCRETE, new double[] {0}, new double[] {TimeSeries.MISSING});

    private final Shapes shapes;
    private final Targets targets;
    private final List<Diagnostic> problems;

    DataSeries(Shapes shapes, Targets targets, List<Diagnostic> problems) {
        this.shapes = shapes;
        this.targets = targets;
        this.problems = problems;
    }

    /// Returns the series of a variable.
    ///
    /// @return one for each element in row-major order; null for an element without one
    List<@Nullable TimeSeries> of(Variable.Data data) {
        List<Axis> dimensions = shapes.of(data.name());
        List<@Nullable TimeSeries> all = new ArrayList<>();
        for (int flat = 0; flat < Extent.whole(dimensions).size(); flat++) {
            all.add(null);
        }
        for (Variable.Observed observed : data.observed()) {
            try {
                Extent extent = targets.of(data, observed);
                new Elements(dimensions, extent.positions(), extent.axes()).forEach(flat -> {
                    if (all.set(flat, observed.series()) != null) {
                        twice(data, extent);
                    }
                });
            } catch (SubscriptFault fault) {
                problems.add(fault.diagnostic());
            }
        }
        return all;
    }

    private void twice(Variable.Data data, Extent extent) {
        problems.add(Diagnostic.error(
                DiagnosticCode.DUPLICATE_NAME,
                data.declaration().span(),
                "\"" + data.name() + extent.label() + "\" has two series of data"));
    }

    /// Makes graphical functions of series.
    ///
    /// @return one for each element; that of an element without series gives the missing value
    static List<GraphicalFunction> functions(List<@Nullable TimeSeries> series, Interpolation interpolation) {
        List<GraphicalFunction> functions = new ArrayList<>();
        for (TimeSeries one : series) {
            functions.add(one == null ? UNKNOWN : one.function(interpolation));
        }
        return functions;
    }
}
