package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Mapping;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The dimensions of a model and the arrays over them; dimensions may be added.
final class Dimensions {
    private final Map<Name, Dimension> dimensions = new HashMap<>();
    private final Map<Name, List<Name>> variables = new HashMap<>();
    private final List<Dimension> added = new ArrayList<>();

    Dimensions(Model model) {
        model.dimensions().forEach(dimension -> dimensions.putIfAbsent(dimension.name(), dimension));
        model.variables()
                .forEach(variable -> variables.putIfAbsent(
                        variable.name(), variable.declaration().dimensions()));
    }

    boolean isDimension(Name name) {
        return dimensions.containsKey(name);
    }

    /// Returns the dimensions of a variable; none for a scalar or for something else.
    List<Name> of(Name variable) {
        return variables.getOrDefault(variable, List.of());
    }

    /// Returns the elements of a dimension, those of the one that it is another name of where it
    /// has none of its own.
    List<Name> elements(Name name) {
        Dimension found = dimensions.get(name);
        if (found != null && found.elements().isEmpty() && found.equivalent() != null) {
            found = dimensions.get(found.equivalent());
        }
        return found == null ? List.of() : found.elements();
    }

    /// Returns a dimension that has just some elements, a new one if need be.
    Name holding(List<Name> elements, Dimension like) {
        for (Dimension dimension : dimensions.values()) {
            if (dimension.elements().equals(elements)) {
                return dimension.name();
            }
        }
        String wish = like.name() + " " + elements.getFirst() + " to " + elements.getLast();
        Dimension made = new Dimension(Name.of(wish), elements, like.span());
        dimensions.put(made.name(), made);
        added.add(made);
        return made.name();
    }

    @Nullable
    Dimension find(Name name) {
        return dimensions.get(name);
    }

    List<Dimension> added() {
        return added;
    }

    /// Finds the element of a dimension that stands for an element of another by a mapping of
    /// either.
    ///
    /// @param axis the dimension that an equation goes through
    /// @param element the element of it at hand
    /// @param to the other dimension
    /// @return the element; null if there is no such mapping
    @Nullable
    Name mapped(Name axis, Name element, Name to) {
        Mapping back = mapping(to, axis);
        if (back != null) {
            List<Name> names = elements(to);
            for (int i = 0; i < names.size(); i++) {
                if (images(back, i, elements(axis)).contains(element)) {
                    return names.get(i);
                }
            }
        }
        Mapping forth = mapping(axis, to);
        int number = elements(axis).indexOf(element);
        if (forth == null || number < 0) {
            return null;
        }
        List<Name> images = images(forth, number, elements(to));
        return images.isEmpty() ? null : images.getFirst();
    }

    private List<Name> images(Mapping mapping, int number, List<Name> inOrder) {
        if (mapping.images().isEmpty()) {
            return number < inOrder.size() ? List.of(inOrder.get(number)) : List.of();
        }
        if (number >= mapping.images().size()) {
            return List.of();
        }
        List<Name> all = new ArrayList<>();
        for (Name image : mapping.images().get(number)) {
            all.addAll(isDimension(image) ? elements(image) : List.of(image));
        }
        return all;
    }

    private @Nullable Mapping mapping(Name from, Name to) {
        Dimension dimension = dimensions.get(from);
        return dimension == null
                ? null
                : dimension.mappings().stream()
                        .filter(mapping -> mapping.dimension().equals(to))
                        .findFirst()
                        .orElse(null);
    }

    /// Returns the number, from 1, that an element has as a value: that in the largest dimension
    /// that has some elements.
    ///
    /// @param all the elements of the axis that it is one of
    int number(Name element, List<Name> all) {
        Dimension home = null;
        for (Dimension dimension : dimensions.values()) {
            if (dimension.elements().containsAll(all) && (home == null || isBefore(dimension, home))) {
                home = dimension;
            }
        }
        return home == null ? 0 : home.elements().indexOf(element) + 1;
    }

    private static boolean isBefore(Dimension dimension, Dimension home) {
        int more = Integer.compare(dimension.elements().size(), home.elements().size());
        return more > 0 || (more == 0 && dimension.name().compareTo(home.name()) < 0);
    }
}
