package org.alamedas.engine.ensemble;

import java.util.List;
import org.alamedas.model.expr.Name;

/// What each member of an ensemble is given; immutable, shared between threads.
public interface Points {
    /// Returns the parameters that differ from member to member.
    ///
    /// @return their names
    List<Name> parameters();

    /// Counts the members.
    ///
    /// @return how many there are
    long size();

    /// Finds what a member is given.
    ///
    /// @param member its number, from 0
    /// @return one value for each parameter, in the parameter's unit
    List<Double> point(long member);
}
