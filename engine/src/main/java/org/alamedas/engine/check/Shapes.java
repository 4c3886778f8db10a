package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Mapping;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The dimensions of a model and the arrays over them.
public final class Shapes {
    /// The most elements that all variables of a model may have together.
    public static final int MOST_ELEMENTS = 1 << 22;

    private final Map<Name, Dimension> dimensions = new HashMap<>();
    private final Map<Name, Map<Name, Integer>> elements = new HashMap<>();
    private final Map<Name, List<Axis>> variables = new HashMap<>();

    Shapes(Model model, List<Diagnostic> problems) {
        model.dimensions().forEach(dimension -> dimensions.putIfAbsent(dimension.name(), dimension));
        long total = 0;
        for (Variable variable : model.variables()) {
            List<Axis> axes = axes(variable.declaration(), problems);
            long size = 1;
            for (Axis axis : axes) {
                size = Math.min(size * axis.size(), Integer.MAX_VALUE);
            }
            total += size;
            if (total > MOST_ELEMENTS) {
                problems.add(Diagnostic.error(
                                DiagnosticCode.UNSUPPORTED,
                                variable.declaration().span(),
                                "\"" + variable.name() + "\" takes the model beyond " + MOST_ELEMENTS
                                        + " elements of arrays")
                        .hint("leave out a dimension, or elements of one"));
                axes = List.of();
                total = 0;
            }
            variables.putIfAbsent(variable.name(), axes);
        }
    }

    private List<Axis> axes(Declaration declaration, List<Diagnostic> problems) {
        List<Axis> axes = new ArrayList<>();
        for (Name name : declaration.dimensions()) {
            List<Name> names = elements(name);
            if (names == null || names.isEmpty()) {
                problems.add(Diagnostic.error(
                        names == null ? DiagnosticCode.UNKNOWN_NAME : DiagnosticCode.MISSING_EQUATION,
                        declaration.span(),
                        "\"" + declaration.name() + "\" is an array over \"" + name
                                + (names == null
                                        ? "\", and no dimension is called that"
                                        : "\", which has no elements")));
                return List.of();
            }
            axes.add(new Axis(name, names));
        }
        return axes;
    }

    /// Returns the dimensions of a variable.
    ///
    /// @param variable its name
    /// @return one whole axis for each dimension; none for a scalar
    public List<Axis> of(Name variable) {
        return variables.getOrDefault(variable, List.of());
    }

    /// Returns the elements of a dimension.
    ///
    /// @param dimension its name
    /// @return in order, or null if no dimension has the name
    @Nullable
    List<Name> elements(Name dimension) {
        Dimension found = dimensions.get(dimension);
        if (found != null && found.elements().isEmpty() && found.equivalent() != null) {
            found = dimensions.get(found.equivalent());
        }
        return found == null ? null : found.elements();
    }

    /// Returns the number of an element in a dimension.
    ///
    /// @return from 0, or -1 if the dimension does not have it
    int element(Axis dimension, Name element) {
        return elements.computeIfAbsent(dimension.label(), _ -> index(dimension.names()))
                .getOrDefault(element, -1);
    }

    private static Map<Name, Integer> index(List<Name> names) {
        Map<Name, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.putIfAbsent(names.get(i), i);
        }
        return index;
    }

    /// Finds the dimension in which an element has its number: of those that have some elements, the one with most.
    ///
    /// @param names the elements
    /// @return the first such dimension in the order of the names of dimensions, or null if none has them all
    @Nullable
    Axis home(List<Name> names) {
        Axis home = null;
        for (Dimension dimension : dimensions.values()) {
            if (!dimension.elements().isEmpty() && (home == null || isBefore(dimension, home))) {
                Axis candidate = new Axis(dimension.name(), dimension.elements());
                if (names.stream().allMatch(name -> element(candidate, name) >= 0)) {
                    home = candidate;
                }
            }
        }
        return home;
    }

    private static boolean isBefore(Dimension dimension, Axis home) {
        int more = Integer.compare(dimension.elements().size(), home.size());
        return more > 0 || (more == 0 && dimension.name().compareTo(home.label()) < 0);
    }

    /// Finds the elements of a dimension that the names of an axis stand for: themselves, or what a
    /// mapping says.
    ///
    /// @return the position, or null if some name stands for none
    @Nullable
    Position follow(int number, Axis axis, Axis dimension) {
        if (axis.label().equals(dimension.label())) {
            return new Position.Along(number, 0);
        }
        List<Integer> found = new ArrayList<>();
        for (Name name : axis.names()) {
            found.add(element(dimension, name));
        }
        return found.contains(-1) ? null : position(number, found);
    }

    /// Finds the elements of a dimension that stand for those of an axis by a mapping of either.
    ///
    /// @return the position, or null if there is no such mapping
    @Nullable
    Position mapped(int number, Axis axis, Name written, Axis dimension) {
        List<Name> names = elements(written);
        if (names == null) {
            return null;
        }
        List<Name> images = images(written, names, axis);
        if (images == null) {
            images = forward(axis, new Axis(written, names));
        }
        if (images == null) {
            return null;
        }
        List<Integer> found =
                images.stream().map(name -> element(dimension, name)).toList();
        return found.contains(-1) ? null : position(number, found);
    }

    /// For each element of the axis, the element of the named dimension whose images hold it.
    private @Nullable List<Name> images(Name from, List<Name> names, Axis axis) {
        Mapping mapping = mapping(from, axis.label());
        if (mapping == null) {
            return null;
        }
        Map<Name, Name> standsFor = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (Name image : imagesOf(mapping, i, axis.names())) {
                standsFor.putIfAbsent(image, names.get(i));
            }
        }
        List<Name> found = new ArrayList<>();
        for (Name name : axis.names()) {
            Name source = standsFor.get(name);
            if (source == null) {
                return null;
            }
            found.add(source);
        }
        return found;
    }

    /// For each element of the axis, its first image in the named dimension.
    private @Nullable List<Name> forward(Axis axis, Axis to) {
        Mapping mapping = mapping(axis.label(), to.label());
        if (mapping == null) {
            return null;
        }
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < axis.names().size(); i++) {
            List<Name> images = imagesOf(mapping, i, to.names());
            if (images.isEmpty()) {
                return null;
            }
            found.add(images.getFirst());
        }
        return found;
    }

    private List<Name> imagesOf(Mapping mapping, int i, List<Name> inOrder) {
        if (mapping.images().isEmpty()) {
            return i < inOrder.size() ? List.of(inOrder.get(i)) : List.of();
        }
        if (i >= mapping.images().size()) {
            return List.of();
        }
        List<Name> images = new ArrayList<>();
        for (Name image : mapping.images().get(i)) {
            List<Name> subrange = elements(image);
            images.addAll(subrange == null ? List.of(image) : subrange);
        }
        return images;
    }

    private @Nullable Mapping mapping(Name from, Name to) {
        Dimension source = dimensions.get(from);
        if (source == null) {
            return null;
        }
        return source.mappings().stream()
                .filter(mapping -> mapping.dimension().equals(to))
                .findFirst()
                .orElse(null);
    }

    static Position position(int number, List<Integer> elements) {
        int shift = elements.getFirst();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) != shift + i) {
                return new Position.Through(number, List.copyOf(elements));
            }
        }
        return new Position.Along(number, shift);
    }
}
