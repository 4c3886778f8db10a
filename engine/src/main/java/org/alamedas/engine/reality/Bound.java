package org.alamedas.engine.reality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;

/// Elements put in the place of dimensions.
///
/// @param elements the element for each dimension
record Bound(Map<Name, Name> elements) {
    static final Bound NOTHING = new Bound(Map.of());

    Bound {
        elements = Map.copyOf(elements);
    }

    /// Returns an expression with the elements in it.
    Expr in(Expr expr) {
        return elements.isEmpty() ? expr : Rewriting.rename(expr, this::in);
    }

    private Expr.Reference in(Expr.Reference reference) {
        Name value = reference.subscripts().isEmpty() ? elements.get(reference.name()) : null;
        List<Subscript> subscripts = new ArrayList<>();
        for (Subscript subscript : reference.subscripts()) {
            Name element = subscript instanceof Subscript.Named(Name name, boolean aggregated, var _) && !aggregated
                    ? elements.get(name)
                    : null;
            subscripts.add(element == null ? subscript : new Subscript.Named(element, false, subscript.span()));
        }
        return new Expr.Reference(value == null ? reference.name() : value, subscripts, reference.span());
    }

    /// Returns what is put in brackets behind a name; nothing where there are no dimensions.
    String label(List<Name> dimensions) {
        return dimensions.isEmpty()
                ? ""
                : "["
                        + String.join(
                                ",",
                                dimensions.stream()
                                        .map(name -> elements.getOrDefault(name, name)
                                                .written())
                                        .toList())
                        + "]";
    }

    /// Returns every combination of elements of some dimensions.
    ///
    /// @param most how many are returned at most
    static List<Bound> all(Model model, List<Name> dimensions, int most) {
        List<Bound> all = List.of(NOTHING);
        for (Name dimension : dimensions) {
            List<Name> elements = elements(model, dimension);
            List<Bound> more = new ArrayList<>();
            for (Bound bound : all) {
                for (Name element : elements) {
                    if (more.size() < most) {
                        Map<Name, Name> both = new HashMap<>(bound.elements);
                        both.put(dimension, element);
                        more.add(new Bound(both));
                    }
                }
            }
            all = elements.isEmpty() ? all : more;
        }
        return all;
    }

    private static List<Name> elements(Model model, Name name) {
        Name wanted = name;
        for (int i = 0; i <= model.dimensions().size(); i++) {
            Dimension found = null;
            for (Dimension dimension : model.dimensions()) {
                found = dimension.name().equals(wanted) ? dimension : found;
            }
            if (found == null || found.equivalent() == null) {
                return found == null ? List.of() : found.elements();
            }
            wanted = found.equivalent();
        }
        return List.of();
    }
}
