package org.alamedas.evidence.replay;

/// What agreement between model and record means.
public enum ComparisonRole {
    /// The model computes the quantity: agreement is worth something.
    OUTPUT,
    /// The record drives the model: agreement is no evidence.
    INPUT
}
