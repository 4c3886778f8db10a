package org.alamedas.model.diagnostic;

/// How much a diagnostic matters.
public enum Severity {
    /// The model cannot be used.
    ERROR,
    /// The model can be used, and is probably not what its author meant.
    WARNING,
    /// Worth knowing.
    NOTE
}
