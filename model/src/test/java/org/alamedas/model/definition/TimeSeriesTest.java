package org.alamedas.model.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.alamedas.model.expr.GraphicalFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TimeSeriesTest {
    private static final TimeSeries SERIES = series(1, 10, 3, 30, 4, 0);

    /// Between points as the Vensim Reference Manual says, "Data Equations"; -1 stands for a
    /// missing value.
    @ParameterizedTest
    @CsvSource({
        "0,10,10,10,-1",
        "1,10,10,10,10",
        "1.5,15,10,30,-1",
        "3,30,30,30,30",
        "3.25,22.5,30,0,-1",
        "4,0,0,0,0",
        "9,0,0,0,-1"
    })
    void readsBetweenPoints(double time, double line, double held, double ahead, double raw) {
        assertThat(SERIES.at(time, Interpolation.LINEAR)).hasValue(line);
        assertThat(SERIES.at(time, Interpolation.HOLD_BACKWARD)).hasValue(held);
        assertThat(SERIES.at(time, Interpolation.LOOK_FORWARD)).hasValue(ahead);
        assertThat(SERIES.at(time, Interpolation.NONE).orElse(-1)).isEqualTo(raw);
    }

    /// 0.1 + 0.1 + 0.1 is 0.30000000000000004, and 0.8 - 0.1 is 0.7000000000000001: both are the
    /// moment itself.
    @Test
    void meetsAPointInSpiteOfRounding() {
        TimeSeries series = series(0, 1, 0.3, 2, 0.7, 3);
        assertThat(series.at(0.1 + 0.1 + 0.1, Interpolation.NONE)).hasValue(2);
        assertThat(series.at(0.1 + 0.1 + 0.1, Interpolation.LOOK_FORWARD)).hasValue(2);
        assertThat(series.at(Math.nextDown(0.7), Interpolation.HOLD_BACKWARD)).hasValue(3);
    }

    /// The function of time gives at every moment what the series gives: at points, between, before
    /// and behind them, and
    /// where rounding has missed a point by a little.
    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void isAFunctionOfTime(Interpolation interpolation) {
        TimeSeries series = series(-2, 5, 0, 1, 0.3, 2, 0.7, 3, 1000, 4, 1000.0001, 4.001);
        GraphicalFunction function = series.function(interpolation);
        for (int i = 0; i < series.size(); i++) {
            double time = series.time(i);
            double little = 5e-10 * Math.max(1, Math.abs(time));
            for (double moment : new double[] {
                time, time - little, time + little, time - 0.01, time + 0.01, Math.nextUp(time), time - 5, time + 5
            }) {
                assertThat(read(function, moment))
                        .as("at %s", moment)
                        .isCloseTo(series.at(moment, interpolation).orElse(TimeSeries.MISSING), within(1e-4));
            }
        }
    }

    /// Reads a function as its kinds are documented.
    private static double read(GraphicalFunction function, double input) {
        int i = 0;
        while (i + 1 < function.size() && function.input(i + 1) <= input) {
            i++;
        }
        boolean between = function.kind() == GraphicalFunction.Kind.CONTINUOUS
                && i + 1 < function.size()
                && input > function.input(i);
        double slope = between
                ? (function.output(i + 1) - function.output(i)) / (function.input(i + 1) - function.input(i))
                : 0;
        return function.output(i) + slope * (input - function.input(i));
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThatThrownBy(() -> TimeSeries.of(List.of())).hasMessage("a time series needs at least one point");
        assertThatThrownBy(() -> series(1, 1, 1, 2))
                .hasMessage("time 1.0 of point 2 is not after 1.0 of the point before it");
        assertThatThrownBy(() -> new TimeSeries.Point(1, Double.NaN)).hasMessage("the point 1.0, NaN is not finite");
    }

    @Test
    void isEqualByItsPoints() {
        assertThat(series(1, 2)).isEqualTo(series(1, 2)).hasToString("series[1.0:2.0]");
        assertThat(series(1, 2)).isNotEqualTo(series(1, 3)).isNotEqualTo(series(2, 2));
        assertThat(series(1, 2, 3, 4).time(1)).isEqualTo(3);
        assertThat(series(1, 2, 3, 4).value(0)).isEqualTo(2);
        assertThat(series(1, 2, 3, 4).size()).isEqualTo(2);
    }

    /// Makes a series of times and values in turn.
    private static TimeSeries series(double... numbers) {
        return TimeSeries.of(IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new TimeSeries.Point(numbers[2 * i], numbers[2 * i + 1]))
                .toList());
    }
}
