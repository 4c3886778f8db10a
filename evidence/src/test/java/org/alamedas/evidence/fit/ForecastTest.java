package org.alamedas.evidence.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.alamedas.engine.random.Continuous;
import org.junit.jupiter.api.Test;

final class ForecastTest {
    private static final Forecast STANDARD = new Forecast.Normal(0, 1);

    /// At the mean the score is `2 / root(2 pi) - 1 / root(pi)` = 0.7978846 - 0.5641896.
    @Test
    void scoresANormalForecast() {
        assertThat(STANDARD.crps(0)).isCloseTo(0.2336950, within(1e-7));
        assertThat(STANDARD.logScore(0)).isCloseTo(-0.9189385, within(1e-7));
        assertThat(new Forecast.Normal(3, 2).crps(3)).isCloseTo(2 * 0.2336950, within(1e-6));
    }

    /// Two sure forecasts, 0 and 2, of 1: the mean distance is 1, half the distance of two draws is
    /// 1/2.
    @Test
    void scoresTwoCertainties() {
        Forecast two = mixture(new double[] {0, 2}, 1e-9);
        assertThat(two.crps(1)).isCloseTo(0.5, within(1e-6));
        assertThat(two.quantile(0.5)).isCloseTo(0, within(1e-6));
        assertThat(two.quantile(0.9)).isCloseTo(2, within(1e-6));
    }

    /// Parts at the quantiles of a normal distribution, without spread, are that distribution.
    @Test
    void scoresAMixtureLikeTheDistributionThatItMakes() {
        int count = 2000;
        double[] means = new double[count];
        for (int i = 0; i < count; i++) {
            means[i] = Continuous.normal((i + 0.5) / count, 0, 1);
        }
        Forecast mixture = mixture(means, 1e-9);
        assertThat(mixture.crps(0.7)).isCloseTo(STANDARD.crps(0.7), within(1e-3));
    }

    @Test
    void prefersTheForecastThatKnows() {
        Forecast sure = new Forecast.Normal(1, 0.5);
        assertThat(sure.crps(1.1)).isLessThan(STANDARD.crps(1.1));
        assertThat(sure.logScore(1.1)).isGreaterThan(STANDARD.logScore(1.1));
        assertThat(sure.logScore(-3)).isLessThan(STANDARD.logScore(-3));
    }

    private static Forecast mixture(double[] means, double sd) {
        double[] sds = new double[means.length];
        double[] weights = new double[means.length];
        Arrays.fill(sds, sd);
        Arrays.fill(weights, 1.0 / means.length);
        return new Forecast.Mixture(means, sds, weights, new double[means.length]);
    }
}
