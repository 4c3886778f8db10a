package org.alamedas.engine.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected counts and moments are exact arithmetic on the decimals as written.
final class TimeGridTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.01", "0.3", "0.7", "0.003", "0.125"})
    void noMomentDriftsOverAMillionSteps(String written) {
        double step = Double.parseDouble(written);
        BigDecimal exact = new BigDecimal(written);
        double stop = exact.multiply(BigDecimal.valueOf(1_000_000)).doubleValue();
        TimeGrid grid = TimeGrid.of(0, stop, step, step);
        assertThat(grid.steps()).isEqualTo(1_000_000);
        assertThat(grid.rows()).isEqualTo(1_000_001);
        assertThat(grid.time(1_000_000)).isEqualTo(stop);
        for (long i = 0; i <= 1_000_000; i += 997) {
            assertThat(grid.time(i))
                    .isEqualTo(exact.multiply(BigDecimal.valueOf(i)).doubleValue());
        }
    }

    @Test
    void aThirdCountsExactly() {
        TimeGrid grid = TimeGrid.of(1970, 1970 + 1_000_000 / 3.0, 1 / 3.0, 1);
        assertThat(grid.steps()).isEqualTo(1_000_000);
        assertThat(grid.rows()).isEqualTo(333_334);
        for (long i = 0; i < 1_000_000; i += 3) {
            assertThat(grid.time(i)).isEqualTo(1970 + i / 3.0);
            assertThat(grid.index(i / 3)).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // start, stop, step, save, steps, rows, last moment, last recorded moment
        "0, 10, 1, 1, 10, 11, 10, 10",
        "0, 10, 3, 3, 3, 4, 9, 9",
        "0, 1, 0.4, 0.4, 2, 3, 0.8, 0.8",
        "0, 100, 0.333333, 1, 300, 101, 100, 100",
        "0, 1, 0.1, 0.25, 10, 5, 1, 1",
        "0, 1, 0.25, 0.1, 4, 5, 1, 1",
        "0, 1, 0.1, 0.3, 10, 4, 1, 0.9",
        "5, 5, 1, 1, 0, 1, 5, 5",
        "-2, 2, 0.5, 2, 8, 3, 2, 2"
    })
    void countsStepsAndRows(
            double start, double stop, double step, double save, long steps, long rows, double last, double recorded) {
        TimeGrid grid = TimeGrid.of(start, stop, step, save);
        assertThat(grid.steps()).isEqualTo(steps);
        assertThat(grid.rows()).isEqualTo(rows);
        assertThat(grid.time(steps)).isEqualTo(last);
        assertThat(grid.time(grid.index(rows - 1))).isEqualTo(recorded);
    }

    @Test
    void aSaveIntervalThatDoesNotDivideRecordsTheNextMoment() {
        TimeGrid grid = TimeGrid.of(0, 1, 0.1, 0.25);
        assertThat(new double[] {
                    grid.time(grid.index(0)),
                    grid.time(grid.index(1)),
                    grid.time(grid.index(2)),
                    grid.time(grid.index(3)),
                    grid.time(grid.index(4))
                })
                .containsExactly(0, 0.3, 0.5, 0.8, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 10 | 0 | 1 | the time step must be above 0, found 0",
                "0 | 10 | -0.5 | 1 | the time step must be above 0, found -0.5",
                "0 | 10 | NaN | 1 | the time step must be above 0, found NaN",
                "0 | 10 | 1 | 0 | the save interval must be above 0, found 0",
                "10 | 0 | 1 | 1 | the run stops at 0, before it starts at 10",
                "0 | 1e12 | 1 | 1 | from 0 to 1000000000000 by 1 is more than 1000000000 steps",
                "0 | Infinity | 1 | 1 | a run needs a finite stop, found INF",
                "1e17 | 1e17 | 1 | 1 | the time step 1 is too small to be told apart at time 1E17"
            })
    void saysWhatMakesNoRun(double start, double stop, double step, double save, String sentence) {
        assertThat(TimeGrid.fault(start, stop, step, save))
                .map(TimeGrid.Fault::sentence)
                .contains(sentence);
        assertThatThrownBy(() -> TimeGrid.of(start, stop, step, save)).hasMessage(sentence);
    }
}
