package org.alamedas.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Subscript;
import org.jspecify.annotations.Nullable;

/// Finds what the references and aggregating functions of equations stand for.
///
/// In the argument of an aggregating function, a wildcard, a range, a marked subscript, a dimension
/// that the equation does not go through and an array without subscripts are gone through by the
/// function. Two references in the argument go through one dimension together.
final class Binder {
    private final Scope scope;
    private final Shapes shapes;
    private final List<Diagnostic> problems;
    private final Deque<Frame> open = new ArrayDeque<>();

    /// An expression to be walked.
    ///
    /// @param axes what is gone through; the equation's own come first
    /// @param outer how many of the axes an unmarked name follows
    /// @param own how many of the axes are the equation's
    /// @param innermost where the axes of the innermost aggregating function begin
    private record Frame(Expr expr, List<Axis> axes, int outer, int own, int innermost) {
        Frame inside(Expr part) {
            return new Frame(part, axes, outer, own, innermost);
        }

        Subscripts subscripts(Shapes shapes) {
            return new Subscripts(shapes, axes, outer, innermost);
        }

        Frame inside(Expr part, List<Axis> more) {
            return more.isEmpty() ? inside(part) : new Frame(part, joined(axes, more), outer, own, axes.size());
        }

        private static List<Axis> joined(List<Axis> axes, List<Axis> more) {
            List<Axis> all = new ArrayList<>(axes);
            all.addAll(more);
            return all;
        }

        boolean aggregating() {
            return axes.size() > own;
        }
    }

    Binder(Scope scope, Shapes shapes, List<Diagnostic> problems) {
        this.scope = scope;
        this.shapes = shapes;
        this.problems = problems;
    }

    /// Binds the right-hand sides of one equation.
    ///
    /// @param axes what the equation goes through
    Bindings bind(List<Axis> axes, List<@Nullable Expr> roots) {
        Bindings bindings = new Bindings();
        for (Expr root : roots) {
            if (root != null) {
                open.push(new Frame(root, axes, axes.size(), axes.size(), axes.size()));
            }
        }
        while (!open.isEmpty()) {
            Frame frame = open.pop();
            switch (frame.expr()) {
                case Expr.Reference reference -> reference(reference, frame, bindings);
                case Expr.Call call -> call(call, frame, bindings);
                case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ ->
                    Expressions.parts(frame.expr()).forEach(part -> open.push(frame.inside(part)));
            }
        }
        return bindings;
    }

    private void call(Expr.Call call, Frame frame, Bindings bindings) {
        List<Expr> walked = call.arguments();
        List<Axis> more = List.of();
        switch (scope.find(call.function().name())) {
            case null -> {}
            case Symbol.OfModel _ -> reference(call.function(), frame, bindings);
            case Symbol.OfLanguage(Builtin row) -> {
                refuseSubscripts(call.function());
                switch (row.meaning()) {
                    case Meaning.Aggregated _, Meaning.Folded _
                    when call.arguments().size() == 1 -> more = aggregate(call, frame, bindings);
                    case Meaning.Counted _
                    when call.arguments().size() == 1 -> {
                        count(call, frame, bindings);
                        walked = List.of();
                    }
                    case Meaning.OverArrays(ArrayMethod method) -> {
                        walked = List.of();
                        array(call, row, method, frame, bindings);
                    }
                    case Meaning.Transposed _
                    when call.arguments().size() == 1 -> {
                        walked = List.of();
                        transposed(call, frame, bindings);
                    }
                    case Meaning.Offset _
                    when call.arguments().size() == 2 -> {
                        walked = call.arguments().subList(1, 2);
                        offset(call, frame, bindings);
                    }
                    case Meaning.AtStart _ when frame.aggregating() -> refuseInside(call, frame);
                    case Meaning.Aggregated _, Meaning.Folded _, Meaning.Counted _, Meaning.AtStart _ -> {}
                    case Meaning.Offset _, Meaning.Transposed _ -> {}
                    case Meaning.Computed _, Meaning.Fixed _, Meaning.Provided _, Meaning.Choice _ -> {}
                    case Meaning.ActiveInitial _, Meaning.TableRead _, Meaning.Drawn _ -> {}
                    case Meaning.DataRead _, Meaning.SeriesMade _ -> {}
                    case Meaning.Expanded _, Meaning.Unsupported _, Meaning.Kept _, Meaning.Recalled _ -> {}
                }
            }
        }
        for (Expr part : walked) {
            open.push(frame.inside(part, more));
        }
    }

    private void refuseInside(Expr.Call call, Frame frame) {
        String label = frame.axes().getLast().label().written();
        problems.add(Diagnostic.error(
                        DiagnosticCode.UNSUPPORTED,
                        call.span(),
                        call.function().name() + " is not computed inside a function that goes through \"" + label
                                + "\"")
                .hint("give it an array of its own"));
    }

    private void refuseSubscripts(Expr.Reference function) {
        if (!function.subscripts().isEmpty()) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.WRONG_KIND,
                    function.span(),
                    "\"" + function.name() + "\" is a function and has no elements"));
        }
    }

    private void array(Expr.Call call, Builtin row, ArrayMethod method, Frame frame, Bindings bindings) {
        if (!row.arity().accepts(call.arguments().size())) {
            return;
        }
        List<Expr> marked = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            if (method.arguments().get(i).equals(ArrayMethod.MARKED)) {
                marked.add(call.arguments().get(i));
            }
        }
        if (!bounds(marked, wanted(marked, frame), frame).isEmpty()) {
            refuseBounds(call);
        }
        try {
            ArrayCall array = new ArrayBinder(scope, shapes, frame.axes(), frame.outer(), method, call)
                    .bind(wanted(marked, frame));
            bindings.putArray(call, array);
            for (int i = 0; i < call.arguments().size(); i++) {
                ArrayCall.Argument argument = array.arguments().get(i);
                requireRoom(call, frame, argument);
                boolean last =
                        !argument.axes().isEmpty() && !method.arguments().get(i).equals(ArrayMethod.MARKED);
                List<Axis> axes = ArrayBinder.inside(frame.axes(), argument.axes());
                open.push(
                        last
                                ? new Frame(argument.expression(), axes, axes.size(), frame.own(), axes.size())
                                : frame.inside(argument.expression(), argument.axes()));
            }
        } catch (SubscriptFault fault) {
            problems.add(fault.diagnostic());
        }
    }

    /// The equation reads any element of the array, wherever it counts from.
    private void offset(Expr.Call call, Frame frame, Bindings bindings) {
        if (!(call.arguments().getFirst() instanceof Expr.Reference reference)
                || shapes.of(reference.name()).isEmpty()) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.WRONG_KIND,
                    call.arguments().getFirst().span(),
                    call.function().name() + " takes an element of an array"));
            return;
        }
        try {
            List<Position> from = frame.subscripts(shapes).positions(reference, scope);
            bindings.putOffset(call, new Access(reference.name(), from));
            List<Axis> inner = new ArrayList<>(
                    frame.axes().subList(frame.own(), frame.axes().size()));
            List<Position> any = new ArrayList<>();
            for (Axis axis : shapes.of(reference.name())) {
                any.add(new Position.Along(frame.own() + inner.size(), 0));
                inner.add(axis);
            }
            bindings.put(reference, new Access(reference.name(), any), inner);
        } catch (SubscriptFault fault) {
            problems.add(fault.diagnostic());
        }
    }

    /// An argument may need a place for each of its elements at each place of the equation.
    private void requireRoom(Expr.Call call, Frame frame, ArrayCall.Argument argument) {
        long places = 1;
        for (Axis axis : frame.inside(call, argument.axes()).axes()) {
            places = Math.min(places * axis.size(), Integer.MAX_VALUE);
        }
        if (places > Shapes.MOST_ELEMENTS) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.UNSUPPORTED,
                    call.span(),
                    call.function().name() + " goes through more than " + Shapes.MOST_ELEMENTS
                            + " elements for all elements of its equation together"));
        }
    }

    private void refuseBounds(Expr.Call call) {
        problems.add(Diagnostic.error(
                        DiagnosticCode.UNSUPPORTED,
                        call.span(),
                        call.function().name() + " goes through ranges whose ends are numbers or elements only")
                .hint("SUM, PROD, MIN, MAX and MEAN go through any range"));
    }

    private void transposed(Expr.Call call, Frame frame, Bindings bindings) {
        Variable variable = call.arguments().getFirst() instanceof Expr.Reference reference
                ? scope.variable(reference.name())
                : null;
        if (variable == null || !(call.arguments().getFirst() instanceof Expr.Reference reference)) {
            problems.add(Diagnostic.error(DiagnosticCode.WRONG_KIND, call.span(), "only an array can be transposed"));
            return;
        }
        try {
            bind(reference, frame, frame.subscripts(shapes).transposed(reference), bindings);
        } catch (SubscriptFault fault) {
            problems.add(fault.diagnostic().relate(variable.declaration().span(), "defined here"));
        }
    }

    private List<Axis> aggregate(Expr.Call call, Frame frame, Bindings bindings) {
        List<Axis> own = wanted(call.arguments(), frame);
        bindings.putAggregate(call, own);
        List<Bindings.Bound> bounds = bounds(call.arguments(), own, frame);
        bindings.putBounds(call, bounds);
        for (Bindings.Bound bound : bounds) {
            open.push(frame.inside(bound.from()));
            open.push(frame.inside(bound.to()));
        }
        return own;
    }

    /// Finds the computed bounds of the ranges in some expressions.
    private List<Bindings.Bound> bounds(List<Expr> expressions, List<Axis> own, Frame frame) {
        List<Bindings.Bound> bounds = new ArrayList<>();
        Set<Integer> bounded = new HashSet<>();
        for (Expr expression : expressions) {
            Expressions.visit(expression, Expressions::parts, part -> {
                List<Axis> dimensions =
                        part instanceof Expr.Reference reference ? shapes.of(reference.name()) : List.of();
                for (int i = 0; i < dimensions.size(); i++) {
                    if (part instanceof Expr.Reference(var _, List<Subscript> subscripts, var _)
                            && i < subscripts.size()
                            && subscripts.get(i) instanceof Subscript.Range range
                            && frame.subscripts(shapes).isComputed(range, dimensions.get(i))) {
                        int axis = own.indexOf(Subscripts.computed(range, dimensions.get(i)));
                        if (axis >= 0 && bounded.add(axis)) {
                            bounds.add(new Bindings.Bound(frame.axes().size() + axis, range.from(), range.to()));
                        }
                    }
                }
            });
        }
        return bounds;
    }

    /// Finds what has to be gone through because of the references in some expressions.
    private List<Axis> wanted(List<Expr> expressions, Frame frame) {
        List<Axis> own = new ArrayList<>();
        Deque<Expr> parts = new ArrayDeque<>(expressions);
        while (!parts.isEmpty()) {
            Expr part = parts.pop();
            if (part instanceof Expr.Reference reference) {
                merge(own, frame.subscripts(shapes).wanted(reference));
            } else if (!(part instanceof Expr.Call inner && aggregates(inner))) {
                Expressions.parts(part).reversed().forEach(parts::push);
            }
        }
        return own;
    }

    private boolean aggregates(Expr.Call call) {
        return call.arguments().size() == 1
                && scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row)
                && (row.meaning() instanceof Meaning.Aggregated || row.meaning() instanceof Meaning.Folded);
    }

    /// Adds what one reference wants gone through to what others in the same argument do.
    private static void merge(List<Axis> own, List<Axis> wanted) {
        List<Axis> there = new ArrayList<>(own);
        for (Axis axis : wanted) {
            if (!there.remove(axis)) {
                own.add(axis);
            }
        }
    }

    private void count(Expr.Call call, Frame frame, Bindings bindings) {
        if (!(call.arguments().getFirst() instanceof Expr.Reference reference)) {
            problems.add(Diagnostic.error(
                    DiagnosticCode.WRONG_KIND,
                    call.arguments().getFirst().span(),
                    "expected the name of an array or of a dimension"));
            return;
        }
        List<?> elements = shapes.elements(reference.name());
        if (scope.variable(reference.name()) == null && elements != null) {
            bindings.putCount(call, elements.size());
            return;
        }
        if (!bounds(call.arguments(), frame.subscripts(shapes).wanted(reference), frame)
                .isEmpty()) {
            refuseBounds(call);
        }
        int count = 1;
        for (Axis axis : new Subscripts(shapes, List.of(), 0).wanted(reference)) {
            count *= axis.size();
        }
        reference(reference, frame.inside(reference, frame.subscripts(shapes).wanted(reference)), new Bindings());
        bindings.putCount(call, count);
    }

    private void reference(Expr.Reference reference, Frame frame, Bindings bindings) {
        Subscripts subscripts = frame.subscripts(shapes);
        Variable variable = scope.variable(reference.name());
        if (variable == null) {
            Position number = !scope.isTaken(reference.name()) ? subscripts.number(reference) : null;
            if (number != null) {
                bindings.putNumber(reference, number);
            } else if (!scope.isTaken(reference.name()) && shapes.elements(reference.name()) != null) {
                refuseRange(reference, bindings);
            }
            return;
        }
        try {
            bind(reference, frame, subscripts.positions(reference, scope), bindings);
        } catch (SubscriptFault fault) {
            problems.add(fault.diagnostic().relate(variable.declaration().span(), "defined here"));
        }
    }

    private void refuseRange(Expr.Reference reference, Bindings bindings) {
        problems.add(Diagnostic.error(
                        DiagnosticCode.WRONG_KIND,
                        reference.span(),
                        "\"" + reference.name() + "\" is a dimension that the equation does not go through")
                .hint("outside of brackets it stands for the number of the element at hand"));
        bindings.putNumber(reference, new Position.Fixed(0));
    }

    private void bind(Expr.Reference reference, Frame frame, List<Position> positions, Bindings bindings) {
        Access access = new Access(reference.name(), positions);
        List<Axis> inner = frame.axes().subList(frame.own(), frame.axes().size());
        bindings.put(reference, access, inner);
        access.indices().forEach(index -> open.push(frame.inside(index)));
    }
}
