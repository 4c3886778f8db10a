package org.alamedas.analysis.cause;

import java.util.List;
import org.alamedas.model.expr.Name;

/// Why a variable changed between two moments of a run.
///
/// @param variable the variable
/// @param from the first moment
/// @param to the second
/// @param before its value at the first
/// @param after its value at the second
/// @param method how the contributions were found
/// @param contributions one for each direct input that contributed or could be told, the largest first
/// @param untold the inputs of which it cannot be told
public record Causes(
        Name variable,
        double from,
        double to,
        double before,
        double after,
        Method method,
        List<Contribution> contributions,
        List<Name> untold) {

    /// Copies the lists.
    public Causes {
        contributions = List.copyOf(contributions);
        untold = List.copyOf(untold);
    }

    /// How contributions are found.
    public enum Method {
        /// What each flow moved into or out of a stock, added up over the steps of the interval.
        FLOWS,
        /// One input at a time is held, from the first moment on, at the value that it had then; what the
        /// equation then lacks at the second moment is its contribution.
        FREEZING
    }

    /// Returns the change.
    ///
    /// @return after less before
    public double change() {
        return after - before;
    }

    /// Returns the part of the change that the contributions do not add up to: what inputs do together
    /// and not one by one.
    ///
    /// @return the change less the sum of the contributions
    public double residual() {
        return change()
                - contributions.stream().mapToDouble(Contribution::amount).sum();
    }
}
