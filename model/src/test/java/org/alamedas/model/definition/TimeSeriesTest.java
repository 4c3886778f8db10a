package org.alamedas.model.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeSeriesTest {
    private static final TimeSeries SERIES = TimeSeries.of(new double[] {1, 3, 4}, new double[] {10, 30, 0});

    /// Between points as the Vensim Reference Manual says, "Data Equations"; -1 stands for a missing value.
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

    /// 0.1 + 0.1 + 0.1 is 0.30000000000000004, and 0.8 - 0.1 is 0.7000000000000001: both are the moment itself.
    @Test
    void meetsAPointInSpiteOfRounding() {
        TimeSeries series = TimeSeries.of(new double[] {0, 0.3, 0.7}, new double[] {1, 2, 3});
        assertThat(series.at(0.1 + 0.1 + 0.1, Interpolation.NONE)).hasValue(2);
        assertThat(series.at(0.1 + 0.1 + 0.1, Interpolation.LOOK_FORWARD)).hasValue(2);
        assertThat(series.at(Math.nextDown(0.7), Interpolation.HOLD_BACKWARD)).hasValue(3);
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThatThrownBy(() -> TimeSeries.of(new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeSeries.of(new double[] {1, 1}, new double[] {1, 2}))
                .hasMessage("time 1.0 of point 2 is not after 1.0 of the point before it");
        assertThatThrownBy(() -> TimeSeries.of(new double[] {1}, new double[] {Double.NaN}))
                .hasMessage("point 1 is not finite");
        assertThatThrownBy(() -> TimeSeries.of(new double[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void copiesItsNumbers() {
        double[] times = {1};
        TimeSeries series = TimeSeries.of(times, new double[] {2});
        times[0] = 5;
        assertThat(series.time(0)).isEqualTo(1);
        assertThat(series)
                .isEqualTo(TimeSeries.of(new double[] {1}, new double[] {2}))
                .hasToString("series[1.0:2.0]");
    }
}
