package org.alamedas.analysis.loops;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.alamedas.model.expr.Name;

/// A closed path of dependency that passes no variable twice: each variable is read by the next, the
/// last by the first.
///
/// @param variables in the direction of the effect, at least one
public record Cycle(List<Name> variables) {
    /// Copies the variables and refuses none and twins.
    public Cycle {
        variables = List.copyOf(variables);
        if (variables.isEmpty() || new HashSet<>(variables).size() < variables.size()) {
            throw new IllegalArgumentException("a cycle needs one variable at least and none twice");
        }
    }

    /// Returns the same cycle told from another of its variables.
    ///
    /// @param first a variable on it
    /// @return the cycle that starts there
    public Cycle from(Name first) {
        java.util.ArrayList<Name> turned = new java.util.ArrayList<>(variables);
        Collections.rotate(turned, -variables.indexOf(first));
        return new Cycle(turned);
    }

    /// Returns the number of variables.
    ///
    /// @return at least 1
    public int length() {
        return variables.size();
    }
}
