package org.alamedas.engine.ensemble;

/// How the points of an ensemble are spread over the unit cube; immutable, shared between threads.
///
/// A coordinate is found from the numbers of member and dimension alone, so that members can be run
/// in any order and anywhere.
public interface Design {
    /// Counts the points.
    ///
    /// @return how many there are
    long size();

    /// Returns one coordinate of one point.
    ///
    /// @param member the number of the point, from 0
    /// @param dimension the number of the coordinate, from 0
    /// @return a number between 0 and 1, never one of them
    double coordinate(long member, int dimension);
}
