package org.alamedas.evidence.annotation;

/// What a number that somebody chose is for.
public enum ParameterRole {
    /// A constant of behaviour, of accounting or of the start of a run.
    PARAMETER,
    /// A decision or a policy path; its value is the historical one.
    LEVER,
    /// A path from outside the model that nobody in it decides.
    DRIVER,
    /// The strength of a contested cause, which a theory sets.
    LINK,
    /// Cuts a feedback loop.
    SWITCH,
    /// Says how an event comes about: recorded or generated.
    MODE
}
