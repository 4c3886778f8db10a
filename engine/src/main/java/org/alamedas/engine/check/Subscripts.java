package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Finds which elements the subscripts of a reference mean, where some axes are gone through.
///
/// A name between brackets is, in this order: a dimension that the equation goes through, an
/// element, a dimension that an aggregating function goes through, a dimension that a mapping leads
/// to, a variable whose value is the number of the element. Where one dimension is gone through
/// twice, its first use in a reference is the first axis.
final class Subscripts {
    private final Shapes shapes;
    private final List<Axis> axes;
    private final int outer;
    private final int innermost;

    /// @param axes what is gone through, those of the equation first
    /// @param outer how many are the equation's
    Subscripts(Shapes shapes, List<Axis> axes, int outer) {
        this(shapes, axes, outer, outer);
    }

    /// @param axes what is gone through, those of the equation first
    /// @param outer how many are the equation's
    /// @param innermost where those of the innermost function begin
    Subscripts(Shapes shapes, List<Axis> axes, int outer, int innermost) {
        this.shapes = shapes;
        this.axes = axes;
        this.outer = outer;
        this.innermost = innermost;
    }

    /// Returns what an aggregating function has to go through because of a reference in its
    /// argument.
    List<Axis> wanted(Expr.Reference reference) {
        List<Axis> dimensions = shapes.of(reference.name());
        if (reference.subscripts().isEmpty()) {
            return dimensions;
        }
        List<Axis> wanted = new ArrayList<>();
        for (int i = 0; i < Math.min(dimensions.size(), reference.subscripts().size()); i++) {
            Axis axis = wanted(reference.subscripts().get(i), dimensions.get(i));
            if (axis != null) {
                wanted.add(axis);
            }
        }
        return wanted;
    }

    private @Nullable Axis wanted(Subscript subscript, Axis dimension) {
        return switch (subscript) {
            case Subscript.Wildcard _ -> dimension;
            case Subscript.Range range ->
                isComputed(range, dimension) ? computed(range, dimension) : range(range, dimension);
            case Subscript.Index _ -> null;
            case Subscript.Named named -> {
                boolean own = !named.aggregated()
                        && (labelled(named.name(), 0, outer, 0) >= 0 || shapes.element(dimension, named.name()) >= 0);
                List<Name> names = own || isMapped(named, dimension) ? null : shapes.elements(named.name());
                yield names == null || names.isEmpty() ? null : new Axis(named.name(), names);
            }
        };
    }

    private boolean isMapped(Subscript.Named named, Axis dimension) {
        if (named.aggregated()) {
            return false;
        }
        for (int i = 0; i < outer; i++) {
            if (shapes.mapped(i, axes.get(i), named.name(), dimension) != null) {
                return true;
            }
        }
        return false;
    }

    /// Says whether the bounds of a range are known only while running.
    boolean isComputed(Subscript.Range range, Axis dimension) {
        return isComputed(range.from(), dimension) || isComputed(range.to(), dimension);
    }

    private boolean isComputed(Expr bound, Axis dimension) {
        return !(bound instanceof Expr.Literal) && literal(bound, dimension) < 0;
    }

    /// A range whose bounds are computed goes through its whole dimension; what is outside is left out there.
    static Axis computed(Subscript.Range range, Axis dimension) {
        return new Axis(Name.of("<" + range.span().text() + ">"), dimension.names());
    }

    @Nullable
    Axis range(Subscript.Range range, Axis dimension) {
        int from = literal(range.from(), dimension);
        int to = literal(range.to(), dimension);
        if (from < 0 || to < from) {
            return null;
        }
        Name label =
                Name.of(dimension.names().get(from) + ":" + dimension.names().get(to));
        return new Axis(label, dimension.names().subList(from, to + 1));
    }

    /// Returns the element that a number or a name stands for, or -1.
    int literal(Expr expr, Axis dimension) {
        return switch (expr) {
            case Expr.Literal literal -> {
                boolean whole = literal.value() == Math.rint(literal.value());
                boolean inside = literal.value() >= 1
                        && literal.value() <= dimension.names().size();
                yield whole && inside ? (int) literal.value() - 1 : -1;
            }
            case Expr.Reference reference -> shapes.element(dimension, reference.name());
            case Expr.Text _, Expr.Call _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> -1;
        };
    }

    /// Finds an axis by its label; of several, the one that is used next.
    private int labelled(Name label, int from, int to, int uses) {
        int found = -1;
        int seen = 0;
        for (int i = from; i < to; i++) {
            if (axes.get(i).label().equals(label)) {
                found = found < 0 || seen == uses ? i : found;
                seen++;
            }
        }
        return found;
    }

    /// Finds an axis that an aggregating function goes through, of the innermost first.
    private int through(Name label, int uses) {
        int axis = labelled(label, innermost, axes.size(), uses);
        return axis >= 0 ? axis : labelled(label, outer, innermost, uses);
    }

    /// Finds what a name outside of brackets stands for, if it is no variable's.
    @Nullable
    Position number(Expr.Reference reference) {
        if (!reference.subscripts().isEmpty()) {
            return null;
        }
        int axis = labelled(reference.name(), 0, axes.size(), 0);
        List<Name> names = axis >= 0 ? axes.get(axis).names() : List.of(reference.name());
        Axis home = shapes.home(names);
        if (home == null) {
            return null;
        }
        return axis >= 0
                ? shapes.follow(axis, axes.get(axis), home)
                : new Position.Fixed(shapes.element(home, reference.name()));
    }

    /// Finds the elements that a reference means.
    List<Position> positions(Expr.Reference reference, Scope scope) throws SubscriptFault {
        List<Axis> dimensions = shapes.of(reference.name());
        if (reference.subscripts().isEmpty()) {
            return whole(reference, dimensions);
        }
        requireAsMany(reference, dimensions);
        List<Position> positions = new ArrayList<>();
        List<Name> used = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Position position = switch (reference.subscripts().get(i)) {
                case Subscript.Wildcard wildcard -> free(dimensions.get(i), dimensions.get(i), wildcard, used);
                case Subscript.Range range -> free(wanted(range, dimensions.get(i)), dimensions.get(i), range, used);
                case Subscript.Index index -> index(index.expression(), dimensions.get(i));
                case Subscript.Named named -> named(named, dimensions.get(i), used, scope);
            };
            positions.add(position);
        }
        return positions;
    }

    private static void requireAsMany(Expr.Reference reference, List<Axis> dimensions) throws SubscriptFault {
        if (reference.subscripts().size() != dimensions.size()) {
            throw wrongRank(reference, dimensions);
        }
    }

    static SubscriptFault wrongRank(Expr.Reference reference, List<Axis> dimensions) {
        int found = reference.subscripts().size();
        return new SubscriptFault(Diagnostic.error(
                DiagnosticCode.WRONG_ARGUMENTS,
                reference.span(),
                "\"" + reference.name() + "\" has " + count(dimensions.size()) + ", found "
                        + (found == 1 ? "1 subscript" : found + " subscripts")));
    }

    private static String count(int dimensions) {
        return dimensions == 0 ? "no dimensions" : dimensions + (dimensions == 1 ? " dimension" : " dimensions");
    }

    /// Finds the elements that a transposed array means: of two axes over one dimension, the last one is
    /// followed by the first dimension.
    List<Position> transposed(Expr.Reference reference) throws SubscriptFault {
        if (!reference.subscripts().isEmpty()) {
            throw new SubscriptFault(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED,
                            reference.span(),
                            "only an array without subscripts can be transposed")
                    .hint("write its subscripts the other way round"));
        }
        return whole(reference, shapes.of(reference.name()).reversed()).reversed();
    }

    /// An array without subscripts: every dimension follows an axis over the same dimension.
    private List<Position> whole(Expr.Reference reference, List<Axis> dimensions) throws SubscriptFault {
        List<Position> positions = new ArrayList<>();
        List<Name> used = new ArrayList<>();
        for (Axis dimension : dimensions) {
            int uses = uses(used, dimension.label());
            int axis = through(dimension.label(), uses);
            axis = axis >= 0 ? axis : labelled(dimension.label(), 0, outer, uses);
            Position position = axis >= 0 ? shapes.follow(axis, axes.get(axis), dimension) : similar(dimension);
            if (position == null) {
                throw new SubscriptFault(Diagnostic.error(
                                DiagnosticCode.WRONG_KIND,
                                reference.span(),
                                "\"" + reference.name() + "\" is an array over \"" + dimension.label()
                                        + "\", which the equation does not go through")
                        .hint("name an element in brackets, or use a function such as SUM"));
            }
            positions.add(position);
        }
        return positions;
    }

    /// A subrange of the dimension, a dimension that holds it, or one that is mapped to it.
    private @Nullable Position similar(Axis dimension) {
        for (int i = 0; i < outer; i++) {
            Position found = shapes.follow(i, axes.get(i), dimension);
            found = found == null ? shapes.mapped(i, axes.get(i), dimension.label(), dimension) : found;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Position free(@Nullable Axis wanted, Axis dimension, Subscript subscript, List<Name> used)
            throws SubscriptFault {
        int axis = wanted == null ? -1 : through(wanted.label(), uses(used, wanted.label()));
        Position position = axis < 0 ? null : shapes.follow(axis, axes.get(axis), dimension);
        if (position == null) {
            String written = subscript.span().text();
            throw new SubscriptFault(
                    wanted == null
                            ? outside(subscript.span(), dimension)
                            : Diagnostic.error(
                                            DiagnosticCode.WRONG_KIND,
                                            subscript.span(),
                                            "\"" + written + "\" stands for several elements of \"" + dimension.label()
                                                    + "\", and nothing here goes through them")
                                    .hint("use a function such as SUM, or name an element"));
        }
        return position;
    }

    private Position index(Expr expr, Axis dimension) throws SubscriptFault {
        int element = expr instanceof Expr.Literal ? literal(expr, dimension) : -1;
        if (element < 0 && expr instanceof Expr.Literal) {
            throw new SubscriptFault(outside(expr.span(), dimension));
        }
        return element >= 0 ? new Position.Fixed(element) : new Position.Computed(expr);
    }

    static Diagnostic outside(Span span, Axis dimension) {
        return Diagnostic.error(
                DiagnosticCode.UNKNOWN_NAME,
                span,
                "\"" + dimension.label() + "\" has the elements " + shown(dimension.names()) + ", not \"" + span.text()
                        + "\"");
    }

    private static String shown(List<Name> names) {
        String first = names.stream().limit(6).map(Name::written).collect(Collectors.joining(", "));
        return names.size() <= 6 ? first : first + ", ... (" + names.size() + " in all)";
    }

    private Position named(Subscript.Named named, Axis dimension, List<Name> used, Scope scope) throws SubscriptFault {
        Name name = named.name();
        int uses = uses(used, name);
        int axis = named.aggregated() ? through(name, uses) : labelled(name, 0, outer, uses);
        if (axis >= 0) {
            return followed(axis, named, dimension);
        }
        int element = named.aggregated() ? -1 : shapes.element(dimension, name);
        if (element >= 0) {
            return new Position.Fixed(element);
        }
        axis = through(name, uses(used, name));
        if (axis >= 0) {
            return followed(axis, named, dimension);
        }
        for (int i = 0; i < outer; i++) {
            Position mapped = shapes.mapped(i, axes.get(i), name, dimension);
            if (mapped != null) {
                return mapped;
            }
        }
        if (shapes.elements(name) == null && scope.find(name) != null) {
            return new Position.Computed(new Expr.Reference(name, List.of(), named.span()));
        }
        throw unbound(named, dimension);
    }

    private Position followed(int axis, Subscript.Named named, Axis dimension) throws SubscriptFault {
        Position position = shapes.follow(axis, axes.get(axis), dimension);
        position = position == null ? shapes.mapped(axis, axes.get(axis), dimension.label(), dimension) : position;
        if (position == null) {
            throw new SubscriptFault(Diagnostic.error(
                    DiagnosticCode.WRONG_KIND,
                    named.span(),
                    "not every element of \"" + named.name() + "\" is one of \"" + dimension.label() + "\""));
        }
        return position;
    }

    private SubscriptFault unbound(Subscript.Named named, Axis dimension) {
        if (shapes.elements(named.name()) != null) {
            return new SubscriptFault(Diagnostic.error(
                            DiagnosticCode.WRONG_KIND,
                            named.span(),
                            "\"" + named.name() + "\" is a dimension that the equation does not go through")
                    .hint("name an element, or use a function such as SUM"));
        }
        Diagnostic problem = outside(named.span(), dimension);
        return new SubscriptFault(Suggestion.nearest(
                        named.name().canonical(),
                        dimension.names().stream().map(Name::canonical).toList())
                .map(near -> problem.hint("did you mean " + near))
                .orElse(problem));
    }

    private static int uses(List<Name> used, Name label) {
        int uses = (int) used.stream().filter(label::equals).count();
        used.add(label);
        return uses;
    }
}
