package org.alamedas.engine.ensemble;

/// Watches an ensemble and may stop it; called from several threads, by one at a time.
@FunctionalInterface
public interface Progress {
    /// A watcher that lets every ensemble go on to its end.
    Progress NONE = (_, _) -> true;

    /// Is told how far an ensemble has come.
    ///
    /// @param done how many members were run
    /// @param members how many there are to run
    /// @return whether to go on
    boolean goOn(long done, long members);
}
