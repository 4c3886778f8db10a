package org.alamedas.evidence.rule;

/// How an act stands to the law in force.
public enum Standing {
    /// The law allows it, and what it takes is there.
    LEGAL,
    /// The law allows it, and what it takes is not there.
    BLOCKED,
    /// No law allows it.
    BREACH
}
