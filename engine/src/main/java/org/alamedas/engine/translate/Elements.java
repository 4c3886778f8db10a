package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.jspecify.annotations.Nullable;

/// Writes an equation for part of an array, or one that needs a mapping, element by element, since
/// XMILE knows neither; it counts the equations that it makes.
final class Elements {
    /// The most equations that are made of the arrays of one model.
    private static final int MOST = 100_000;

    private final Dimensions dimensions;
    private final Changes changes;
    private int made;

    Elements(Dimensions dimensions, Changes changes) {
        this.dimensions = dimensions;
        this.changes = changes;
    }

    /// Writes an equation.
    ///
    /// @return the equation itself where XMILE can say it, else one for each element
    List<Equation> write(Declaration owner, Equation equation) {
        List<Name> axes = axes(owner, equation);
        boolean part = !equation.target().isEmpty() && axes.stream().anyMatch(dimensions::isDimension);
        if (!part && !needsMapping(equation.expression(), axes)) {
            return List.of(equation);
        }
        if (equation.exceptions().isEmpty() && takesWholeArrays(equation.expression())) {
            changes.warn(
                    equation.span(),
                    "XMILE has no equation for part of an array, and a function of whole arrays is not cut up: other"
                            + " programs refuse this one");
            return List.of(equation);
        }
        List<List<Name>> all = combinations(axes);
        all.removeIf(combination -> equation.exceptions().stream().anyMatch(except -> covers(except, combination)));
        made += all.size();
        if (made > MOST) {
            changes.refuse(
                    equation.span(),
                    "XMILE needs an equation for each element here, and that makes more than " + MOST + " in all");
            return List.of();
        }
        changes.note(
                owner.span(),
                "XMILE has no equations for part of an array and no mappings: \"" + owner.name()
                        + "\" is written element by element");
        return all.stream()
                .map(combination -> single(equation, axes, combination))
                .toList();
    }

    private static boolean takesWholeArrays(Expr root) {
        return References.in(root).stream()
                .map(reference -> Builtins.find(Dialect.VENSIM, reference.name()))
                .anyMatch(row -> row != null && row.meaning() instanceof Meaning.OverArrays);
    }

    /// The dimension or the element at each position of the left side.
    static List<Name> axes(Declaration owner, Equation equation) {
        if (equation.target().isEmpty()) {
            return owner.dimensions();
        }
        List<Name> axes = new ArrayList<>();
        for (int i = 0; i < equation.target().size(); i++) {
            axes.add(
                    equation.target().get(i) instanceof Subscript.Named named
                            ? named.name()
                            : owner.dimensions().get(i));
        }
        return axes;
    }

    private boolean needsMapping(Expr root, List<Name> axes) {
        for (Expr.Reference reference : References.in(root)) {
            List<Name> declared = dimensions.of(reference.name());
            for (int i = 0; i < Math.min(declared.size(), reference.subscripts().size()); i++) {
                if (reference.subscripts().get(i) instanceof Subscript.Named named
                        && !named.aggregated()
                        && dimensions.isDimension(named.name())
                        && isMapped(named.name(), declared.get(i), axes)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Says whether a dimension in brackets follows one of the equation by a mapping.
    private boolean isMapped(Name written, Name declared, List<Name> axes) {
        boolean own = axes.contains(written) && dimensions.elements(declared).containsAll(dimensions.elements(written));
        for (Name axis : own ? List.<Name>of() : axes) {
            List<Name> elements = dimensions.elements(axis);
            if (!elements.isEmpty()
                    && (dimensions.mapped(axis, elements.getFirst(), written) != null
                            || dimensions.mapped(axis, elements.getFirst(), declared) != null)) {
                return true;
            }
        }
        return false;
    }

    private List<List<Name>> combinations(List<Name> axes) {
        List<List<Name>> all = new ArrayList<>(List.of(List.of()));
        for (Name axis : axes) {
            List<Name> elements = dimensions.isDimension(axis) ? dimensions.elements(axis) : List.of(axis);
            List<List<Name>> longer = new ArrayList<>();
            for (List<Name> some : all) {
                for (Name element : elements) {
                    List<Name> more = new ArrayList<>(some);
                    more.add(element);
                    longer.add(more);
                }
                if (longer.size() > MOST) {
                    break;
                }
            }
            all = longer;
        }
        return new ArrayList<>(all);
    }

    private boolean covers(List<Subscript> exception, List<Name> combination) {
        for (int i = 0; i < exception.size(); i++) {
            Name name = exception.get(i) instanceof Subscript.Named named ? named.name() : combination.get(i);
            boolean within = dimensions.isDimension(name)
                    ? dimensions.elements(name).contains(combination.get(i))
                    : name.equals(combination.get(i));
            if (!within) {
                return false;
            }
        }
        return true;
    }

    private Equation single(Equation equation, List<Name> axes, List<Name> combination) {
        List<Subscript> target = new ArrayList<>();
        combination.forEach(element -> target.add(new Subscript.Named(element, false, equation.span())));
        Substitution substitution = new Substitution(axes, combination);
        @Nullable Expr initial = equation.initial();
        return new Equation(
                target,
                List.of(),
                Rewriting.rename(equation.expression(), substitution::of),
                initial == null ? null : Rewriting.rename(initial, substitution::of),
                equation.span());
    }

    /// Puts the elements of one combination in place of the dimensions of a left side.
    Expr substitute(Expr expr, List<Name> axes, List<Name> combination) {
        return Rewriting.rename(expr, new Substitution(axes, combination)::of);
    }

    /// The elements at hand for the dimensions of a left side.
    private final class Substitution {
        private final Map<Name, Name> elements = new HashMap<>();
        private final Set<Name> axes = new HashSet<>();

        Substitution(List<Name> axes, List<Name> combination) {
            for (int i = 0; i < axes.size(); i++) {
                if (dimensions.isDimension(axes.get(i))) {
                    elements.putIfAbsent(axes.get(i), combination.get(i));
                    this.axes.add(axes.get(i));
                }
            }
        }

        Expr of(Expr.Reference reference) {
            if (reference.subscripts().isEmpty() && axes.contains(reference.name())) {
                int number = dimensions.number(
                        elements.getOrDefault(reference.name(), reference.name()),
                        dimensions.elements(reference.name()));
                return new Expr.Literal(number, reference.span());
            }
            List<Name> declared = dimensions.of(reference.name());
            List<Subscript> subscripts = new ArrayList<>();
            for (int i = 0; i < reference.subscripts().size(); i++) {
                Subscript subscript = reference.subscripts().get(i);
                subscripts.add(
                        subscript instanceof Subscript.Named named && !named.aggregated() && i < declared.size()
                                ? new Subscript.Named(element(named.name(), declared.get(i)), false, named.span())
                                : subscript);
            }
            return new Expr.Reference(reference.name(), subscripts, reference.span());
        }

        private Name element(Name written, Name declared) {
            Name element = elements.get(written);
            if (element != null && dimensions.elements(declared).contains(element)) {
                return element;
            }
            if (element == null && !dimensions.isDimension(written)) {
                return written;
            }
            for (Map.Entry<Name, Name> at : elements.entrySet()) {
                Name mapped = dimensions.mapped(at.getKey(), at.getValue(), written);
                mapped = mapped == null ? dimensions.mapped(at.getKey(), at.getValue(), declared) : mapped;
                if (mapped != null) {
                    return mapped;
                }
            }
            return written;
        }
    }
}
