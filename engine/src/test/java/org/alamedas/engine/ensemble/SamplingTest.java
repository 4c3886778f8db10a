package org.alamedas.engine.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
    private static final int COUNT = 20_000;

    private static Sampling.Parameter parameter(String name, String distribution) {
        return new Sampling.Parameter(Name.of(name), DistributionText.parse(distribution));
    }

    /// Means and variances are those of the textbooks; a Latin hypercube of this size meets them
    /// within a part in a thousand of the spread.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        uniform(2, 6)                 | 4       | 1.3333333
        triangular(0, 1, 5)           | 2       | 1.1666667
        normal(3, 2)                  | 3       | 4
        normal(0, 1, 0, inf)          | 0.79788 | 0.36338
        lognormal(2, 0.5)             | 2.26630 | 1.45875
        beta(2, 3)                    | 0.4     | 0.04
        beta(2, 3, 10, 20)            | 14      | 4
        gamma(3, 2)                   | 6       | 12
        discrete(1, 2, 3:2)           | 2.25    | 0.6875
        """)
    void drawsWithTheMeanAndTheVarianceOfTheDistribution(String text, double mean, double variance) {
        String read = text.replace("inf", "Infinity");
        Sampling sampling = new Sampling(List.of(parameter("x", read)), new LatinHypercube(COUNT, 1), List.of());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < COUNT; i++) {
            double value = sampling.point(i).getFirst();
            sum += value;
            squares += (value - mean) * (value - mean);
        }
        assertThat(sum / COUNT).isCloseTo(mean, within(0.001 * Math.sqrt(variance)));
        assertThat(squares / COUNT).isCloseTo(variance, within(0.01 * variance));
    }

    /// The rank correlation of a Gaussian copula is 6 / pi asin(r / 2): 0.58 for r = 0.6.
    @Test
    void correlatesAndKeepsTheMarginalDistributions() {
        Sampling sampling = new Sampling(
                List.of(
                        parameter("a", "uniform(0, 1)"),
                        parameter("b", "uniform(0, 1)"),
                        parameter("c", "uniform(0, 1)")),
                new LatinHypercube(COUNT, 1),
                List.of(new Sampling.Correlation(Name.of("a"), Name.of("c"), 0.6)));
        double ac = 0;
        double ab = 0;
        double c = 0;
        for (int i = 0; i < COUNT; i++) {
            List<Double> point = sampling.point(i);
            ac += 12 * (point.get(0) - 0.5) * (point.get(2) - 0.5) / COUNT;
            ab += 12 * (point.get(0) - 0.5) * (point.get(1) - 0.5) / COUNT;
            c += point.get(2) / COUNT;
        }
        assertThat(ac).isCloseTo(0.5819, within(0.02));
        assertThat(ab).isCloseTo(0, within(0.03));
        assertThat(c).isCloseTo(0.5, within(0.005));
    }

    @Test
    void refusesCorrelationsThatContradictOneAnother() {
        List<Sampling.Parameter> three =
                List.of(parameter("a", "normal(0, 1)"), parameter("b", "normal(0, 1)"), parameter("c", "normal(0, 1)"));
        List<Sampling.Correlation> circle = List.of(
                new Sampling.Correlation(Name.of("a"), Name.of("b"), 0.9),
                new Sampling.Correlation(Name.of("b"), Name.of("c"), 0.9),
                new Sampling.Correlation(Name.of("a"), Name.of("c"), -0.9));
        assertThatThrownBy(() -> new Sampling(three, new MonteCarlo(10, 1), circle))
                .hasMessageContaining("contradict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        unifrom(0, 1)      | there is no distribution "unifrom"
        uniform(0)         | uniform takes 2 numbers, found 1
        uniform(2, 1)      | uniform(min, max) needs min <= max
        uniform(0, x)      | expected a number, found "x"
        normal(0, 0)       | needs sd > 0
        uniform            | expected a distribution such as uniform(0, 1)
        discrete(1:0)      | one of them positive
        triangular(0, 3, 2)| needs min <= mode <= max
        """)
    void saysWhatIsWrongWithADistribution(String text, String message) {
        assertThatThrownBy(() -> DistributionText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
