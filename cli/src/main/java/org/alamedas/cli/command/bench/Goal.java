package org.alamedas.cli.command.bench;

/// What came of a measurement.
///
/// @param name the workload and how it was run
/// @param ratio our time as a share of that of C: the shortest of all rounds by the shortest
/// @param goal the largest share that is good
/// @param spread how far the shares of the single rounds lie apart: the distance of their quartiles
/// @param ours our shortest time for one run, in microseconds
/// @param rival that of C
public record Goal(String name, double ratio, double goal, double spread, double ours, double rival) {
    /// Says whether it is good.
    ///
    /// @return true if the share is not above the goal
    public boolean met() {
        return ratio <= goal;
    }
}
