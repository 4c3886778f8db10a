package org.alamedas.evidence.lever;

/// How prominently a lever is shown.
public enum LeverRank {
    /// Among the few that are always in sight.
    MAIN,
    /// Among those shown when details are asked for.
    DETAIL
}
