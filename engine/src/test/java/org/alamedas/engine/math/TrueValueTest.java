package org.alamedas.engine.math;

import static java.math.MathContext.DECIMAL128;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Expected values: [Reference], which sums the series with 90 digits; and printed tables.
class TrueValueTest {

    private static final int DRAWS = 400;

    /// Digits from M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, table 1.1 and chapter 4.
    @Test
    void theReferenceItselfAgreesWithPrintedTables() {
        assertDigits(Reference.exp(BigDecimal.ONE), "2.718281828459045235360287");
        assertDigits(Reference.ln(BigDecimal.TWO), "0.693147180559945309417232");
        assertDigits(Reference.log10(new BigDecimal(3)), "0.477121254719662437295028");
        assertDigits(Reference.atan(BigDecimal.ONE).multiply(new BigDecimal(4)), "3.141592653589793238462643");
        assertDigits(Reference.sin(BigDecimal.ONE), "0.841470984807896506652502");
        assertDigits(Reference.cos(BigDecimal.ONE), "0.540302305868139717400937");
    }

    @ParameterizedTest
    @EnumSource(ElementaryFunction.class)
    void staysWithinItsStatedErrorOfTheTrueValue(ElementaryFunction function) {
        SplittableRandom random = new SplittableRandom(1973L);
        for (int i = 0; i < DRAWS; i++) {
            double x = (i & 1) == 0 ? Sampler.UNIFORM_EXPONENT.next(random) : random.nextDouble(-1.5, 1.5);
            boolean normal = Math.abs(function.ours(x)) >= Double.MIN_NORMAL;
            if (function.isDefinedAt(x) && normal) {
                double error = Reference.error(function.ours(x), function.exact(x));
                assertThat(error).as("%s(%s)", function, x).isLessThan(function.trueError());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementaryFunction.class,
            names = {"SIN", "COS", "TAN"})
    void reducesHugeAngles(ElementaryFunction function) {
        SplittableRandom random = new SplittableRandom(1974L);
        for (int i = 0; i < 100; i++) {
            double x = Sampler.HUGE.next(random);
            double error = Reference.error(function.ours(x), function.exact(x));
            assertThat(error).as("%s(%s)", function, x).isLessThan(function.trueError());
        }
    }

    /// The double that comes nearest to a multiple of `pi/2`, and others that are known to come near: J.-M. Muller,
    /// Elementary Functions, chapter on range reduction; and the largest double.
    @ParameterizedTest
    @CsvSource({
        "0x1.6ac5b262ca1ffp849",
        "0x1.8p1023",
        "0x1.fffffffffffffp1023",
        "0x1.921fb54442d18p0",
        "0x1.2d97c7f3321d2p2"
    })
    void reducesTheAnglesThatAreHardest(double x) {
        assertThat(Reference.error(PortableMath.sin(x), Reference.sin(new BigDecimal(x))))
                .isLessThan(0.6);
        assertThat(Reference.error(PortableMath.cos(x), Reference.cos(new BigDecimal(x))))
                .isLessThan(0.6);
        assertThat(Reference.error(PortableMath.tan(x), Reference.tan(new BigDecimal(x))))
                .isLessThan(0.65);
    }

    /// Where one is only a few units in the last place of the power that it is taken from.
    @Test
    void subtractsOneFromLargePowersExactly() {
        for (double x = 35.0; x < 41.0; x += 0.013) {
            double error = Reference.error(PortableMath.expm1(x), Reference.expm1(new BigDecimal(x)));
            assertThat(error).as("expm1(%s)", x).isLessThan(ElementaryFunction.EXPM1.trueError());
        }
    }

    @Test
    void subnormalResultsAreWithinOneUnit() {
        for (double x = -745.0; x < -708.4; x += 0.173) {
            double power = x / StrictMath.log(3.0);
            assertThat(Reference.error(PortableMath.exp(x), Reference.exp(new BigDecimal(x))))
                    .isLessThan(1.0);
            BigDecimal exact = Reference.pow(new BigDecimal(3), new BigDecimal(power));
            assertThat(Reference.error(PortableMath.pow(3.0, power), exact)).isLessThan(1.0);
        }
    }

    @Test
    void logarithmsToABaseAreRoundedOnce() {
        SplittableRandom random = new SplittableRandom(1978L);
        for (int i = 0; i < DRAWS; i++) {
            double x = Math.abs(Sampler.UNIFORM_EXPONENT.next(random));
            double base = random.nextDouble(0.1, 20.0);
            BigDecimal exact = Reference.ln(new BigDecimal(x)).divide(Reference.ln(new BigDecimal(base)), DECIMAL128);
            assertThat(Reference.error(PortableMath.log(x, base), exact)).isLessThan(0.501);
        }
    }

    /// The product of a logarithm and an exponent is at most `2^10`, and may be off by `2^-58` or so.
    @Test
    void logarithmsForPowersCarryAtLeastSixtyEightBits() {
        SplittableRandom random = new SplittableRandom(1977L);
        for (int i = 0; i < DRAWS; i++) {
            double x = random.nextDouble(0.5, 2.0);
            DoubleDouble ln = Logarithm.natural(x);
            BigDecimal exact = Reference.ln(new BigDecimal(x));
            BigDecimal error =
                    new BigDecimal(ln.high()).add(new BigDecimal(ln.low())).subtract(exact);
            assertThat(error.abs().doubleValue())
                    .as("ln(%s)", x)
                    .isLessThan(0x1p-68 * exact.abs().doubleValue());
        }
    }

    @Test
    void powersStayWithinSixTenthsOfAUnit() {
        SplittableRandom random = new SplittableRandom(1975L);
        for (int i = 0; i < DRAWS; i++) {
            double x = (i & 1) == 0
                    ? Math.scalb(random.nextDouble(1.0, 2.0), random.nextInt(-1074, 1024))
                    : 1.0 + random.nextDouble(-1.0, 1.0) * Math.scalb(1.0, -random.nextInt(40));
            double y = random.nextDouble(-700.0, 700.0) / Math.abs(StrictMath.log(x));
            BigDecimal exact = Reference.pow(new BigDecimal(x), new BigDecimal(y));
            assertThat(Reference.error(PortableMath.pow(x, y), exact))
                    .as("pow(%s, %s)", x, y)
                    .isLessThan(0.6);
        }
    }

    @Test
    void powersNearOneWithALargeExponentKeepTheirDigits() {
        double x = 0.9999999173074868;
        double y = 8.457840869026741E9;
        BigDecimal exact = Reference.pow(new BigDecimal(x), new BigDecimal(y));
        assertThat(Reference.error(PortableMath.pow(x, y), exact)).isLessThan(0.6);
    }

    @Test
    void anglesOfPointsStayWithinSixTenthsOfAUnit() {
        SplittableRandom random = new SplittableRandom(1976L);
        for (int i = 0; i < DRAWS; i++) {
            double x = random.nextDouble(-10.0, 10.0);
            double y = x * Math.scalb(random.nextDouble(-1.0, 1.0), random.nextInt(-20, 20));
            BigDecimal exact = Reference.atan2(new BigDecimal(y), new BigDecimal(x));
            assertThat(Reference.error(PortableMath.atan2(y, x), exact))
                    .as("atan2(%s, %s)", y, x)
                    .isLessThan(0.6);
        }
    }

    private static void assertDigits(BigDecimal value, String printed) {
        assertThat(value).isCloseTo(new BigDecimal(printed), within(new BigDecimal("1e-24")));
    }
}
