package org.alamedas.engine.run;

/// Watches a run and may stop it.
@FunctionalInterface
public interface RunListener {
    /// A listener that lets every run go on to its end.
    RunListener NONE = (_, _) -> true;

    /// Is told how far a run has come, every few hundred steps.
    ///
    /// @param done the number of steps taken
    /// @param steps the number of steps of the run
    /// @return whether to go on; if not, the run ends with a
    ///     [java.util.concurrent.CancellationException]
    boolean goOn(long done, long steps);
}
