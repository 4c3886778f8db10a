package org.alamedas.evidence.fit;

import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.measurement.Target;

/// What theories of a case are fitted with.
///
/// @param model the model, ready to run
/// @param annotations the roles and bases of its parameters
/// @param targets the observations, by the moment at which they were complete
/// @param plan what is fitted and what is predicted
public record FitCase(CompiledModel model, Annotations annotations, List<Target> targets, ScoringPlan plan) {
    /// Copies the list.
    public FitCase {
        targets = List.copyOf(targets);
    }

    /// Returns the same case with other observations.
    ///
    /// @param others the observations
    /// @return a copy
    FitCase with(List<Target> others) {
        return new FitCase(model, annotations, others, plan);
    }
}
