package org.alamedas.evidence.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Moves and weights of the sampler.
final class ReferenceTest {
    private static final Chance CHANCE = new Chance(7);
    private static final int COUNT = 4000;

    private static double[][] points(double mean, double sd) {
        double[][] points = new double[COUNT][1];
        for (int i = 0; i < COUNT; i++) {
            points[i][0] = mean + sd * CHANCE.normal(Chance.Use.PRIOR, 0, i, 0);
        }
        return points;
    }

    /// A move made from the distribution of the points keeps their mean and spread: with 4000
    /// points the standard error of a mean of standard deviation 0.5 is 0.008.
    @Test
    void keepsTheDistributionThatItIsMadeFrom() {
        double[][] points = points(1, 0.5);
        Reference reference = Reference.of(points);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < COUNT; i++) {
            double moved = reference.propose(points[i], 0.6, CHANCE, 1, i)[0];
            sum += moved;
            squares += moved * moved;
        }
        double mean = sum / COUNT;
        assertThat(mean).isCloseTo(1, within(0.03));
        assertThat(squares / COUNT - mean * mean).isCloseTo(0.25, within(0.03));
    }

    /// With prior N(0, 1) and reference N(m, s) the correction is the logarithm of their ratio at
    /// the new point less that at the old one.
    @Test
    void makesUpForNotBeingThePrior() {
        double[][] points = points(2, 0.5);
        Reference reference = Reference.of(points);
        double there = reference.correction(new double[] {2}, new double[] {0});
        assertThat(there).isGreaterThan(0);
        assertThat(reference.correction(new double[] {0}, new double[] {2})).isCloseTo(-there, within(1e-12));
    }

    @Test
    void needsNoCorrectionWherePointsAreLikeThePrior() {
        Reference reference = Reference.of(points(0, 1));
        assertThat(reference.correction(new double[] {-1}, new double[] {3})).isZero();
    }

    /// Weights 1 and e of two points: their mean is (1 + e) / 2.
    @Test
    void weighsByLikelihood() {
        double[] gains = {0, 1};
        assertThat(Weights.of(gains, 1)[1]).isCloseTo(Math.E / (1 + Math.E), within(1e-12));
        assertThat(Weights.logMean(gains, 1)).isCloseTo(0.6201145, within(1e-7));
        assertThat(Weights.effective(new double[] {0.5, 0.5})).isEqualTo(2);
        assertThat(Weights.of(new double[] {0, Double.NEGATIVE_INFINITY}, 1)).containsExactly(1, 0);
    }
}
