package org.alamedas.evidence.claim;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alamedas.evidence.condition.World;
import org.alamedas.model.expr.Name;

/// Where the runs come from that tests ask for.
public interface Laboratory {
    /// Returns the theories that there are.
    ///
    /// @return their ids
    List<String> theories();

    /// Says which variables runs have.
    ///
    /// @return true for a variable that can be read or set
    Predicate<Name> variables();

    /// Runs a theory, once for each of its draws.
    ///
    /// @param theory its id
    /// @param experiment what is set in the changed runs
    /// @param wanted the variables that are read
    /// @return the draws, at least one
    List<World> worlds(String theory, Experiment experiment, Set<Name> wanted);

    /// A laboratory without a model, in which no test with runs can be decided.
    Laboratory NONE = new Laboratory() {
        @Override
        public List<String> theories() {
            return List.of();
        }

        @Override
        public Predicate<Name> variables() {
            return name -> true;
        }

        @Override
        public List<World> worlds(String theory, Experiment experiment, Set<Name> wanted) {
            return List.of();
        }
    };
}
