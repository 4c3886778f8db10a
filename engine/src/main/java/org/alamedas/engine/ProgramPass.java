package org.alamedas.engine;

/// A pass of the optimiser, in the order in which they follow each other. Each leaves the bits of every run as they
/// are.
public enum ProgramPass {
    /// None: the program as it was made of the equations.
    READ,
    /// Operations on constants are computed, those that change nothing left out.
    FOLDING,
    /// What is the same at every evaluation is computed once a run.
    HOISTING,
    /// What is the same for all elements of an array is computed once an evaluation.
    LIFTING,
    /// What several equations have in common is computed once an evaluation. This is what every back end is given.
    SHARING,
    /// Choices whose condition is known for the run are decided.
    CHOOSING,
    /// What neither the stocks nor the recorded variables need is left out.
    DROPPING
}
