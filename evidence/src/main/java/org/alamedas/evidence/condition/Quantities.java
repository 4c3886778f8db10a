package org.alamedas.evidence.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What conditions may ask for besides series, facts, events and runs, each by the name of a
/// function and words, such as `entry(rettig-total)`.
public interface Quantities {
    /// Returns the names of the functions that it answers.
    ///
    /// @return names that are no function of conditions already
    Set<String> functions();

    /// Finds a quantity.
    ///
    /// @param function one of the functions
    /// @param words what stands in its brackets
    /// @return the quantity; empty where there is none of that name
    Optional<Quantity> find(String function, List<String> words);

    /// Says whether there is a quantity of that name, without computing it.
    ///
    /// @param function one of the functions
    /// @param words what stands in its brackets
    /// @return whether it may be asked for
    default boolean has(String function, List<String> words) {
        return find(function, words).isPresent();
    }

    /// A quantity that was found.
    ///
    /// @param value from its least to its greatest value
    /// @param datum what is said of it
    record Quantity(Interval value, Datum datum) {}

    /// No quantities.
    Quantities NONE = new Quantities() {
        @Override
        public Set<String> functions() {
            return Set.of();
        }

        @Override
        public Optional<Quantity> find(String function, List<String> words) {
            return Optional.empty();
        }
    };
}
