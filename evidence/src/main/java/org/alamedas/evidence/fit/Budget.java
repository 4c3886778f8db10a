package org.alamedas.evidence.fit;

/// How much work a fit may do.
///
/// @param points how many points carry a posterior, at least 8
/// @param moves how many times each point may move at each temperature, at least 1
/// @param placebos how many numbers that touch nothing are sampled along
public record Budget(int points, int moves, int placebos) {
    /// What the shipped results were made with.
    public static final Budget FULL = new Budget(200, 3, 100);

    /// Requires enough points to make a spread.
    public Budget {
        if (points < 8 || points > 100_000 || moves < 1 || moves > 1000 || placebos < 0 || placebos > 10_000) {
            throw new IllegalArgumentException(
                    "a fit needs 8 to 100000 points, 1 to 1000 moves and 0 to 10000 placebos, not " + points + ", "
                            + moves + " and " + placebos);
        }
    }
}
