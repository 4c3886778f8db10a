package org.alamedas.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;

/// Takes apart the equations of arrays whose elements depend on one another, as in `x[next] =
/// x[previous] + 1`.
///
/// Only these are taken apart, into one definition for each element; every other equation stays
/// one.
final class Untangling {
    private static final int MOST = 100_000;

    private Untangling() {}

    static Definitions untangle(Scope scope, Definitions definitions, List<Diagnostic> problems) {
        Dependencies dependencies = new Dependencies(scope, definitions);
        Set<Integer> tangled = new HashSet<>();
        for (Phase phase : Phase.values()) {
            tangled.addAll(tangled(definitions, dependencies, phase));
        }
        long elements = 0;
        for (int number : tangled) {
            elements += definitions.get(number).extent().size();
        }
        if (elements > MOST) {
            Definition first = definitions.get(tangled.iterator().next());
            problems.add(Diagnostic.error(
                    DiagnosticCode.UNSUPPORTED,
                    first.span(),
                    "\"" + first.label() + "\" is one of " + elements
                            + " elements that depend on one another, more than the " + MOST
                            + " that are put in order"));
            return definitions;
        }
        return tangled.isEmpty() ? definitions : definitions.apart(tangled);
    }

    private static Set<Integer> tangled(Definitions definitions, Dependencies dependencies, Phase phase) {
        Set<Integer> tangled = new HashSet<>();
        List<Integer> all = IntStream.range(0, definitions.size()).boxed().toList();
        for (List<Integer> component :
                Components.of(definitions.size(), all, number -> targets(dependencies, number, phase))) {
            int first = component.getFirst();
            if (component.size() > 1 || dependencies.of(first, phase).containsKey(first)) {
                component.stream()
                        .filter(number -> isArray(definitions.get(number)))
                        .forEach(tangled::add);
            }
        }
        return tangled;
    }

    private static int[] targets(Dependencies dependencies, int number, Phase phase) {
        return dependencies.of(number, phase).keySet().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean isArray(Definition definition) {
        return switch (definition) {
            case Definition.Computed _, Definition.Level _ ->
                definition.extent().size() > 1;
            case Definition.Control _, Definition.Derivative _, Definition.Next _, Definition.Held _ -> false;
        };
    }
}
