package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alamedas.formats.dynamo.deck.Deck;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The arrays of a model (DYNAMO III): subscripts are whole numbers, and FOR cards give them names
/// and ranges.
///
/// An array has the range that its equations cover. Elements are called by their numbers.
final class Arrays {
    private static final int MOST_ELEMENTS = 1_000_000;

    private final Map<Name, Deck.Range> ranges;
    private final Report report;
    private final Map<Name, List<Deck.Range>> extents = new HashMap<>();
    private final Map<Name, Dimension> dimensions = new LinkedHashMap<>();

    Arrays(Map<Name, Deck.Range> ranges, Report report) {
        this.ranges = ranges;
        this.report = report;
    }

    /// Finds the arrays among the quantities, and the range of each.
    void measure(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Item.Equation equation -> cover(equation.name(), equation.subscripts(), equation.nameSpan());
                case Item.Constant constant -> cover(constant.name(), constant.subscripts(), constant.nameSpan());
                case Item.TableValues _ -> {
                    // a table is an array only where subscripts follow its name, which tableAsArray finds
                }
            }
        }
    }

    /// Makes a table an array of its values.
    void tableAsArray(Item.TableValues table) {
        extents.put(
                table.name(),
                List.of(new Deck.Range(table.name(), 1, table.values().size(), table.nameSpan())));
    }

    private void cover(Name name, List<Expr> subscripts, Span span) {
        if (subscripts.isEmpty()) {
            return;
        }
        List<Deck.Range> found = new ArrayList<>();
        for (Expr subscript : subscripts) {
            Deck.Range range = range(subscript);
            if (range == null) {
                report.add(Diagnostic.error(
                                DiagnosticCode.SYNTAX,
                                subscript.span(),
                                "on the left side a subscript is a whole number or a name with a range")
                        .hint("FOR I=1,5 gives the name I the range from 1 to 5"));
                return;
            }
            found.add(range);
        }
        List<Deck.Range> before = extents.get(name);
        if (before != null && before.size() != found.size()) {
            report.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    span,
                    "\"" + name + "\" has " + before.size() + " subscripts elsewhere, and " + found.size() + " here");
            return;
        }
        extents.put(name, before == null ? found : union(before, found));
    }

    private static List<Deck.Range> union(List<Deck.Range> before, List<Deck.Range> found) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> union(before.get(i), found.get(i)))
                .toList();
    }

    private static Deck.Range union(Deck.Range one, Deck.Range other) {
        int first = Math.min(one.first(), other.first());
        int last = Math.max(one.last(), other.last());
        boolean isOne = first == one.first() && last == one.last();
        boolean isOther = first == other.first() && last == other.last();
        return isOne ? one : isOther ? other : new Deck.Range(Name.of(""), first, last, one.span());
    }

    /// The range of a subscript; null if it is none that can be told.
    private Deck.@Nullable Range range(Expr subscript) {
        if (subscript instanceof Expr.Reference reference) {
            return ranges.get(reference.name());
        }
        Integer number = whole(subscript);
        return number == null ? null : new Deck.Range(Name.of(""), number, number, subscript.span());
    }

    private static @Nullable Integer whole(Expr subscript) {
        boolean fits = subscript instanceof Expr.Literal literal
                && literal.value() == Math.rint(literal.value())
                && Math.abs(literal.value()) < MOST_ELEMENTS;
        return fits ? (int) ((Expr.Literal) subscript).value() : null;
    }

    /// Says whether a name is an array.
    boolean isArray(Name name) {
        return extents.containsKey(name);
    }

    /// Says whether a name is a subscript with a range.
    boolean isRange(Name name) {
        return ranges.containsKey(name);
    }

    /// Returns the dimensions of a quantity, and declares them.
    List<Name> dimensionsOf(Name name) {
        return extents.getOrDefault(name, List.of()).stream()
                .map(this::dimension)
                .toList();
    }

    /// Returns the dimensions that were asked for, and those of every FOR card.
    List<Dimension> declared() {
        ranges.values().forEach(this::dimension);
        return List.copyOf(dimensions.values());
    }

    private Name dimension(Deck.Range range) {
        Name name = nameOf(range);
        dimensions.computeIfAbsent(
                name,
                added -> new Dimension(
                        added,
                        IntStream.rangeClosed(range.first(), range.last())
                                .mapToObj(number -> Name.of(Integer.toString(number)))
                                .toList(),
                        range.span()));
        return name;
    }

    private Name nameOf(Deck.Range range) {
        return ranges.values().stream()
                .filter(each -> each.first() == range.first() && each.last() == range.last())
                .map(Deck.Range::name)
                .findFirst()
                .orElseGet(() -> Name.of(range.first() + " to " + range.last()));
    }

    /// Returns the elements that an equation defines; empty where it defines every one.
    List<Subscript> target(Name name, List<Expr> subscripts) {
        List<Deck.Range> whole = extents.getOrDefault(name, List.of());
        List<Subscript> target = new ArrayList<>();
        boolean every = true;
        for (int i = 0; i < subscripts.size() && i < whole.size(); i++) {
            Deck.Range range = range(subscripts.get(i));
            every &= range != null
                    && subscripts.get(i) instanceof Expr.Reference
                    && nameOf(range).equals(nameOf(whole.get(i)))
                    && nameOf(range).equals(range.name());
            target.add(subscript(subscripts.get(i), whole.get(i), expr -> expr));
        }
        return every ? List.of() : target;
    }

    /// Returns the subscripts of a use of an array.
    List<Subscript> subscripts(
            Name name, List<Expr> written, Span span, java.util.function.UnaryOperator<Expr> resolve) {
        List<Deck.Range> whole = extents.getOrDefault(name, List.of());
        if (whole.size() != written.size()) {
            report.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    span,
                    "\"" + name + "\" has " + whole.size() + (whole.size() == 1 ? " subscript" : " subscripts")
                            + ", and " + written.size() + (written.size() == 1 ? " is" : " are") + " given");
            return List.of();
        }
        return IntStream.range(0, whole.size())
                .mapToObj(i -> subscript(written.get(i), whole.get(i), resolve))
                .toList();
    }

    /// Returns the subscripts of the whole of an array.
    List<Subscript> every(Name name, Span span) {
        return extents.getOrDefault(name, List.of()).stream()
                .<Subscript>map(_ -> new Subscript.Wildcard(span))
                .toList();
    }

    /// Returns the subscript of a run of elements of an array with one.
    Subscript part(Name name, Expr first, Expr last) {
        int shift = 1 - extents.getOrDefault(name, List.of()).getFirst().first();
        return new Subscript.Range(
                shifted(first, shift), shifted(last, shift), first.span().to(last.span()));
    }

    private Subscript subscript(Expr written, Deck.Range whole, java.util.function.UnaryOperator<Expr> resolve) {
        if (written instanceof Expr.Reference reference && ranges.containsKey(reference.name())) {
            return new Subscript.Named(reference.name(), false, written.span());
        }
        Integer number = whole(written);
        if (number != null) {
            return new Subscript.Named(Name.of(Integer.toString(number)), false, written.span());
        }
        Expr value = resolve.apply(written);
        return new Subscript.Index(shifted(value, 1 - whole.first()), written.span());
    }

    /// The value of a subscript's name: the model counts the elements of the widest dimension that
    /// has them from 1.
    Expr value(Expr.Reference reference) {
        Deck.Range range = ranges.get(reference.name());
        return range == null ? reference : shifted(reference, widest(range).first() - 1);
    }

    private Deck.Range widest(Deck.Range range) {
        Deck.Range widest = range;
        for (Deck.Range other : ranges.values()) {
            widest = contains(other, widest) ? other : widest;
        }
        for (List<Deck.Range> whole : extents.values()) {
            for (Deck.Range other : whole) {
                widest = contains(other, widest) ? other : widest;
            }
        }
        return widest;
    }

    private static boolean contains(Deck.Range outer, Deck.Range inner) {
        return outer.first() <= inner.first() && outer.last() >= inner.last();
    }

    private static Expr shifted(Expr value, int by) {
        if (by == 0) {
            return value;
        }
        BinaryOperator operator = by > 0 ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
        return new Expr.Binary(operator, value, new Expr.Literal(Math.abs(by), value.span()), value.span());
    }
}
