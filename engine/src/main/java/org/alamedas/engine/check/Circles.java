package org.alamedas.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;

/// Explains a circular definition by its shortest circle.
final class Circles {
    private static final int SHOWN = 12;

    private final Definitions definitions;
    private final Dependencies dependencies;
    private final Phase phase;

    Circles(Definitions definitions, Dependencies dependencies, Phase phase) {
        this.definitions = definitions;
        this.dependencies = dependencies;
        this.phase = phase;
    }

    /// Explains definitions that all need one another.
    ///
    /// @param component their numbers
    /// @return an error at the first of them, with each step of the circle as a related place
    Diagnostic explain(List<Integer> component) {
        int first = Collections.min(component);
        List<Integer> circle = shortestCircle(first, new HashSet<>(component));
        Diagnostic problem = Diagnostic.error(
                DiagnosticCode.CIRCULAR_DEFINITION, definitions.get(first).span(), message(circle));
        for (int i = 0; i < Math.min(circle.size() - 1, SHOWN); i++) {
            problem = relate(problem, circle.get(i), circle.get(i + 1));
        }
        return problem.hint(
                switch (phase) {
                    case ACTIVE -> "a circle of influence needs a stock or a delay somewhere in it";
                    case INITIAL -> "give one of them an initial value that does not need the others";
                });
    }

    private Diagnostic relate(Diagnostic problem, int from, int to) {
        Span where = dependencies.of(from, phase).get(to);
        String what =
                definitions.get(from).label() + " needs " + definitions.get(to).label();
        return where == null ? problem : problem.relate(where, what);
    }

    private String message(List<Integer> circle) {
        StringBuilder chain = new StringBuilder();
        int shown = Math.min(circle.size() - 1, SHOWN);
        for (int i = 0; i < shown; i++) {
            chain.append(definitions.get(circle.get(i)).label()).append(" -> ");
        }
        if (circle.size() - 1 > SHOWN) {
            chain.append("(").append(circle.size() - 1 - SHOWN).append(" more) -> ");
        }
        String name = definitions.get(circle.getFirst()).label();
        String when = phase == Phase.INITIAL ? " to find initial values" : "";
        return "\"" + name + "\" needs its own value" + when + ": " + chain + name;
    }

    /// Returns the shortest way from a definition back to itself, which it begins and ends with.
    private List<Integer> shortestCircle(int first, Set<Integer> component) {
        Map<Integer, Integer> cameFrom = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        while (!cameFrom.containsKey(first) && !open.isEmpty()) {
            int node = open.remove();
            for (int target : dependencies.of(node, phase).keySet()) {
                if (component.contains(target) && cameFrom.putIfAbsent(target, node) == null) {
                    open.add(target);
                }
            }
        }
        List<Integer> backwards = new ArrayList<>(List.of(first));
        Integer node = cameFrom.get(first);
        while (node != null && node != first) {
            backwards.add(node);
            node = cameFrom.get(node);
        }
        backwards.add(first);
        return backwards.reversed();
    }
}
