package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;

/// The definitions of a model by number, and who defines which elements; it grows while it is
/// built.
final class Definitions {
    private static final int NOBODY = -1;

    private final Shapes shapes;
    private final List<Definition> all = new ArrayList<>();
    private final Map<Name, int[]> owners = new HashMap<>();
    private final Map<Name, List<GraphicalFunction>> tables = new HashMap<>();
    private final Map<Name, List<GraphicalFunction>> points = new HashMap<>();
    private final Set<Name> frozen = new HashSet<>();
    private final Map<Name, List<Integer>> numbers = new HashMap<>();
    private final IdentityHashMap<Bindings, IdentityHashMap<Expr.Call, Integer>> held = new IdentityHashMap<>();

    Definitions(Shapes shapes) {
        this.shapes = shapes;
    }

    /// Adds a definition.
    ///
    /// @return the definition of one of its elements that there was already, or -1
    int add(Definition definition) {
        int number = all.size();
        all.add(definition);
        return switch (definition) {
            case Definition.Control _, Definition.Derivative _, Definition.Next _ -> NOBODY;
            case Definition.Computed computed -> own(computed.variable().name(), computed.extent(), number);
            case Definition.Level level -> own(level.variable().name(), level.extent(), number);
            case Definition.Held hold -> {
                held.computeIfAbsent(hold.bindings(), _ -> new IdentityHashMap<>())
                        .put(hold.call(), number);
                yield NOBODY;
            }
        };
    }

    void addTables(Name name, List<GraphicalFunction> functions) {
        tables.put(name, functions);
    }

    /// Takes note of constants that were used before the run.
    void freeze(Set<Name> constants) {
        frozen.addAll(constants);
    }

    Set<Name> frozen() {
        return Collections.unmodifiableSet(frozen);
    }

    /// Keeps the points of a data variable beside the functions of time that read them.
    void addPoints(Name name, List<GraphicalFunction> functions) {
        points.put(name, functions);
    }

    /// Returns the points of a data variable, one function for each element; none if it has none.
    List<GraphicalFunction> points(Name name) {
        return points.getOrDefault(name, List.of());
    }

    /// Returns the points of a graphical function with a name, one for each element; none if it has
    /// none.
    List<GraphicalFunction> tables(Name name) {
        return tables.getOrDefault(name, List.of());
    }

    private int own(Name variable, Extent extent, int number) {
        List<Axis> dimensions = shapes.of(variable);
        int[] owner = owners.computeIfAbsent(variable, _ -> nobody(dimensions));
        numbers.computeIfAbsent(variable, _ -> new ArrayList<>()).add(number);
        Elements elements = new Elements(dimensions, extent.positions(), extent.axes());
        int[] earlier = {NOBODY};
        elements.forEach(flat -> {
            earlier[0] = Math.max(earlier[0], owner[flat]);
            owner[flat] = number;
        });
        return earlier[0];
    }

    private static int[] nobody(List<Axis> dimensions) {
        int size = 1;
        for (Axis axis : dimensions) {
            size *= axis.size();
        }
        int[] owner = new int[size];
        Arrays.fill(owner, NOBODY);
        return owner;
    }

    List<Definition> all() {
        return Collections.unmodifiableList(all);
    }

    Definition get(int number) {
        return all.get(number);
    }

    int size() {
        return all.size();
    }

    /// Returns the elements of a variable that no definition has, in order; none if it has no
    /// definition at all.
    List<Integer> undefined(Name variable) {
        int[] owner = owners.getOrDefault(variable, new int[0]);
        List<Integer> missing = new ArrayList<>();
        for (int flat = 0; flat < owner.length; flat++) {
            if (owner[flat] == NOBODY) {
                missing.add(flat);
            }
        }
        return missing;
    }

    /// Returns the definitions of the elements that are read.
    ///
    /// @param axes what the reading expression goes through
    Set<Integer> read(Access access, List<Axis> axes) {
        List<Integer> definers = numbers.getOrDefault(access.variable(), List.of());
        int[] owner = owners.get(access.variable());
        if (definers.size() <= 1 || owner == null) {
            return Set.copyOf(definers);
        }
        Set<Integer> found = new LinkedHashSet<>();
        new Elements(shapes.of(access.variable()), access.positions(), axes).forEach(flat -> {
            if (owner[flat] != NOBODY) {
                found.add(owner[flat]);
            }
        });
        return found;
    }

    int held(Bindings bindings, Expr.Call call) {
        return held.getOrDefault(bindings, new IdentityHashMap<>()).getOrDefault(call, NOBODY);
    }

    /// Takes some definitions apart into their elements.
    ///
    /// @param apart their numbers
    Definitions apart(Set<Integer> apart) {
        Definitions result = new Definitions(shapes);
        result.tables.putAll(tables);
        result.points.putAll(points);
        result.frozen.addAll(frozen);
        for (int number = 0; number < all.size(); number++) {
            Definition definition = all.get(number);
            if (!apart.contains(number)) {
                result.add(definition);
                continue;
            }
            for (int flat = 0; flat < definition.extent().size(); flat++) {
                result.add(definition.of(definition.extent().at(flat)));
            }
        }
        return result;
    }
}
