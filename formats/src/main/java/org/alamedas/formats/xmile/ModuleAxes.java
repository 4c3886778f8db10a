package org.alamedas.formats.xmile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Parts;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The dimensions that modules over dimensions give to what stands in them.
///
/// A variable in such a module has the module's dimensions before its own. Inside, an equation speaks of the element at
/// hand, so that each reference gets the module's dimensions; from outside they are subscripts like others.
final class ModuleAxes {
    private static final Set<Name> AGGREGATES = Set.of(
            Name.of("SUM"),
            Name.of("PROD"),
            Name.of("MEAN"),
            Name.of("MIN"),
            Name.of("MAX"),
            Name.of("STDDEV"),
            Name.of("RANK"),
            Name.of("SIZE"));

    private final Scopes scopes;

    ModuleAxes(Scopes scopes) {
        this.scopes = scopes;
    }

    /// Returns all dimensions of a variable: those of its place, then its own. A graphical function is one for all.
    static List<Name> of(Placed place, Variable variable) {
        List<Name> own = variable.declaration().dimensions();
        return variable instanceof Variable.Lookup ? own : joined(place.axes(), own);
    }

    /// Returns all dimensions of a variable of the whole.
    List<Name> of(Name whole) {
        Variable variable = scopes.variable(whole);
        Placed place = scopes.place(whole);
        return variable == null || place == null ? List.of() : of(place, variable);
    }

    /// Puts the dimensions of a place before the subscripts of a target; what stands for all elements stays.
    static List<Subscript> target(Placed place, List<Subscript> written) {
        if (written.isEmpty() || place.axes().isEmpty()) {
            return written;
        }
        return joined(named(place.axes(), span(written.getFirst())), written);
    }

    /// Returns the subscripts of a reference.
    ///
    /// @param at where it is written
    /// @param whole what it means
    /// @param written its own subscripts
    /// @param aggregated whether it stands in a function that goes through arrays
    List<Subscript> subscripts(Placed at, Name whole, List<Subscript> written, Span span, boolean aggregated) {
        Placed place = scopes.place(whole);
        int shared = place == null || scopes.variable(whole) instanceof Variable.Lookup ? 0 : scopes.shared(at, place);
        if (shared == 0) {
            return written;
        }
        List<Name> all = of(whole);
        List<Subscript> before = named(all.subList(0, shared), span);
        List<Name> rest = all.subList(shared, all.size());
        if (!written.isEmpty()) {
            return joined(before, written);
        }
        return joined(
                before,
                aggregated
                        ? rest.stream()
                                .<Subscript>map(_ -> new Subscript.Wildcard(span))
                                .toList()
                        : named(rest, span));
    }

    /// Returns the places of the references in functions that go through arrays.
    static Set<Span> aggregated(Expr root) {
        Set<Span> found = new HashSet<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Expr expr = open.pop();
            if (expr instanceof Expr.Call call
                    && AGGREGATES.contains(call.function().name())
                    && !call.arguments().isEmpty()) {
                references(call.arguments().getFirst(), found);
            }
            Parts.of(expr).forEach(open::push);
        }
        return found;
    }

    private static void references(Expr root, Set<Span> found) {
        Deque<Expr> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Expr expr = open.pop();
            if (expr instanceof Expr.Reference reference) {
                found.add(reference.span());
            }
            Parts.of(expr).forEach(open::push);
        }
    }

    static List<Subscript> named(List<Name> dimensions, Span span) {
        return dimensions.stream()
                .<Subscript>map(name -> new Subscript.Named(name, false, span))
                .toList();
    }

    private static Span span(Subscript subscript) {
        return switch (subscript) {
            case Subscript.Named named -> named.span();
            case Subscript.Wildcard wildcard -> wildcard.span();
            case Subscript.Range range -> range.span();
            case Subscript.Index index -> index.span();
        };
    }

    private static <T extends @Nullable Object> List<T> joined(List<? extends T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
