package org.alamedas.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Expected values: `StrictMath`, whose documented error is one unit (two and a half for hyperbolic functions).
class StrictMathDistanceTest {

    private static final int DRAWS = 15_000;

    /// Above this exponent `StrictMath.pow` loses digits near one: `pow(0.9999999173074868, 8457840869.026741)` is 688
    /// doubles from the true value there. [TrueValueTest] covers these arguments.
    private static final double STRICT_POW_LIMIT = 0x1p31;

    static Stream<Arguments> everyFunctionAndSampler() {
        return Arrays.stream(ElementaryFunction.values())
                .flatMap(function -> Arrays.stream(Sampler.values()).map(sampler -> Arguments.of(function, sampler)));
    }

    @ParameterizedTest
    @MethodSource("everyFunctionAndSampler")
    void staysWithinOneUnitOfStrictMath(ElementaryFunction function, Sampler sampler) {
        SplittableRandom random = new SplittableRandom(1970L);
        for (int i = 0; i < DRAWS; i++) {
            double x = sampler.next(random);
            long distance = Ulp.distance(function.ours(x), function.strict(x));
            assertThat(distance).as("%s(%s)", function, x).isLessThanOrEqualTo(function.distance());
        }
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void powersStayWithinOneUnitOfStrictMath(Sampler sampler) {
        SplittableRandom random = new SplittableRandom(1971L);
        for (int i = 0; i < DRAWS; i++) {
            double x = sampler.next(random);
            double whole = random.nextInt(-40, 41);
            double likely = random.nextDouble(-750.0, 750.0) / Math.max(Math.abs(StrictMath.log(Math.abs(x))), 1e-6);
            assertNear("pow", PortableMath::pow, StrictMath::pow, x, whole);
            assertNear("pow", PortableMath::pow, StrictMath::pow, Math.abs(x), 0.5 * whole);
            if (Math.abs(likely) < STRICT_POW_LIMIT) {
                assertNear("pow", PortableMath::pow, StrictMath::pow, Math.abs(x), likely);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void anglesOfPointsStayWithinOneUnitOfStrictMath(Sampler sampler) {
        SplittableRandom random = new SplittableRandom(1972L);
        for (int i = 0; i < DRAWS; i++) {
            double x = sampler.next(random);
            double other = sampler.next(random);
            double near = x * Math.scalb(random.nextDouble(-1.0, 1.0), random.nextInt(-60, 60));
            assertNear("atan2", PortableMath::atan2, StrictMath::atan2, other, x);
            assertNear("atan2", PortableMath::atan2, StrictMath::atan2, near, x);
        }
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void roundsToIntegersExactly(Sampler sampler) {
        SplittableRandom random = new SplittableRandom(1973L);
        for (int i = 0; i < DRAWS; i++) {
            double x = sampler.next(random);
            double towardsZero = x < 0.0 ? StrictMath.ceil(x) : StrictMath.floor(x);
            assertThat(Ulp.distance(PortableMath.floor(x), StrictMath.floor(x))).isZero();
            assertThat(Ulp.distance(PortableMath.ceil(x), StrictMath.ceil(x))).isZero();
            assertThat(Ulp.distance(PortableMath.roundToEven(x), StrictMath.rint(x)))
                    .isZero();
            assertThat(Ulp.distance(PortableMath.truncate(x), towardsZero)).isZero();
            assertThat(Ulp.distance(PortableMath.sqrt(x), StrictMath.sqrt(x))).isZero();
        }
    }

    @Test
    void agreesWithStrictMathAtTheEdgeOfOverflowAndUnderflow() {
        double[] edges = {
            709.782712893384, 709.7827128933841, -708.3964185322641, -745.1332191019411, -745.1332191019412
        };
        for (double x : edges) {
            assertThat(PortableMath.exp(x)).as("exp(%s)", x).isEqualTo(StrictMath.exp(x));
        }
        assertThat(PortableMath.cosh(710.4758600739439)).isFinite();
        assertThat(PortableMath.cosh(710.475860073944)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(PortableMath.sinh(-710.475860073944)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static void assertNear(
            String name, DoubleBinaryOperator ours, DoubleBinaryOperator strict, double a, double b) {
        long distance = Ulp.distance(ours.applyAsDouble(a, b), strict.applyAsDouble(a, b));
        assertThat(distance).as("%s(%s, %s)", name, a, b).isLessThanOrEqualTo(1L);
    }
}
