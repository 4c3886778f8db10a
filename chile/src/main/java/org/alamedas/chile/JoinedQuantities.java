package org.alamedas.chile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.condition.Quantities;

/// Several kinds of quantities as one.
///
/// @param parts the kinds, each with functions of its own
record JoinedQuantities(List<Quantities> parts) implements Quantities {
    @Override
    public Set<String> functions() {
        return parts.stream().flatMap(part -> part.functions().stream()).collect(Collectors.toSet());
    }

    @Override
    public Optional<Quantity> find(String function, List<String> words) {
        return parts.stream()
                .filter(part -> part.functions().contains(function))
                .findFirst()
                .flatMap(part -> part.find(function, words));
    }

    @Override
    public boolean has(String function, List<String> words) {
        return parts.stream().anyMatch(part -> part.functions().contains(function) && part.has(function, words));
    }
}
