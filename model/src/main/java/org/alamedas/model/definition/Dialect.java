package org.alamedas.model.definition;

/// The language that a model was written in, which decides what its function names mean.
public enum Dialect {
    /// XMILE 1.0, as written by Stella and others.
    XMILE,
    /// Vensim's text format.
    VENSIM,
    /// DYNAMO II, III and Professional.
    DYNAMO
}
