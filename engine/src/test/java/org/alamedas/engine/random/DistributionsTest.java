package org.alamedas.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws against theory, 100,000 of each distribution. The expected moments and probabilities are
/// the closed forms of N. L. Johnson, S. Kotz and N. Balakrishnan, "Continuous univariate
/// distributions", and of A. W. Kemp with the first two, "Univariate discrete distributions".
class DistributionsTest {

    private static final int N = 100_000;
    private static final long STREAM = Streams.of(Name.of("noise"), 0, 0);

    /// The distance that `sqrt(N)` times the largest difference passes with the probability of five
    /// standard errors, `5.7e-7`, by Kolmogorov's `2 e^(-2 d^2)`.
    private static final double FIVE_SIGMA = 2.75;

    static Stream<Case> continuous() {
        double third = Math.PI * Math.PI / 3;
        return Stream.of(
                new Case("uniform", u -> Continuous.uniform(u, -2, 4), x -> (x + 2) / 6, 1, 3, -1.2),
                new Case("normal", u -> Continuous.normal(u, 3, 2), x -> phi((x - 3) / 2), 3, 4, 0),
                new Case("exponential", u -> Continuous.exponential(u, 2), x -> 1 - Math.exp(-x / 2), 2, 4, 6),
                new Case("gamma", u -> Continuous.gamma(u, 3, 1), x -> 1 - Math.exp(-x) * (1 + x + x * x / 2), 3, 3, 2),
                new Case("erlang", u -> Continuous.erlang(u, 2, 5), x -> 1 - Math.exp(-x / 5) * (1 + x / 5), 10, 50, 3),
                new Case(
                        "beta",
                        u -> Continuous.beta(u, 2, 5),
                        x -> 1 - Math.pow(1 - x, 5) * (1 + 5 * x),
                        2 / 7.0,
                        10 / 392.0,
                        -0.12),
                new Case(
                        "weibull",
                        u -> Continuous.weibull(u, 2, 1),
                        x -> 1 - Math.exp(-x * x),
                        Math.sqrt(Math.PI) / 2,
                        1 - Math.PI / 4,
                        0.2451),
                new Case(
                        "log-normal",
                        u -> Continuous.logNormal(u, 10, 2),
                        x -> phi((Math.log(x / 10) + Math.log(1.04) / 2) / Math.sqrt(Math.log(1.04))),
                        10,
                        4,
                        0.6644),
                new Case(
                        "logistic",
                        u -> Continuous.logistic(u, 1, 2),
                        x -> 1 / (1 + Math.exp((1 - x) / 2)),
                        1,
                        4 * third,
                        1.2),
                new Case(
                        "pareto",
                        u -> Continuous.pareto(u, 10, 2),
                        x -> 1 - Math.pow(2 / x, 10),
                        20 / 9.0,
                        40 / 648.0,
                        14.83));
    }

    static Stream<Case> piecewise() {
        return Stream.of(
                new Case(
                        "triangular",
                        u -> Continuous.triangular(u, 1, 2, 5),
                        x -> x < 2 ? (x - 1) * (x - 1) / 4 : 1 - (5 - x) * (5 - x) / 12,
                        8 / 3.0,
                        13 / 18.0,
                        -0.6),
                new Case("lookup", DistributionsTest::sloping, x -> x * x / 4, 4 / 3.0, 2 / 9.0, -0.6));
    }

    private static double sloping(double u) {
        double[] inputs = {0, 1, 2};
        double[] outputs = {0, 3, 6};
        return DensityTable.of(GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, inputs, outputs))
                .draw(u, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static Stream<Case> discrete() {
        return Stream.of(
                new Case(
                        "Poisson",
                        u -> Discrete.poisson(u, 7.3),
                        summed(0, Math.exp(-7.3), k -> 7.3 / k),
                        7.3,
                        7.3,
                        1 / 7.3),
                new Case(
                        "binomial",
                        u -> Discrete.binomial(u, 12, 0.3),
                        summed(0, Math.pow(0.7, 12), k -> (13 - k) / k * 0.3 / 0.7),
                        3.6,
                        2.52,
                        -0.26 / 2.52),
                new Case(
                        "negative binomial",
                        u -> Discrete.negativeBinomial(u, 3, 0.4),
                        summed(3, 0.064, k -> (k - 1) / (k - 3) * 0.6),
                        7.5,
                        11.25,
                        2 + 0.16 / 1.8),
                new Case(
                        "geometric",
                        u -> Discrete.geometric(u, 0.3),
                        k -> 1 - Math.pow(0.7, k),
                        1 / 0.3,
                        0.7 / 0.09,
                        6 + 0.09 / 0.7),
                new Case("Bernoulli", u -> Discrete.bernoulli(u, 0.2), k -> k < 1 ? 0.8 : 1, 0.2, 0.16, 0.04 / 0.16));
    }

    /// The probability at or below `k`, summed from that of the least number by the ratio of each
    /// to the one before it.
    private static DoubleUnaryOperator summed(int least, double first, DoubleUnaryOperator ratio) {
        return last -> {
            double term = first;
            double sum = last < least ? 0 : first;
            for (int k = least + 1; k <= last; k++) {
                term *= ratio.applyAsDouble(k);
                sum += term;
            }
            return sum;
        };
    }

    private static double phi(double z) {
        return StandardNormal.LAW.below(z);
    }

    @ParameterizedTest
    @MethodSource({"continuous", "piecewise", "discrete"})
    void hasTheMeanAndTheVarianceOfTheory(Case of) {
        double mean = 0;
        double square = 0;
        for (double x : drawn(of.draw())) {
            mean += x / N;
            square += (x - of.mean()) * (x - of.mean()) / N;
        }
        assertThat(mean).isCloseTo(of.mean(), within(5 * Math.sqrt(of.variance() / N)));
        assertThat(square).isCloseTo(of.variance(), within(5 * of.variance() * Math.sqrt((of.kurtosis() + 2) / N)));
    }

    @ParameterizedTest
    @MethodSource({"continuous", "piecewise"})
    void hasTheProbabilitiesOfTheory(Case of) {
        double[] drawn = drawn(of.draw());
        Arrays.sort(drawn);
        double distance = 0;
        for (int i = 0; i < N; i++) {
            double below = of.below().applyAsDouble(drawn[i]);
            distance = Math.max(distance, Math.max(below - i / (double) N, (i + 1) / (double) N - below));
        }
        assertThat(distance).isLessThan(FIVE_SIGMA / Math.sqrt(N));
    }

    @ParameterizedTest
    @MethodSource("discrete")
    void hasTheProbabilitiesOfTheoryAtEveryNumber(Case of) {
        double[] drawn = drawn(of.draw());
        for (int k = 0; k < 30; k++) {
            double number = k;
            double share = Arrays.stream(drawn).filter(x -> x <= number).count() / (double) N;
            double below = of.below().applyAsDouble(k);
            assertThat(share).isCloseTo(below, within(FIVE_SIGMA / Math.sqrt(N)));
        }
    }

    /// The least number that reaches `u` is the definition of the inverse transform.
    @ParameterizedTest
    @MethodSource("discrete")
    void drawsTheLeastNumberThatReachesTheProbability(Case of) {
        for (double x = 1 / 4096.0; x < 1; x += 1 / 2048.0) {
            double drawn = of.draw().applyAsDouble(x);
            assertThat(of.below().applyAsDouble(drawn)).isGreaterThan(x - 1e-13);
            assertThat(drawn > 0 ? of.below().applyAsDouble(drawn - 1) : 0).isLessThan(x + 1e-13);
        }
    }

    @ParameterizedTest
    @MethodSource({"continuous", "piecewise", "discrete"})
    void growsWithTheUniformNumber(Case of) {
        double last = Double.NEGATIVE_INFINITY;
        for (double u = 0x1p-53; u < 1; u = u * 1.01 + 1e-17) {
            double drawn = of.draw().applyAsDouble(u);
            assertThat(drawn)
                    .isGreaterThanOrEqualTo(last - 1e-12 * Math.abs(last))
                    .isFinite();
            last = drawn;
        }
        assertThat(of.draw().applyAsDouble(1 - 0x1p-53))
                .isGreaterThanOrEqualTo(last)
                .isFinite();
    }

    private static double[] drawn(DoubleUnaryOperator draw) {
        double[] drawn = new double[N];
        for (int i = 0; i < N; i++) {
            drawn[i] = draw.applyAsDouble(CounterRandom.uniform(1973, 0, STREAM, i));
        }
        return drawn;
    }
}
