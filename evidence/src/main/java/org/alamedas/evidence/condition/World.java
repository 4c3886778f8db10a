package org.alamedas.evidence.condition;

import java.util.OptionalDouble;
import org.alamedas.model.expr.Name;

/// One draw of one theory, run with and without the settings of a test.
@FunctionalInterface
public interface World {
    /// Reads a variable.
    ///
    /// @param variable the variable
    /// @param time when, as a decimal year
    /// @param changed whether the settings of the test apply
    /// @return its value; empty where there is none
    OptionalDouble value(Name variable, double time, boolean changed);

    /// The world in which nothing was run.
    World NONE = (variable, time, changed) -> OptionalDouble.empty();
}
