package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Writes references to arrays with the subscripts that Vensim wants: each dimension by name, with
/// a mark where a function goes over it.
final class Aggregates {
    private static final Name SUM = Name.of("SUM");
    private static final Name LEAST = Name.of("VMIN");
    private static final Name GREATEST = Name.of("VMAX");

    private final Dialect from;
    private final Dimensions dimensions;

    /// @param from the language of the expressions
    Aggregates(Dialect from, Dimensions dimensions) {
        this.from = from;
        this.dimensions = dimensions;
    }

    /// Rewrites an expression.
    ///
    /// @param outer the dimensions that its equation goes through
    Expr write(Expr expr, List<Name> outer) {
        return write(expr, outer, false);
    }

    private Expr write(Expr expr, List<Name> outer, boolean inside) {
        return switch (expr) {
            case Expr.Literal _, Expr.Text _ -> expr;
            case Expr.Reference reference -> reference(reference, outer, inside);
            case Expr.Call call -> call(call, outer, inside);
            case Expr.Unary unary ->
                new Expr.Unary(unary.operator(), write(unary.operand(), outer, inside), unary.span());
            case Expr.Binary(BinaryOperator operator, Expr left, Expr right, var span) ->
                new Expr.Binary(operator, write(left, outer, inside), write(right, outer, inside), span);
            case Expr.If(Expr condition, Expr whenTrue, Expr whenFalse, var span) ->
                new Expr.If(
                        write(condition, outer, inside),
                        write(whenTrue, outer, inside),
                        write(whenFalse, outer, inside),
                        span);
            case Expr.Lookup lookup ->
                new Expr.Lookup(lookup.table(), write(lookup.input(), outer, inside), lookup.span());
        };
    }

    /// Names the elements of a target that are written as numbers: left of Vensim's equals sign stand names only.
    List<Subscript> target(Name owner, List<Subscript> written) {
        List<Name> declared = dimensions.of(owner);
        List<Subscript> named = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Subscript each = written.get(i);
            int number = each instanceof Subscript.Index index && i < declared.size()
                    ? number(index.expression(), dimensions.elements(declared.get(i)))
                    : -1;
            named.add(
                    number < 0
                            ? each
                            : new Subscript.Named(
                                    dimensions.elements(declared.get(i)).get(number), false, place(each)));
        }
        return named;
    }

    private static Span place(Subscript subscript) {
        return switch (subscript) {
            case Subscript.Named named -> named.span();
            case Subscript.Wildcard wildcard -> wildcard.span();
            case Subscript.Range range -> range.span();
            case Subscript.Index index -> index.span();
        };
    }

    /// A transposed array is one with its subscripts the other way round, where they differ.
    private @Nullable Expr transposed(Expr.Call call, Meaning meaning) {
        if (!(meaning instanceof Meaning.Transposed)
                || !(call.arguments().getFirst() instanceof Expr.Reference(Name name, var subscripts, Span span))
                || !subscripts.isEmpty()
                || dimensions.of(name).stream().distinct().count()
                        != dimensions.of(name).size()) {
            return null;
        }
        return new Expr.Reference(
                name,
                dimensions.of(name).stream()
                        .<Subscript>map(dimension -> new Subscript.Named(dimension, false, span))
                        .toList(),
                span);
    }

    private Expr call(Expr.Call call, List<Name> outer, boolean inside) {
        boolean variable = !dimensions.of(call.function().name()).isEmpty();
        Builtin row = variable ? null : Builtins.find(from, call.function().name());
        Meaning meaning = row == null ? new Meaning.Unsupported("") : row.meaning();
        boolean single = call.arguments().size() == 1;
        List<Name> axes = single ? axes(call.arguments().getFirst(), outer) : List.of();
        if (single
                && meaning instanceof Meaning.Counted
                && !isDimension(call.arguments().getFirst())) {
            return new Expr.Literal(size(axes), call.span());
        }
        if (single && meaning instanceof Meaning.Counted) {
            return call;
        }
        if (single && !axes.isEmpty() && meaning instanceof Meaning.Aggregated(Aggregate over)) {
            return aggregated(over, call, outer, axes);
        }
        if (single && !axes.isEmpty() && meaning instanceof Meaning.Folded(var _, Aggregate over)) {
            return aggregated(over, call, outer, axes);
        }
        Expr turned = transposed(call, meaning);
        if (turned != null) {
            return turned;
        }
        List<Expr> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(write(argument, outer, inside)));
        Expr.Reference function =
                variable ? (Expr.Reference) reference(call.function(), outer, inside) : call.function();
        return new Expr.Call(function, arguments, call.span());
    }

    private boolean isDimension(Expr expr) {
        return expr instanceof Expr.Reference reference && dimensions.isDimension(reference.name());
    }

    private Expr aggregated(Aggregate over, Expr.Call call, List<Name> outer, List<Name> axes) {
        Expr all = write(call.arguments().getFirst(), outer, true);
        return switch (over) {
            case MEAN ->
                new Expr.Binary(
                        BinaryOperator.DIVIDE,
                        named(SUM, all, call),
                        new Expr.Literal(size(axes), call.span()),
                        call.span());
            case MINIMUM -> named(LEAST, all, call);
            case MAXIMUM -> named(GREATEST, all, call);
            case SUM, PRODUCT -> new Expr.Call(call.function(), List.of(all), call.span());
        };
    }

    private static Expr named(Name function, Expr argument, Expr.Call call) {
        return new Expr.Call(new Expr.Reference(function, List.of(), call.span()), List.of(argument), call.span());
    }

    private double size(List<Name> axes) {
        return axes.stream()
                .mapToDouble(axis -> dimensions.elements(axis).size())
                .reduce(1, (a, b) -> a * b);
    }

    /// What an aggregating function goes over because of its argument; a dimension as often as the
    /// reference with most of it has it.
    private List<Name> axes(Expr argument, List<Name> outer) {
        List<Name> all = new ArrayList<>();
        References.in(argument).forEach(reference -> {
            List<Name> rest = new ArrayList<>(all);
            for (Name axis : axes(reference, outer)) {
                if (!rest.remove(axis)) {
                    all.add(axis);
                }
            }
        });
        return all;
    }

    private List<Name> axes(Expr.Reference reference, List<Name> outer) {
        List<Name> declared = dimensions.of(reference.name());
        if (reference.subscripts().isEmpty()) {
            return declared;
        }
        List<Name> axes = new ArrayList<>();
        for (int i = 0; i < Math.min(declared.size(), reference.subscripts().size()); i++) {
            if (subscript(reference.subscripts().get(i), declared.get(i), outer, true) instanceof Subscript.Named named
                    && named.aggregated()) {
                axes.add(named.name());
            }
        }
        return axes;
    }

    private Expr reference(Expr.Reference reference, List<Name> outer, boolean inside) {
        List<Name> declared = dimensions.of(reference.name());
        List<Subscript> subscripts = new ArrayList<>();
        if (reference.subscripts().isEmpty()) {
            for (Name name : declared) {
                subscripts.add(new Subscript.Named(inside ? name : followed(name, outer), inside, reference.span()));
            }
        }
        for (int i = 0; i < reference.subscripts().size(); i++) {
            Name name = i < declared.size() ? declared.get(i) : reference.name();
            subscripts.add(subscript(reference.subscripts().get(i), name, outer, inside));
        }
        return new Expr.Reference(reference.name(), subscripts, reference.span());
    }

    /// The dimension of the equation that an array without subscripts follows.
    private Name followed(Name dimension, List<Name> outer) {
        if (outer.contains(dimension)) {
            return dimension;
        }
        for (Name name : outer) {
            if (dimensions.elements(dimension).containsAll(dimensions.elements(name))) {
                return name;
            }
        }
        return dimension;
    }

    private Subscript subscript(Subscript subscript, Name dimension, List<Name> outer, boolean inside) {
        List<Name> elements = dimensions.elements(dimension);
        return switch (subscript) {
            case Subscript.Wildcard wildcard -> new Subscript.Named(dimension, true, wildcard.span());
            case Subscript.Named(Name written, boolean marked, Span span) -> {
                Name name = unqualified(written, dimension, elements);
                boolean own = outer.contains(name) || elements.contains(name);
                boolean over = inside && !own && dimensions.isDimension(name);
                yield new Subscript.Named(name, marked || over, span);
            }
            case Subscript.Index index -> {
                int number = number(index.expression(), elements);
                yield number < 0 ? index : new Subscript.Named(elements.get(number), false, index.span());
            }
            case Subscript.Range range -> {
                int first = number(range.from(), elements);
                int last = number(range.to(), elements);
                Dimension like = dimensions.find(dimension);
                yield like == null || first < 0 || last < first
                        ? range
                        : new Subscript.Named(
                                dimensions.holding(elements.subList(first, last + 1), like), true, range.span());
            }
        };
    }

    /// The element that a name with its dimension before it means, such as `Age.Old`.
    private static Name unqualified(Name name, Name dimension, List<Name> elements) {
        String before = dimension.canonical() + ".";
        return name.canonical().startsWith(before)
                ? elements.stream()
                        .filter(element ->
                                element.canonical().equals(name.canonical().substring(before.length())))
                        .findFirst()
                        .orElse(name)
                : name;
    }

    /// The position, from 0, of the element that a number or a name stands for; -1 if there is
    /// none.
    private static int number(Expr expr, List<Name> elements) {
        return switch (expr) {
            case Expr.Literal literal ->
                literal.value() == Math.rint(literal.value())
                                && literal.value() >= 1
                                && literal.value() <= elements.size()
                        ? (int) literal.value() - 1
                        : -1;
            case Expr.Reference reference -> elements.indexOf(reference.name());
            case Expr.Text _, Expr.Call _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> -1;
        };
    }
}
