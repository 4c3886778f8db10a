package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// What the references and aggregating functions in one equation stand for; filled by the binder,
/// then only read.
///
/// Axes are numbered through: those of the equation first, then those of each aggregating function
/// from the outermost to the innermost.
public final class Bindings {
    private final IdentityHashMap<Expr.Reference, Access> accesses = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Reference, Position> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Reference, List<Axis>> inner = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Call, List<Axis>> aggregates = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Call, Integer> counts = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Call, List<Bound>> bounds = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Call, ArrayCall> arrays = new IdentityHashMap<>();
    private final IdentityHashMap<Expr.Call, Access> offsets = new IdentityHashMap<>();

    /// A part of an axis that an aggregating function goes through, with bounds that are computed while
    /// running; elements outside of it do not count.
    ///
    /// @param axis the number of the axis
    /// @param from the number, from 1, of the first element that counts
    /// @param to the number of the last one
    public record Bound(int axis, Expr from, Expr to) {}

    private final IdentityHashMap<Expr, Draw> draws = new IdentityHashMap<>();

    /// Which random function of a model one is.
    ///
    /// @param variable the variable in whose equation it stands
    /// @param number its place among the random functions of the equation, from 0
    public record Draw(Name variable, int number) {}

    Bindings() {}

    void putBounds(Expr.Call call, List<Bound> computed) {
        bounds.put(call, List.copyOf(computed));
    }

    /// Returns the bounds of what an aggregating function goes through.
    ///
    /// @param call the call, by identity
    /// @return one for each range with computed bounds; none where every element counts
    public List<Bound> bounds(Expr.Call call) {
        return bounds.getOrDefault(call, List.of());
    }

    void put(Expr.Reference reference, Access access, List<Axis> aggregated) {
        accesses.put(reference, access);
        inner.put(reference, List.copyOf(aggregated));
    }

    /// Returns the axes of the aggregating functions around a reference, from the outermost.
    List<Axis> inner(Expr.Reference reference) {
        return inner.getOrDefault(reference, List.of());
    }

    void putNumber(Expr.Reference reference, Position position) {
        numbers.put(reference, position);
    }

    void putAggregate(Expr.Call call, List<Axis> axes) {
        aggregates.put(call, List.copyOf(axes));
    }

    void putCount(Expr.Call call, int count) {
        counts.put(call, count);
    }

    void putOffset(Expr.Call call, Access access) {
        offsets.put(call, access);
    }

    /// Returns the element from which a call counts on.
    ///
    /// @param call the call, by identity
    /// @return the element that its first argument names; null if it is another call
    public @Nullable Access offset(Expr.Call call) {
        return offsets.get(call);
    }

    void putArray(Expr.Call call, ArrayCall array) {
        arrays.put(call, array);
    }

    /// Returns what a call of a function of whole arrays stands for.
    ///
    /// @param call the call, by identity
    /// @return its method, arguments and result; null if it is another call
    public @Nullable ArrayCall array(Expr.Call call) {
        return arrays.get(call);
    }

    /// Returns what a reference to a variable stands for.
    ///
    /// @param reference the reference, by identity
    /// @return which elements of which variable; null if it is no variable's
    public @Nullable Access access(Expr.Reference reference) {
        return accesses.get(reference);
    }

    /// Returns the element whose number a name stands for.
    ///
    /// @param reference the name of a dimension or an element, by identity
    /// @return one element, or the present one of an axis; null if it is another name
    public @Nullable Position number(Expr.Reference reference) {
        return numbers.get(reference);
    }

    /// Returns what an aggregating function goes through.
    ///
    /// @param call the call, by identity
    /// @return its axes, perhaps none; null if it aggregates nothing
    public @Nullable List<Axis> aggregate(Expr.Call call) {
        return aggregates.get(call);
    }

    /// Returns the number of elements for which a call of SIZE stands.
    ///
    /// @param call the call, by identity
    /// @return the number; null if it is another call
    public @Nullable Integer count(Expr.Call call) {
        return counts.get(call);
    }

    void putDraw(Expr expr, Draw draw) {
        draws.put(expr, draw);
    }

    /// Returns which random function of the model one is.
    ///
    /// @param expr the call or the name alone, by identity
    /// @return whose and which; null if it is no random function
    public @Nullable Draw draw(Expr expr) {
        return draws.get(expr);
    }

    /// Extends a way to take expressions apart by the subscripts that are computed while running.
    ///
    /// @param parts the operands of an expression other than a reference
    /// @return the operands of any expression, in source order
    public Function<Expr, List<Expr>> parts(Function<Expr, List<Expr>> parts) {
        return expr -> switch (expr) {
            case Expr.Reference reference -> indices(reference);
            case Expr.Call call -> callParts(call, parts);
            case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ ->
                parts.apply(expr);
        };
    }

    private List<Expr> callParts(Expr.Call call, Function<Expr, List<Expr>> parts) {
        if (counts.containsKey(call)) {
            return List.of();
        }
        ArrayCall array = arrays.get(call);
        if (array != null) {
            return array.expressions();
        }
        List<Expr> all = new ArrayList<>(indices(call.function()));
        all.addAll(parts.apply(call));
        for (Bound bound : bounds(call)) {
            all.add(bound.from());
            all.add(bound.to());
        }
        return all;
    }

    private List<Expr> indices(Expr.Reference reference) {
        Access access = accesses.get(reference);
        return access == null ? List.of() : access.indices();
    }
}
