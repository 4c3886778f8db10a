package org.alamedas.evidence.fit;

/// Watches a fit and may stop it; called by one thread at a time.
@FunctionalInterface
public interface FitProgress {
    /// A watcher that lets every fit go on to its end.
    FitProgress NONE = (_, _) -> true;

    /// Is told how far a fit has come.
    ///
    /// @param stage the stage whose data are being let in
    /// @param share how much of them is in, from 0 to 1
    /// @return whether to go on; if not, the fit ends with a
    ///     [java.util.concurrent.CancellationException]
    boolean goOn(Stage stage, double share);
}
