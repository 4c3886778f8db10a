package org.alamedas.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;

/// Finds an order of evaluation for each phase, or the circles that leave none.
final class Ordering {
    private final Definitions definitions;
    private final Dependencies dependencies;
    private final List<Diagnostic> problems;
    private final Set<Integer> circular = new HashSet<>();

    Ordering(Definitions definitions, Dependencies dependencies, List<Diagnostic> problems) {
        this.definitions = definitions;
        this.dependencies = dependencies;
        this.problems = problems;
    }

    CheckedModel.Order order() {
        List<Integer> computed = numbers().filter(this::isComputed).boxed().toList();
        List<Integer> active = order(computed, Phase.ACTIVE, isIn(computed));
        BitSet constant = constants(active);
        requireKnownStart(constant);
        List<Integer> roots = numbers().filter(this::isInitialRoot).boxed().toList();
        BitSet later = new BitSet();
        later.set(SystemValue.START.number(), definitions.size());
        later.clear(SystemValue.MOMENT.number());
        later.andNot(constant);
        List<Integer> initial = order(roots, Phase.INITIAL, later);
        return new CheckedModel.Order(
                active.stream().filter(constant::get).toList(),
                initial,
                active.stream().filter(number -> !constant.get(number)).toList());
    }

    private IntStream numbers() {
        return IntStream.range(0, definitions.size());
    }

    private boolean isComputed(int number) {
        return switch (definitions.get(number)) {
            case Definition.Control control ->
                control.value() != SystemValue.TIME && control.value() != SystemValue.MOMENT;
            case Definition.Computed _ -> true;
            case Definition.Level _, Definition.Held _, Definition.Derivative _, Definition.Next _ -> false;
        };
    }

    private boolean isInitialRoot(int number) {
        return switch (definitions.get(number)) {
            case Definition.Level _, Definition.Held _ -> true;
            case Definition.Control _, Definition.Computed _, Definition.Derivative _, Definition.Next _ -> false;
        };
    }

    private static BitSet isIn(List<Integer> numbers) {
        BitSet set = new BitSet();
        numbers.forEach(set::set);
        return set;
    }

    private List<Integer> order(List<Integer> roots, Phase phase, BitSet within) {
        List<Integer> order = new ArrayList<>();
        Circles circles = new Circles(definitions, dependencies, phase);
        for (List<Integer> component :
                Components.of(definitions.size(), roots, number -> edges(number, phase, within))) {
            order.addAll(component);
            if (isCircle(component, phase) && circular.addAll(component)) {
                problems.add(circles.explain(component));
            }
        }
        return order;
    }

    private int[] edges(int number, Phase phase, BitSet within) {
        return dependencies.of(number, phase).keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(within::get)
                .toArray();
    }

    private boolean isCircle(List<Integer> component, Phase phase) {
        int first = component.getFirst();
        return component.size() > 1 || dependencies.of(first, phase).containsKey(first);
    }

    private BitSet constants(List<Integer> active) {
        BitSet constant = new BitSet();
        for (int number : active) {
            boolean same = !dependencies.isChanging(number)
                    && dependencies.of(number, Phase.ACTIVE).keySet().stream().allMatch(constant::get);
            constant.set(number, same);
        }
        return constant;
    }

    /// The start may depend on the time, which is 0 before it, and on nothing else that changes.
    private void requireKnownStart(BitSet constant) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(SystemValue.START.number()));
        while (!open.isEmpty()) {
            int number = open.pop();
            boolean fresh = !seen.get(number) && !constant.get(number) && !circular.contains(number);
            seen.set(number);
            if (fresh && !isComputed(number) && number != SystemValue.TIME.number()) {
                Definition start = definitions.get(SystemValue.START.number());
                problems.add(Diagnostic.error(
                                DiagnosticCode.BAD_TIME,
                                start.span(),
                                start.label() + " depends on something that is not known before the run")
                        .relate(
                                definitions.get(number).span(),
                                definitions.get(number).label()));
                return;
            }
            if (fresh) {
                open.addAll(dependencies.of(number, Phase.ACTIVE).keySet());
            }
        }
    }
}
