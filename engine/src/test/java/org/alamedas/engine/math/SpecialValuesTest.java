package org.alamedas.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Expected values: the contracts of `java.lang.Math`, through `StrictMath`; and identities that hold exactly.
class SpecialValuesTest {

    private static final double[] SPECIAL = {
        0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e308, -1e308
    };

    private static final double[] POWER_ARGUMENTS = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        2.0,
        -2.0,
        3.0,
        -3.0,
        0.25,
        -0.25,
        0x1p53,
        -0x1p53,
        0x1.fffffffffffffp52,
        -0x1.fffffffffffffp52,
        1e300,
        -1e300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @ParameterizedTest
    @EnumSource(ElementaryFunction.class)
    void treatsZerosInfinitiesAndNanAsStrictMathDoes(ElementaryFunction function) {
        for (double x : SPECIAL) {
            assertThat(Ulp.distance(function.ours(x), function.strict(x)))
                    .as("%s(%s)", function, x)
                    .isLessThanOrEqualTo(1L);
        }
    }

    @Test
    void powersTreatEveryPairOfSpecialValuesAsStrictMathDoes() {
        for (double x : POWER_ARGUMENTS) {
            for (double y : POWER_ARGUMENTS) {
                assertThat(Ulp.distance(PortableMath.pow(x, y), StrictMath.pow(x, y)))
                        .as("pow(%s, %s)", x, y)
                        .isLessThanOrEqualTo(1L);
            }
        }
    }

    @Test
    void anglesOfPointsKeepTheQuadrantOfZerosAndInfinities() {
        for (double y : POWER_ARGUMENTS) {
            for (double x : POWER_ARGUMENTS) {
                assertThat(Ulp.distance(PortableMath.atan2(y, x), StrictMath.atan2(y, x)))
                        .as("atan2(%s, %s)", y, x)
                        .isLessThanOrEqualTo(1L);
            }
        }
    }

    @Test
    void startsExactly() {
        assertThat(PortableMath.exp(0.0)).isEqualTo(1.0);
        assertThat(PortableMath.ln(1.0)).isEqualTo(0.0);
        assertThat(PortableMath.cos(0.0)).isEqualTo(1.0);
        assertThat(PortableMath.cosh(0.0)).isEqualTo(1.0);
        assertThat(PortableMath.acos(1.0)).isEqualTo(0.0);
        assertThat(PortableMath.exp(1.0)).isEqualTo(2.718281828459045);
        assertThat(PortableMath.acos(-1.0)).isEqualTo(Math.PI);
        assertThat(PortableMath.asin(1.0)).isEqualTo(Math.PI / 2.0);
        assertThat(PortableMath.atan(1.0)).isEqualTo(Math.PI / 4.0);
    }

    @Test
    void powersOfTwoAreExactOverTheWholeRange() {
        for (int k = -1074; k < 1024; k++) {
            double power = Math.scalb(1.0, k);
            assertThat(PortableMath.pow(2.0, k)).isEqualTo(power);
            assertThat(PortableMath.log2(power)).isEqualTo(k);
            assertThat(PortableMath.log(power, 2.0)).isEqualTo(k);
        }
    }

    @Test
    void powersOfTenAreExactWhereADoubleCanHoldThem() {
        for (int n = 0; n <= 22; n++) {
            assertThat(PortableMath.pow(10.0, n)).isEqualTo(Double.parseDouble("1e" + n));
        }
        for (int n = -307; n <= 308; n++) {
            assertThat(PortableMath.log10(Double.parseDouble("1e" + n))).isEqualTo(n);
        }
    }

    @Test
    void powersOfSmallIntegersAreExactWhereADoubleCanHoldThem() {
        for (int base = -15; base <= 15; base++) {
            double power = 1.0;
            for (int n = 0; n <= 60 && Math.abs(power) <= 0x1p53; n++) {
                assertThat(PortableMath.pow(base, n)).as("pow(%s, %s)", base, n).isEqualTo(power);
                power *= base;
            }
        }
    }

    @Test
    void logarithmsToAnIntegerBaseOfItsPowersAreIntegers() {
        for (int base = 3; base <= 15; base++) {
            double power = base;
            for (int n = 1; power < 0x1p53; n++) {
                assertThat(PortableMath.log(power, base))
                        .as("log(%s, %s)", power, base)
                        .isEqualTo(n);
                power *= base;
            }
        }
    }

    @Test
    void logarithmsToABaseFollowTheQuotientOutsideTheirDomain() {
        assertThat(PortableMath.log(8.0, 1.0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(PortableMath.log(0.5, 1.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(PortableMath.log(1.0, 1.0)).isNaN();
        assertThat(PortableMath.log(0.0, 10.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(PortableMath.log(-1.0, 10.0)).isNaN();
        assertThat(PortableMath.log(8.0, -2.0)).isNaN();
        assertThat(PortableMath.log(Double.POSITIVE_INFINITY, 2.0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theFirstPowerIsTheNumberItself() {
        for (double x :
                new double[] {0.1, 1.0 / 3.0, 1e-310, Double.MIN_VALUE, Double.MAX_VALUE, -7.3, 0x1.fffffffffffffp-1}) {
            assertThat(PortableMath.pow(x, 1.0)).isEqualTo(x);
        }
    }
}
