package org.alamedas.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    /// Expected values: the definitions of the distributions, solved by halving with 40 digits. The
    /// probabilities are exact binary fractions, the outermost `2^-40` and `1 - 2^-30`.
    @ParameterizedTest
    @CsvSource(textBlock = """
            normal, 0, 1, 9.094947017729282e-13, -7.047700256664409
            normal, 0, 1, 0.001953125, -2.8856349124267573
            normal, 0, 1, 0.25, -0.6744897501960817
            normal, 0, 1, 0.8125, 0.8871465590188761
            normal, 0, 1, 0.9999999990686774, 6.009353565530744
            gamma, 0.5, 1, 9.094947017729282e-13, 6.496661338971242e-25
            gamma, 0.5, 1, 0.001953125, 2.996062210589956e-06
            gamma, 0.5, 1, 0.25, 0.050765522133810775
            gamma, 0.5, 1, 0.8125, 0.868576362705437
            gamma, 0.5, 1, 0.9999999990686774, 18.731828756132515
            gamma, 3, 1, 9.094947017729282e-13, 0.0001760636051440205
            gamma, 3, 1, 0.001953125, 0.2411671588690301
            gamma, 3, 1, 0.25, 1.7272994178605194
            gamma, 3, 1, 0.8125, 4.3802678137925914
            gamma, 3, 1, 0.9999999990686774, 26.748963028953973
            gamma, 40, 1, 9.094947017729282e-13, 10.070970738856792
            gamma, 40, 1, 0.001953125, 24.166666134823632
            gamma, 40, 1, 0.25, 35.572254287792006
            gamma, 40, 1, 0.8125, 45.515857171968335
            gamma, 40, 1, 0.9999999990686774, 90.36359829537018
            beta, 0.5, 2, 9.094947017729282e-13, 3.676358278013456e-25
            beta, 0.5, 2, 0.001953125, 1.6954229232498287e-06
            beta, 0.5, 2, 0.25, 0.028309543718691405
            beta, 0.5, 2, 0.8125, 0.38664185799650963
            beta, 0.5, 2, 0.9999999990686774, 0.9999501654175297
            beta, 2, 5, 9.094947017729282e-13, 2.4623773052049405e-07
            beta, 2, 5, 0.001953125, 0.011589008671567506
            beta, 2, 5, 0.25, 0.16116291679032652
            beta, 2, 5, 0.8125, 0.43149822227072626
            beta, 2, 5, 0.9999999990686774, 0.9890608088267082
            beta, 30, 4, 9.094947017729282e-13, 0.308649151428962
            beta, 30, 4, 0.001953125, 0.6781720970252382
            beta, 30, 4, 0.25, 0.85009170491376
            beta, 30, 4, 0.8125, 0.9314567735006513
            beta, 30, 4, 0.9999999990686774, 0.9996107114028315
            weibull, 1.5, 2, 9.094947017729282e-13, 1.8774286656010972e-08
            weibull, 1.5, 2, 0.001953125, 0.031270368263333646
            weibull, 1.5, 2, 0.25, 0.8715758634060475
            weibull, 1.5, 2, 0.8125, 2.8196566153497904
            weibull, 1.5, 2, 0.9999999990686774, 15.123807451304035
            exponential, 3, 0, 9.094947017729282e-13, 2.7284841053200255e-12
            exponential, 3, 0, 0.001953125, 0.005865104507410052
            exponential, 3, 0, 0.25, 0.8630462173553428
            exponential, 3, 0, 0.8125, 5.021929300715015
            exponential, 3, 0, 0.9999999990686774, 62.383246250395075
            logistic, 2, 3, 9.094947017729282e-13, -81.1776616671907
            logistic, 2, 3, 0.001953125, -16.709108770611113
            logistic, 2, 3, 0.25, -1.2958368660043291
            logistic, 2, 3, 0.8125, 6.3990112063802815
            logistic, 2, 3, 0.9999999990686774, 64.38324624760111
            pareto, 3, 2, 9.094947017729282e-13, 2.000000000000606
            pareto, 3, 2, 0.001953125, 2.0013037813340486
            pareto, 3, 2, 0.25, 2.201284832596418
            pareto, 3, 2, 0.8125, 3.4943218589451956
            pareto, 3, 2, 0.9999999990686774, 2048.0
            lognormal, 10, 4, 9.094947017729282e-13, 0.6146060559932538
            lognormal, 10, 4, 0.001953125, 3.0546807687975948
            lognormal, 10, 4, 0.25, 7.160113092799137
            lognormal, 10, 4, 0.8125, 13.067799028179802
            lognormal, 10, 4, 0.9999999990686774, 94.01906700388182
            """)
    void givesTheQuantile(String name, double a, double b, double u, double quantile) {
        double drawn = quantile(name, a, b, u);
        assertThat(drawn / quantile).isCloseTo(1, within(1e-12));
    }

    private static double quantile(String name, double a, double b, double u) {
        return switch (name) {
            case "normal" -> Continuous.normal(u, a, b);
            case "gamma" -> Continuous.gamma(u, a, b);
            case "beta" -> Continuous.beta(u, a, b);
            case "weibull" -> Continuous.weibull(u, a, b);
            case "exponential" -> Continuous.exponential(u, a);
            case "logistic" -> Continuous.logistic(u, a, b);
            case "pareto" -> Continuous.pareto(u, a, b);
            case "lognormal" -> Continuous.logNormal(u, a, b);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// Expected values: the complementary error function with 40 digits.
    @ParameterizedTest
    @CsvSource(textBlock = """
            -37, 5.725571222524577e-300
            -12.5, 3.732564298877713e-36
            -5.03125, 2.436461147004114e-07
            -2, 0.02275013194817921
            -0.75, 0.2266273523768682
            0, 0.5
            0.5, 0.6914624612740131
            3, 0.9986501019683699
            8, 0.9999999999999993
            """)
    void givesTheTailOfTheNormalDistribution(double x, double below) {
        assertThat(StandardNormal.LAW.below(x) / below).isCloseTo(1, within(2e-15));
        assertThat(StandardNormal.LAW.above(-x)).isEqualTo(StandardNormal.LAW.below(x));
    }

    /// Expected values: the incomplete gamma function with 40 digits, one standard deviation below
    /// the mean, at it and two above it; from a shape of 100,000 on it is approximated.
    @ParameterizedTest
    @CsvSource(textBlock = """
            2000, 1955, 0.15710913889410308, 1e-13
            2000, 2000, 0.5029735484442025, 1e-13
            2000, 2090, 0.9767303400681852, 1e-13
            90000, 89700, 0.1586548047727398, 1e-12
            90000, 90000, 0.5004432692278077, 1e-12
            90000, 90600, 0.9770701988653413, 1e-12
            110000, 109668, 0.15840827133276655, 1e-7
            110000, 110000, 0.5004009520981588, 1e-7
            110000, 110664, 0.9771972106198409, 1e-7
            4000000, 3998000, 0.15865524384575744, 1e-8
            4000000, 4000000, 0.5000664903801593, 1e-8
            4000000, 4004000, 0.9772228793199935, 1e-8
            """)
    void givesTheProbabilityOfALargeShape(double shape, double x, double below, double error) {
        Tails tails = IncompleteGamma.tails(shape, x);
        assertThat(tails.below()).isCloseTo(below, within(error));
        assertThat(tails.above()).isCloseTo(1 - below, within(error));
    }

    /// Expected values: tabulated logarithms of the gamma function, `ln 99!` and `ln sqrt(pi)`
    /// among them.
    @ParameterizedTest
    @CsvSource(textBlock = """
            0.001, 6.907178885383853
            0.5, 0.5723649429247001
            1, 0.0
            1.5, -0.12078223763524522
            2, 0.0
            9.75, 12.242204940050762
            10, 12.801827480081469
            100, 359.1342053695754
            1000000, 12815504.569147611
            """)
    void givesTheLogarithmOfTheGammaFunction(double z, double expected) {
        assertThat(GammaFunction.ln(z)).isCloseTo(expected, within(1e-15 * Math.max(1, Math.abs(expected)) * 2));
    }
}
