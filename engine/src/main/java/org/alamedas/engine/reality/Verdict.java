package org.alamedas.engine.reality;

import java.util.List;

/// What came of a reality check.
public sealed interface Verdict {
    /// What must follow did, whenever the condition was true.
    ///
    /// @param runs in how many runs the condition was true at some time
    record Held(int runs) implements Verdict {}

    /// What must follow did not.
    ///
    /// @param forced whether the condition was forced; false if it came about by itself
    /// @param time the first time at which it did not, in the model's unit of time
    /// @param times at how many steps it did not
    /// @param steps at how many steps the condition was true
    /// @param readings the comparisons that were false at the first time
    record Violated(boolean forced, double time, int times, int steps, List<Reading> readings) implements Verdict {
        /// Copies the readings.
        public Violated {
            readings = List.copyOf(readings);
        }
    }

    /// Nothing can be said.
    ///
    /// @param reason why: lower case, one line, no full stop
    record Untested(String reason) implements Verdict {}

    /// One comparison that was false.
    ///
    /// @param what its left side, as written
    /// @param value the value of the left side
    /// @param relation what was expected between the sides, such as `<=`
    /// @param expected the value of the right side
    record Reading(String what, double value, String relation, double expected) {}
}
