package org.alamedas.cli.command.bench;

import java.io.IOException;
import java.util.Arrays;

/// Times two rivals in turn, so that what disturbs one disturbs the other.
///
/// What counts is processor time: the machine may have other things to do. Of each rival the shortest
/// time counts, for disturbances only ever add.
final class Rounds {
    /// How long a round of either should be, in nanoseconds: some times the unit in which the time of
    /// all threads together is counted.
    private static final double ROUND = 100e6;

    /// How long our side runs before anything is measured.
    private static final double WARM_UP = 1.5e9;

    private static final int WARM_UP_RUNS = 64;
    private static final int MOST_RUNS = 100_000;

    /// Something that can be run again and again.
    @FunctionalInterface
    interface Rival {
        /// Runs a number of times.
        ///
        /// @return nanoseconds of processor time
        double run(int times) throws IOException;
    }

    private final Rival ours;
    private final Rival theirs;
    private final int rounds;
    private final int least;

    Rounds(Rival ours, Rival theirs, int rounds) {
        this(ours, theirs, rounds, 1);
    }

    /// @param least how often we run in a round at least
    Rounds(Rival ours, Rival theirs, int rounds, int least) {
        this.least = least;
        this.ours = ours;
        this.theirs = theirs;
        this.rounds = rounds;
    }

    Goal measure(String name, double goal) throws IOException {
        warmUp();
        int ourRuns = runs(ours, least);
        int theirRuns = runs(theirs, 1);
        double[] our = new double[rounds];
        double[] their = new double[rounds];
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            their[i] = theirs.run(theirRuns) / theirRuns;
            our[i] = ours.run(ourRuns) / ourRuns;
            ratios[i] = our[i] / their[i];
        }
        Arrays.sort(ratios);
        double best = Arrays.stream(our).min().orElseThrow();
        double rival = Arrays.stream(their).min().orElseThrow();
        double spread = ratios[3 * (rounds - 1) / 4] - ratios[(rounds - 1) / 4];
        return Goal.share(name, goal, spread, new Goal.Pair(best / 1e3, rival / 1e3, "us"));
    }

    /// Times one rival alone.
    ///
    /// @return the shortest time of a run
    static double best(Rival rival, int rounds) throws IOException {
        int times = runs(rival, 1);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rounds; i++) {
            best = Math.min(best, rival.run(times) / times);
        }
        return best;
    }

    /// Runs until the JVM has compiled what there is to compile: its last compiler works in the
    /// background, so that only time tells.
    private void warmUp() throws IOException {
        double spent = 0;
        while (spent < WARM_UP) {
            spent += ours.run(Math.max(least, WARM_UP_RUNS));
        }
    }

    /// Finds how many runs fill a round.
    private static int runs(Rival rival, int least) throws IOException {
        int runs = least;
        double spent = rival.run(runs);
        while (spent < ROUND / 2 && runs < MOST_RUNS) {
            runs *= 2;
            spent = rival.run(runs);
        }
        return (int) Math.clamp(runs * ROUND / Math.max(spent, 1), least, MOST_RUNS);
    }
}
