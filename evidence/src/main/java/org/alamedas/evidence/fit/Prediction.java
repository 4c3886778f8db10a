package org.alamedas.evidence.fit;

/// What one run gives: a number for each target, and the integrated hazard at each moment that is
/// asked for.
final class Prediction {
    private final double[] targets;
    private final double[] hazards;
    private final double[] stages;

    /// Makes a prediction; the arrays become its own.
    ///
    /// @param targets a number for each target
    /// @param hazards the integrated hazard when each target is complete
    /// @param stages the integrated hazard at the end of each stage
    Prediction(double[] targets, double[] hazards, double[] stages) {
        this.targets = targets;
        this.hazards = hazards;
        this.stages = stages;
    }

    double target(int number) {
        return targets[number];
    }

    double hazard(int target) {
        return hazards[target];
    }

    double hazardAtEnd(int stage) {
        return stages[stage];
    }

    /// Says whether every target could be read.
    boolean complete() {
        for (double number : targets) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}
