package org.alamedas.evidence.event;

/// What an event has to do with a model.
public enum EventRole {
    /// It enters the model as a dated driver.
    INPUT,
    /// It is of a kind that the model also computes.
    OUTPUT,
    /// It is told for the reader and touches no model.
    CONTEXT
}
