package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.jspecify.annotations.Nullable;

/// Finds what the arguments of a function of whole arrays go through.
///
/// It goes through the last dimensions of the first array in an argument, whatever the equation does: a
/// dimension or a subrange stands for all of it, also where the equation goes through it, and an
/// element for itself and those after it, as Vensim passes arrays by their first element.
final class ArrayBinder {
    private static final char FOUR = '4';
    private static final Axis HIDDEN = new Axis(Name.of("<hidden>"), List.of(Name.of("<hidden>")));

    private final Scope scope;
    private final Shapes shapes;
    private final List<Axis> around;
    private final int outer;
    private final ArrayMethod method;
    private final Expr.Call call;
    private final Map<Character, Axis> letters = new HashMap<>();
    private List<Through> result = List.of();

    /// One of the last dimensions of an argument.
    ///
    /// @param axis what is gone through
    /// @param position which of its elements the place of the equation stands for; absent if none is said
    /// @param instead what to write for the subscript so that it follows the axis; absent if it does already
    private record Through(
            Axis axis,
            @Nullable Position position,
            @Nullable Name instead) {}

    /// @param around what is gone through around the call
    /// @param outer how many of these axes are the equation's
    ArrayBinder(Scope scope, Shapes shapes, List<Axis> around, int outer, ArrayMethod method, Expr.Call call) {
        this.scope = scope;
        this.shapes = shapes;
        this.around = around;
        this.outer = outer;
        this.method = method;
        this.call = call;
    }

    /// Binds the arguments.
    ///
    /// @param marked what the marked subscripts of the arguments go through
    ArrayCall bind(List<Axis> marked) throws SubscriptFault {
        List<ArrayCall.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            arguments.add(argument(call.arguments().get(i), method.arguments().get(i), marked));
        }
        List<Axis> axes = method.result().isEmpty()
                ? List.of()
                : result.stream().map(Through::axis).toList();
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            positions.add(position(i));
        }
        return new ArrayCall(method, arguments, axes, positions);
    }

    /// Returns what is gone through around and in an argument, without what the argument hides.
    static List<Axis> inside(List<Axis> around, List<Axis> own) {
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : around) {
            boolean hidden = own.stream().anyMatch(inner -> inner.label().equals(axis.label()));
            axes.add(hidden ? HIDDEN : axis);
        }
        axes.addAll(own);
        return axes;
    }

    private ArrayCall.Argument argument(Expr expr, String dimensions, List<Axis> marked) throws SubscriptFault {
        if (dimensions.isEmpty()) {
            return new ArrayCall.Argument(expr, List.of());
        }
        if (dimensions.equals(ArrayMethod.MARKED)) {
            return new ArrayCall.Argument(expr, marked);
        }
        int count = dimensions.length();
        Expr.Reference array = array(expr, count);
        List<Axis> all = shapes.of(array.name());
        int first = all.size() - count;
        List<Through> through = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Through one = array.subscripts().isEmpty()
                    ? named(all.get(first + i).label(), all.get(first + i))
                    : through(array.subscripts().get(first + i), all.get(first + i));
            requireLength(dimensions.charAt(i), one.axis(), array);
            through.add(one);
        }
        if (result.isEmpty() && dimensions.equals(method.result())) {
            result = through;
        }
        List<Axis> axes = through.stream().map(Through::axis).toList();
        return new ArrayCall.Argument(rewritten(expr, array, through), axes);
    }

    private Expr.Reference array(Expr expr, int count) throws SubscriptFault {
        List<Expr.Reference> found = new ArrayList<>();
        Expressions.visit(expr, Expressions::parts, part -> {
            if (part instanceof Expr.Reference reference && scope.variable(reference.name()) != null) {
                found.add(reference);
            }
        });
        Optional<Expr.Reference> array = found.stream()
                .filter(reference -> shapes.of(reference.name()).size() >= count)
                .findFirst();
        if (array.isEmpty()) {
            throw new SubscriptFault(Diagnostic.error(
                    DiagnosticCode.WRONG_KIND,
                    expr.span(),
                    call.function().name() + " takes an array of at least " + count
                            + (count == 1 ? " dimension" : " dimensions") + " here, found " + shown(found)));
        }
        Expr.Reference reference = array.get();
        int written = reference.subscripts().size();
        if (written > 0 && written != shapes.of(reference.name()).size()) {
            throw Subscripts.wrongRank(reference, shapes.of(reference.name()));
        }
        return reference;
    }

    private String shown(List<Expr.Reference> found) {
        if (found.isEmpty()) {
            return "no array";
        }
        Expr.Reference first = found.getFirst();
        int dimensions = shapes.of(first.name()).size();
        return "\"" + first.name() + "\" with " + (dimensions == 0 ? "none" : dimensions);
    }

    private Through through(Subscript subscript, Axis dimension) throws SubscriptFault {
        return switch (subscript) {
            case Subscript.Wildcard _ -> from(0, dimension);
            case Subscript.Range range -> {
                Axis axis = new Subscripts(shapes, List.of(), 0).range(range, dimension);
                if (axis == null) {
                    throw new SubscriptFault(Subscripts.outside(range.span(), dimension));
                }
                yield new Through(new Axis(bracketed(axis), axis.names()), null, bracketed(axis));
            }
            case Subscript.Index index -> {
                int element = new Subscripts(shapes, List.of(), 0).literal(index.expression(), dimension);
                if (element < 0) {
                    throw new SubscriptFault(Subscripts.outside(index.span(), dimension));
                }
                yield from(element, dimension);
            }
            case Subscript.Named named -> {
                boolean axis =
                        around.stream().limit(outer).anyMatch(a -> a.label().equals(named.name()));
                int element = shapes.element(dimension, named.name());
                if (element >= 0 && !axis) {
                    yield from(element, dimension);
                }
                if (!axis && shapes.elements(named.name()) == null) {
                    throw new SubscriptFault(Subscripts.outside(named.span(), dimension));
                }
                yield named(named.name(), dimension);
            }
        };
    }

    private Through from(int element, Axis dimension) {
        List<Name> names = dimension.names().subList(element, dimension.size());
        Axis axis = new Axis(Name.of(names.getFirst() + ":" + names.getLast()), names);
        return new Through(new Axis(bracketed(axis), names), null, bracketed(axis));
    }

    private static Name bracketed(Axis axis) {
        return Name.of("<" + axis.label() + ">");
    }

    private Through named(Name name, Axis dimension) {
        for (int i = 0; i < outer; i++) {
            if (around.get(i).label().equals(name)) {
                return new Through(new Axis(name, around.get(i).names()), new Position.Along(i, 0), null);
            }
        }
        List<Name> elements = shapes.elements(name);
        Axis axis = new Axis(name, elements == null ? dimension.names() : elements);
        for (int i = 0; i < outer; i++) {
            Position mapped = shapes.mapped(i, around.get(i), name, axis);
            if (mapped != null) {
                return new Through(axis, mapped, null);
            }
        }
        return new Through(axis, null, null);
    }

    private void requireLength(char letter, Axis axis, Expr.Reference array) throws SubscriptFault {
        Axis other = letters.putIfAbsent(letter, axis);
        int expected = letter == FOUR ? FOUR - '0' : (other == null ? axis : other).size();
        if (axis.size() != expected) {
            String like = other == null || letter == FOUR ? "" : ", as many as \"" + other.label() + "\" has";
            throw new SubscriptFault(Diagnostic.error(
                    DiagnosticCode.WRONG_KIND,
                    array.span(),
                    call.function().name() + " goes through " + axis.size() + " elements of \"" + array.name()
                            + "\", expected " + expected + like));
        }
    }

    /// Where no name says so, the elements of the result stand for those of the last axis of the
    /// equation that has as many.
    private Position position(int i) throws SubscriptFault {
        Through through = result.get(i);
        if (through.position() != null) {
            return through.position();
        }
        for (int axis = outer - 1; axis >= 0; axis--) {
            if (around.get(axis).names().size() == through.axis().size() && isFree(axis)) {
                return new Position.Along(axis, 0);
            }
        }
        if (through.instead() != null) {
            return new Position.Fixed(0);
        }
        throw new SubscriptFault(Diagnostic.error(
                        DiagnosticCode.WRONG_KIND,
                        call.span(),
                        call.function().name() + " gives a value for each element of \""
                                + through.axis().label() + "\", and the equation goes through no dimension of "
                                + through.axis().size() + " elements")
                .hint("give the result an array over \"" + through.axis().label() + "\""));
    }

    private boolean isFree(int axis) {
        return result.stream()
                .noneMatch(other -> other.position() instanceof Position.Along(int taken, int _) && taken == axis);
    }

    private static Expr rewritten(Expr expr, Expr.Reference array, List<Through> through) {
        if (through.stream().allMatch(one -> one.instead() == null)) {
            return expr;
        }
        return Rewriting.rename(expr, reference -> {
            int first = reference.subscripts().size() - through.size();
            if (first < 0 || array.subscripts().isEmpty()) {
                return reference;
            }
            List<Subscript> subscripts = new ArrayList<>(reference.subscripts());
            List<Subscript> like = array.subscripts()
                    .subList(
                            array.subscripts().size() - through.size(),
                            array.subscripts().size());
            for (int i = 0; i < through.size(); i++) {
                Name instead = through.get(i).instead();
                Subscript old = subscripts.get(first + i);
                if (instead != null
                        && old.span().text().equals(like.get(i).span().text())) {
                    subscripts.set(first + i, new Subscript.Named(instead, false, old.span()));
                }
            }
            return new Expr.Reference(reference.name(), subscripts, reference.span());
        });
    }
}
