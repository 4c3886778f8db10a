package org.alamedas.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final double[] UNIFORMS = {0x1p-53, 0.01, 0.3, 0.5, 0.8, 0.99, 1 - 0x1p-53};

    /// Expected value: `p1 + u (p2 - p1)` is the probability below the draw, by definition.
    @Test
    void cutsTheNormalDistribution() {
        for (double u : UNIFORMS) {
            double drawn = Continuous.normal(u, 80, 130, 100, 20);
            double lower = StandardNormal.LAW.below(-1);
            double upper = StandardNormal.LAW.below(1.5);
            assertThat(StandardNormal.LAW.below((drawn - 100) / 20))
                    .isCloseTo(lower + u * (upper - lower), within(1e-15));
            assertThat(drawn).isBetween(80.0, 130.0);
        }
    }

    /// Expected value: beyond 30 standard deviations the distribution is nearly exponential with
    /// the mean `1 / 30`; its median there is `ln 2 / 30` further, less about `1 / 30^3`.
    @Test
    void cutsBothTailsAlikeFarOut() {
        double right = Continuous.standardNormal(0.5, 30, ANY);
        assertThat(right).isCloseTo(30 + Math.log(2) / 30, within(1 / 27000.0));
        assertThat(Continuous.standardNormal(0.5, -ANY, -30)).isCloseTo(-right, within(1e-13));
    }

    /// Expected value: an exponential time beyond any moment is exponential again.
    @Test
    void forgetsHowLongAnExponentialTimeHasLasted() {
        for (double u : UNIFORMS) {
            assertThat(Continuous.standardExponential(u, 700, ANY))
                    .isCloseTo(700 + Continuous.exponential(u, 1), within(1e-12));
        }
        assertThat(Continuous.standardExponential(0.5, 0, Math.log(2))).isCloseTo(-Math.log(0.75), within(1e-15));
    }

    /// Expected value: the Erlang distribution of two stages has `1 - e^-x (1 + x)` below `x`.
    @Test
    void cutsTheGammaDistribution() {
        for (double u : UNIFORMS) {
            double drawn = Continuous.standardGamma(u, 2, 1, 4);
            double lower = 1 - 2 / Math.E;
            double upper = 1 - 5 * Math.exp(-4);
            assertThat(1 - Math.exp(-drawn) * (1 + drawn)).isCloseTo(lower + u * (upper - lower), within(1e-14));
        }
    }

    /// Expected value: of the numbers 2 and 3 of a Poisson distribution of mean 3 each has the
    /// probability `4.5 e^-3`.
    @Test
    void cutsTheDiscreteOnes() {
        assertThat(Discrete.poisson(0.499, 3, 1.2, 3.9)).isEqualTo(2);
        assertThat(Discrete.poisson(0.501, 3, 1.2, 3.9)).isEqualTo(3);
        assertThat(Discrete.poisson(0.5, 3, 2, 2)).isEqualTo(2);
        assertThat(Discrete.poisson(0.5, 3, 2.1, 2.9)).isNaN();
        assertThat(Discrete.binomial(0.999, 10, 0.5, 4, 6)).isEqualTo(6);
        assertThat(Discrete.negativeBinomial(0.999, 2, 0.5, 0, 3)).isEqualTo(3);
    }

    /// Expected values: by hand; a negative stretch turns the distribution round.
    @Test
    void stretchesThenShiftsThenCuts() {
        assertThat(Limits.lower(10, 30, 5, 2)).isEqualTo(2.5);
        assertThat(Limits.upper(10, 30, 5, 2)).isEqualTo(12.5);
        assertThat(Limits.lower(10, 30, 5, -2)).isEqualTo(-12.5);
        assertThat(Limits.upper(10, 30, 5, -2)).isEqualTo(-2.5);
        assertThat(Limits.placed(3, 10, 30, 5, 2)).isEqualTo(11);
        assertThat(Limits.placed(2.4, 10, 30, 5, 2)).isEqualTo(10);
        assertThat(Limits.placed(1, 10, 30, 15, 0)).isEqualTo(15);
        assertThat(Limits.placed(1, 10, 30, 5, 0)).isNaN();
        assertThat(Limits.placed(1, 30, 10, 15, 1)).isNaN();
    }

    @Test
    void givesTheNumberThatIsLeft() {
        assertThat(Continuous.normal(0.3, 5, 5, 0, 1)).isEqualTo(5);
        assertThat(Continuous.normal(0.3, -1, 1, 0.5, 0)).isEqualTo(0.5);
        assertThat(Continuous.triangular(0.3, 0, 9, 4, 4, 4)).isEqualTo(4);
        assertThat(Discrete.poisson(0.3, 0)).isZero();
        assertThat(Discrete.binomial(0.3, 7, 1)).isEqualTo(7);
        assertThat(Discrete.binomial(0.3, 7, 0)).isZero();
        assertThat(Discrete.binomial(0.3, 0, 0.5)).isZero();
        assertThat(Discrete.negativeBinomial(0.3, 7, 1)).isEqualTo(7);
        assertThat(Discrete.geometric(0.3, 1)).isEqualTo(1);
    }

    @Test
    void givesNoNumberOutsideTheDomain() {
        double nan = Double.NaN;
        assertThat(new double[] {
                    Continuous.uniform(0.5, 2, 1),
                    Continuous.uniform(0.5, nan, 1),
                    Continuous.normal(0.5, 0, -1),
                    Continuous.normal(0.5, 2, 1, 0, 1),
                    Continuous.normal(0.5, 0, 1, 0, nan),
                    Continuous.standardNormal(0.5, 50, 60),
                    Continuous.logNormal(0.5, 0, 1),
                    Continuous.exponential(0.5, -1),
                    Continuous.standardExponential(0.5, -2, -1),
                    Continuous.weibull(0.5, 0, 1),
                    Continuous.weibullOfMeanOne(0.5, -1, 0, 1),
                    Continuous.gamma(0.5, 0, 1),
                    Continuous.gamma(0.5, 1, -1),
                    Continuous.gamma(0.5, 2e15, 1),
                    Continuous.erlang(0.5, 1.5, 1),
                    Continuous.beta(0.5, 0, 1),
                    Continuous.beta(0.5, 1, nan),
                    Continuous.triangular(0.5, 1, 0, 2),
                    Continuous.logistic(0.5, 0, -1),
                    Continuous.pareto(0.5, 1, 0),
                    Discrete.poisson(0.5, -1),
                    Discrete.poisson(0.5, nan),
                    Discrete.binomial(0.5, 2.5, 0.5),
                    Discrete.binomial(0.5, 2, 1.5),
                    Discrete.negativeBinomial(0.5, 0, 0.5),
                    Discrete.negativeBinomial(0.5, 1, 0),
                    Discrete.geometric(0.5, 0),
                    Discrete.bernoulli(0.5, -0.1),
                    PinkNoise.change(0, 0, 1, 0.1, 1)
                })
                .containsOnly(nan);
    }

    /// Expected value: `Gamma(1 + 1/2) = sqrt(pi) / 2` is the mean of the Weibull distribution of
    /// shape 2.
    @Test
    void scalesTheWeibullDistributionToMeanOne() {
        assertThat(Continuous.weibullOfMeanOne(0.5, 2, 0, ANY))
                .isCloseTo(Math.sqrt(Math.log(2)) * 2 / Math.sqrt(Math.PI), within(1e-15));
        assertThat(Continuous.weibullOfMeanOne(0.99, 2, 0.5, 1.5)).isBetween(1.4, 1.5);
    }

    @Test
    void readsADensityFromATable() {
        double[] inputs = {0, 1, 1, 3};
        double[] outputs = {1, 1, 0.25, 0.25};
        DensityTable steps = DensityTable.of(GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, inputs, outputs));
        assertThat(steps.draw(1 / 3.0, -ANY, ANY)).isCloseTo(0.5, within(1e-15));
        assertThat(steps.draw(5 / 6.0, -ANY, ANY)).isCloseTo(2, within(1e-15));
        assertThat(steps.draw(0.5, 1, 3)).isCloseTo(2, within(1e-15));
        assertThat(steps.draw(0.5, 4, 5)).isNaN();
        assertThat(DensityTable.of(table(1, -1)).draw(0.5, -ANY, ANY)).isNaN();
        assertThat(DensityTable.of(table(0, 0)).draw(0.5, -ANY, ANY)).isNaN();
    }

    @Test
    void choosesByWeight() {
        assertThat(WeightTable.of(table(1, 3)).draw(0.2499)).isEqualTo(10);
        assertThat(WeightTable.of(table(1, 3)).draw(0.2501)).isEqualTo(20);
        assertThat(WeightTable.of(table(1, 0)).draw(1 - 0x1p-53)).isEqualTo(10);
        assertThat(WeightTable.of(table(0, 1)).draw(0x1p-53)).isEqualTo(20);
        assertThat(WeightTable.of(table(2, -1)).draw(0.5)).isNaN();
        assertThat(WeightTable.of(table(0, 0)).draw(0.5)).isNaN();
    }

    private static GraphicalFunction table(double first, double second) {
        double[] inputs = {10, 20};
        double[] outputs = {first, second};
        return GraphicalFunction.of(GraphicalFunction.Kind.DISCRETE, inputs, outputs);
    }

    /// Expected values: an autoregressive series with the standard deviation 3 and the correlation
    /// `1 - step / tau = 0.75` of neighbours; bounds of five standard errors, the values counting
    /// as `N (1 - 0.75^2) / (1 + 0.75^2)` independent ones.
    @Test
    void remembersAsLongAsAsked() {
        int n = 100_000;
        long stream = Streams.of(Name.of("rainfall"), 0, 0);
        double x = 10 + 3 * PinkNoise.white(CounterRandom.uniform(1, 0, stream, 0));
        double variance = 0;
        double together = 0;
        for (int i = 0; i < n; i++) {
            double white = PinkNoise.white(CounterRandom.uniform(1, 0, Streams.of(Name.of("rainfall"), 0, 1), i));
            double next = x + 0.5 * PinkNoise.change(white, 10 - x, 3, 2, 0.5);
            variance += (x - 10) * (x - 10) / n;
            together += (x - 10) * (next - 10) / n;
            x = next;
        }
        double independent = n * (1 - 0.5625) / (1 + 0.5625);
        assertThat(variance).isCloseTo(9, within(5 * 9 * Math.sqrt(2 / independent)));
        assertThat(together / variance).isCloseTo(0.75, within(5 * Math.sqrt((1 - 0.5625) / n)));
    }
}
