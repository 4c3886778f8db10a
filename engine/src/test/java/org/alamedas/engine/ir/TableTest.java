package org.alamedas.engine.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.GraphicalFunction.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values are linear interpolation by hand.
final class TableTest {
    private static Table table(Kind kind, double... points) {
        double[] x = new double[points.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = points[2 * i];
            y[i] = points[2 * i + 1];
        }
        return Table.of(GraphicalFunction.of(kind, x, y));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 10, 5, 10",
        "0, 10, 10, 10",
        "1, 15, 15, 10",
        "2, 20, 20, 20",
        "3, 10, 10, 20",
        "4, 0, 0, 0",
        "5, 0, -10, 0"
    })
    void readsBetweenAndBeyondItsPoints(double input, double continuous, double extrapolated, double discrete) {
        double[] points = {0, 10, 2, 20, 4, 0};
        assertThat(table(Kind.CONTINUOUS, points).read(input)).isEqualTo(continuous);
        assertThat(table(Kind.EXTRAPOLATED, points).read(input)).isEqualTo(extrapolated);
        assertThat(table(Kind.DISCRETE, points).read(input)).isEqualTo(discrete);
    }

    @Test
    void theLaterOutputHoldsAtAStep() {
        double[] points = {0, 0, 1, 1, 1, 5, 2, 6};
        assertThat(table(Kind.CONTINUOUS, points).read(1)).isEqualTo(5);
        assertThat(table(Kind.CONTINUOUS, points).read(Math.nextDown(1.0))).isCloseTo(1, within(1e-12));
        assertThat(table(Kind.DISCRETE, points).read(1)).isEqualTo(5);
    }

    @Test
    void aStepAtAnEndIsNotDividedBy() {
        double[] points = {0, 0, 0, 1, 1, 2, 1, 7};
        assertThat(table(Kind.EXTRAPOLATED, points).read(-1)).isZero();
        assertThat(table(Kind.EXTRAPOLATED, points).read(1)).isEqualTo(7);
        assertThat(table(Kind.EXTRAPOLATED, points).read(2)).isEqualTo(3);
        assertThat(table(Kind.CONTINUOUS, points).read(9)).isEqualTo(7);
    }

    @Test
    void onePointIsAConstant() {
        for (Kind kind : Kind.values()) {
            assertThat(table(kind, 3, 4).read(-10)).isEqualTo(4);
            assertThat(table(kind, 3, 4).read(3)).isEqualTo(4);
            assertThat(table(kind, 3, 4).read(10)).isEqualTo(4);
        }
    }

    @Test
    void whatIsNotANumberSurvivesAndInfinityIsBeyondTheEnd() {
        for (Kind kind : Kind.values()) {
            assertThat(table(kind, 0, 1, 1, 2).read(Double.NaN)).isNaN();
        }
        assertThat(table(Kind.CONTINUOUS, 0, 1, 1, 2).read(Double.POSITIVE_INFINITY))
                .isEqualTo(2);
        assertThat(table(Kind.CONTINUOUS, 0, 1, 1, 2).read(Double.NEGATIVE_INFINITY))
                .isEqualTo(1);
    }
}
