package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.engine.check.Axis;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Gives every value its slots; it grows while expressions are lowered.
final class Layout {
    private final List<Region> regions = new ArrayList<>();
    private final Map<Name, Region> variables = new HashMap<>();
    private final IdentityHashMap<Definition, Region> others = new IdentityHashMap<>();
    private int size;
    private int depth;

    Layout(CheckedModel checked) {
        Map<Name, Boolean> constant = new HashMap<>();
        Set<Integer> constants = new HashSet<>(checked.constants());
        for (int number = 0; number < checked.definitions().size(); number++) {
            if (checked.definitions().get(number) instanceof Definition.Computed computed) {
                constant.merge(computed.variable().name(), constants.contains(number), Boolean::logicalAnd);
            }
        }
        for (Definition definition : checked.definitions()) {
            switch (definition) {
                case Definition.Control control ->
                    others.put(control, add(own(controlKind(control.value()), control), List.of()));
                case Definition.Computed computed ->
                    variable(checked, computed.variable(), computedKind(computed.variable(), constant));
                case Definition.Level level -> variable(checked, level.variable(), Slot.Kind.STOCK);
                case Definition.Held held ->
                    others.put(
                            held,
                            add(own(Slot.Kind.HELD, held), names(held.extent().axes())));
                case Definition.Derivative _, Definition.Next _ -> {}
            }
        }
    }

    private static Slot.Kind controlKind(SystemValue value) {
        return switch (value) {
            case TIME, MOMENT -> Slot.Kind.TIME;
            case START, STOP, STEP, SAVE_EVERY -> Slot.Kind.CONTROL;
        };
    }

    private static Slot.Kind computedKind(Variable variable, Map<Name, Boolean> constant) {
        return switch (variable) {
            case Variable.Flow _ -> Slot.Kind.FLOW;
            case Variable.Data _ -> Slot.Kind.AUXILIARY;
            case Variable.Auxiliary _ ->
                constant.getOrDefault(variable.name(), false) ? Slot.Kind.CONSTANT : Slot.Kind.AUXILIARY;
            case Variable.Stock _, Variable.Lookup _ -> throw new IllegalStateException(variable + " is not computed");
        };
    }

    private static Slot own(Slot.Kind kind, Definition definition) {
        return new Slot(Name.of("<" + definition.label() + ">"), kind, null, "", null, definition.span());
    }

    private void variable(CheckedModel checked, Variable variable, Slot.Kind kind) {
        if (variables.containsKey(variable.name())) {
            return;
        }
        Declaration declaration = variable.declaration();
        String unit = declaration.unit() == null ? null : declaration.unit().written();
        Slot.Kind shown = checked.isInner(variable.name()) ? Slot.Kind.INNER : kind;
        Slot slot = new Slot(
                declaration.name(), shown, unit, declaration.documentation(), declaration.range(), declaration.span());
        variables.put(variable.name(), add(slot, names(checked.shapes().of(variable.name()))));
    }

    private static List<List<Name>> names(List<Axis> axes) {
        return axes.stream().map(Axis::names).toList();
    }

    private Region add(Slot slot, List<List<Name>> shape) {
        Region region = new Region(size, shape, slot);
        regions.add(region);
        size += region.size();
        return region;
    }

    /// Makes room for the value of an operation at every place of its loops.
    Region part(Loops loops, Span span) {
        Slot slot = new Slot(Name.of("<part " + size + ">"), Slot.Kind.PART, null, "", null, span);
        return add(slot, loops.shape());
    }

    Region of(Name variable) {
        Region region = variables.get(variable);
        if (region == null) {
            throw new IllegalStateException(variable + " has no slots");
        }
        return region;
    }

    Region of(Definition definition) {
        return switch (definition) {
            case Definition.Computed computed -> of(computed.variable().name());
            case Definition.Level level -> of(level.variable().name());
            case Definition.Derivative derivative -> of(derivative.variable().name());
            case Definition.Next next -> of(next.variable().name());
            case Definition.Control _, Definition.Held _ -> {
                Region region = others.get(definition);
                if (region == null) {
                    throw new IllegalStateException(definition.label() + " has no slots");
                }
                yield region;
            }
        };
    }

    /// Takes note of loops that a run has to count.
    void count(Loops loops) {
        depth = Math.max(depth, loops.sizes().size());
    }

    int depth() {
        return depth;
    }

    List<Region> regions() {
        return regions;
    }

    static List<Integer> dimensions(Region region) {
        return region.shape().stream().map(List::size).toList();
    }
}
