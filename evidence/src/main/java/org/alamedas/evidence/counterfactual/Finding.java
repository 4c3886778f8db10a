package org.alamedas.evidence.counterfactual;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What all theories say of one counterfactual.
///
/// @param counterfactual the decisions changed
/// @param effects what each theory says of each measure, by measure, in the order of the theories
/// @param rivals the ids of the theories that count in the verdict: all but references
public record Finding(Counterfactual counterfactual, List<Effect> effects, Set<String> rivals) {
    /// What can be said over all theories.
    public enum Verdict {
        /// Every theory says down.
        ALL_DOWN,
        /// Every theory says up.
        ALL_UP,
        /// One theory says down and another up.
        OPPOSITE,
        /// Some range straddles no effect, and no two theories say the opposite.
        STRADDLES
    }

    /// Copies the collections.
    public Finding {
        effects = List.copyOf(effects);
        rivals = Set.copyOf(rivals);
    }

    /// Returns what theories say of a measure.
    ///
    /// @param measure one of the counterfactual's
    /// @return in the order of the theories
    public List<Effect> of(Measure measure) {
        return effects.stream()
                .filter(effect -> effect.measure().equals(measure))
                .toList();
    }

    /// Says what can be said over all theories of the measure that decides.
    ///
    /// @return the verdict on the first measure
    public Verdict verdict() {
        Set<Direction> said = of(counterfactual.measures().getFirst()).stream()
                .filter(effect -> rivals.contains(effect.theory()))
                .map(Effect::direction)
                .collect(Collectors.toSet());
        if (said.contains(Direction.DOWN) && said.contains(Direction.UP)) {
            return Verdict.OPPOSITE;
        }
        if (said.equals(Set.of(Direction.DOWN))) {
            return Verdict.ALL_DOWN;
        }
        return said.equals(Set.of(Direction.UP)) ? Verdict.ALL_UP : Verdict.STRADDLES;
    }

    /// Says whether the record settles which way the number moves.
    ///
    /// @return false where theories contradict each other or a range straddles no effect: all of
    ///     them fit the record
    public boolean settled() {
        return switch (verdict()) {
            case ALL_DOWN, ALL_UP -> true;
            case OPPOSITE, STRADDLES -> false;
        };
    }
}
