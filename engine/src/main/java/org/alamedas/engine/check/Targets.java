package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.jspecify.annotations.Nullable;

/// Finds which elements of a variable an equation or a table is for.
final class Targets {
    private final Shapes shapes;
    private final List<Diagnostic> problems;

    Targets(Shapes shapes, List<Diagnostic> problems) {
        this.shapes = shapes;
        this.problems = problems;
    }

    /// Finds the elements of an equation.
    ///
    /// @return one extent, or single elements where there are exceptions; none, and a problem,
    ///     where the subscripts do
    ///     not fit
    List<Extent> of(Variable variable, Equation equation) {
        try {
            Extent whole = of(variable, equation.target(), equation);
            if (equation.exceptions().isEmpty()) {
                return List.of(whole);
            }
            List<Extent> excluded = new ArrayList<>();
            for (List<Subscript> exception : equation.exceptions()) {
                excluded.add(of(variable, exception, equation));
            }
            return without(variable, whole, excluded);
        } catch (SubscriptFault fault) {
            problems.add(fault.diagnostic().relate(variable.declaration().span(), "declared here"));
            return List.of();
        }
    }

    /// Finds the elements of a table.
    Extent of(Variable variable, Variable.Table table) throws SubscriptFault {
        return of(variable, table.target(), null);
    }

    /// Finds the elements of observations.
    Extent of(Variable variable, Variable.Observed observed) throws SubscriptFault {
        return of(variable, observed.target(), null);
    }

    private Extent of(Variable variable, List<Subscript> target, @Nullable Equation equation) throws SubscriptFault {
        List<Axis> dimensions = shapes.of(variable.name());
        if (target.isEmpty()) {
            return Extent.whole(dimensions);
        }
        if (target.size() != dimensions.size()) {
            throw new SubscriptFault(Diagnostic.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    equation == null
                            ? variable.declaration().span()
                            : target.getFirst().span(),
                    "\"" + variable.name() + "\" is an array of rank " + dimensions.size() + ", found " + target.size()
                            + (target.size() == 1 ? " subscript" : " subscripts")));
        }
        List<Axis> axes = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        List<Name> text = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            Axis dimension = dimensions.get(i);
            Axis axis = axis(target.get(i), dimension);
            if (axis == null) {
                int element = element(target.get(i), dimension);
                positions.add(new Position.Fixed(element));
                text.add(dimension.names().get(element));
            } else {
                positions.add(follow(target.get(i), axis, axes.size(), dimension));
                text.add(axis.label());
                axes.add(axis);
            }
        }
        return new Extent(axes, positions, text);
    }

    private @Nullable Axis axis(Subscript subscript, Axis dimension) {
        return switch (subscript) {
            case Subscript.Wildcard _ -> dimension;
            case Subscript.Named named -> {
                boolean element = shapes.element(dimension, named.name()) >= 0;
                List<Name> names = element ? null : shapes.elements(named.name());
                yield names == null || names.isEmpty() ? null : new Axis(named.name(), names);
            }
            case Subscript.Range _, Subscript.Index _ -> null;
        };
    }

    private Position follow(Subscript subscript, Axis axis, int number, Axis dimension) throws SubscriptFault {
        Position position = shapes.follow(number, axis, dimension);
        if (position == null) {
            throw new SubscriptFault(Subscripts.outside(subscript.span(), dimension));
        }
        return position;
    }

    private int element(Subscript subscript, Axis dimension) throws SubscriptFault {
        int element = switch (subscript) {
            case Subscript.Named named -> shapes.element(dimension, named.name());
            case Subscript.Index(Expr.Literal literal, var _) -> number(literal.value(), dimension);
            case Subscript.Index _, Subscript.Range _, Subscript.Wildcard _ -> -1;
        };
        if (element < 0) {
            throw new SubscriptFault(Subscripts.outside(subscript.span(), dimension));
        }
        return element;
    }

    private static int number(double value, Axis dimension) {
        boolean whole = value == Math.rint(value) && value >= 1 && value <= dimension.size();
        return whole ? (int) value - 1 : -1;
    }

    private List<Extent> without(Variable variable, Extent whole, List<Extent> excluded) {
        List<Axis> dimensions = shapes.of(variable.name());
        BitSet out = new BitSet();
        for (Extent extent : excluded) {
            new Elements(dimensions, extent.positions(), extent.axes()).forEach(out::set);
        }
        List<Extent> kept = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            Extent single = whole.at(i);
            new Elements(dimensions, single.positions(), single.axes()).forEach(flat -> {
                if (!out.get(flat)) {
                    kept.add(single);
                }
            });
        }
        return kept;
    }
}
