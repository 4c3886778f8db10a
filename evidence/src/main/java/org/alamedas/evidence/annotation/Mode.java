package org.alamedas.evidence.annotation;

/// How events come about in a run.
public enum Mode {
    /// They are imposed on their recorded dates.
    RECORDED,
    /// They emerge from the model.
    GENERATED,
    /// They are left out.
    ABSENT
}
