package org.alamedas.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// At the points where a formula or a reduction changes, a thousand neighbouring doubles on either side.
class MonotonicityTest {

    private static final int NEIGHBOURS = 1_000;

    @ParameterizedTest
    @CsvSource({
        "EXP, 0.34657359027997264",
        "EXP, -0.34657359027997264",
        "EXP, 1.0397207708399179",
        "EXP, 354.89135644669203",
        "EXPM1, 0.34657359027997264",
        "EXPM1, -0.34657359027997264",
        "EXPM1, 40.0",
        "LN, 0.7071067811865476",
        "LN, 1.4142135623730951",
        "LN, 1.0",
        "LN, 2.8284271247461903",
        "LOG1P, 0.41421356237309515",
        "LOG1P, -0.2928932188134524",
        "LOG10, 0.7071067811865476",
        "LOG10, 1.4142135623730951",
        "LOG2, 0.7071067811865476",
        "LOG2, 1.4142135623730951",
        "SIN, 0.7853981633974483",
        "SIN, -0.7853981633974483",
        "TAN, 0.7853981633974483",
        "TAN, 2.356194490192345",
        "SIN, 7.450580596923828e-9",
        "TAN, 7.450580596923828e-9",
        "ASIN, 0.5",
        "ASIN, -0.5",
        "ATAN, 0.25",
        "ATAN, 0.75",
        "ATAN, 1.0",
        "ATAN, 1.3333333333333333",
        "ATAN, 4.0",
        "SINH, 0.5",
        "SINH, 1.0397207708399179",
        "COSH, 0.34657359027997264",
        "COSH, 1.0397207708399179",
        "TANH, 0.25",
        "TANH, 0.5198603854199589"
    })
    void neverFallsWhereAFormulaChanges(ElementaryFunction function, double point) {
        double x = point - NEIGHBOURS * Math.ulp(point);
        double before = function.ours(x);
        for (int i = 0; i < 2 * NEIGHBOURS; i++) {
            x = Math.nextUp(x);
            double value = function.ours(x);
            assertThat(value).as("%s(%s)", function, x).isGreaterThanOrEqualTo(before);
            before = value;
        }
    }

    @ParameterizedTest
    @CsvSource({"COS, 0.7853981633974483", "COS, 2.356194490192345", "ACOS, 0.5", "ACOS, -0.5"})
    void neverRisesWhereAFormulaChanges(ElementaryFunction function, double point) {
        double x = point - NEIGHBOURS * Math.ulp(point);
        double before = function.ours(x);
        for (int i = 0; i < 2 * NEIGHBOURS; i++) {
            x = Math.nextUp(x);
            double value = function.ours(x);
            assertThat(value).as("%s(%s)", function, x).isLessThanOrEqualTo(before);
            before = value;
        }
    }
}
