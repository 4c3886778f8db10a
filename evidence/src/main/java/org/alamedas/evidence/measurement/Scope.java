package org.alamedas.evidence.measurement;

/// In which mode an observation is evidence.
public enum Scope {
    /// In every mode.
    EVERY,
    /// Only where events are generated: where they are imposed on their dates, agreement proves nothing.
    GENERATED
}
