package org.alamedas.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected ends: the shortest of 1, 2, 2.5 and 5 times a power of ten whose multiples hold the values in four parts.
final class AxisTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 100",
        "0, 101, 0, 200",
        "-17726, 36562, -20000, 60000",
        "1, 6.387, 0, 8",
        "95, 101, 94, 102",
        "-5, -1, -5, -1",
        "0, 1e-9, 0, 1e-9",
        "5, 5, 4, 12",
        "0, 0, 0, 1",
        "1e300, 1.7e300, 1e300, 1.8e300",
    })
    void endsAtRoundNumbers(double least, double greatest, double low, double high) {
        Axis axis = Axis.of(least, greatest, null, null);
        assertThat(axis).isEqualTo(new Axis(low, high));
    }

    @ParameterizedTest
    @CsvSource({"0, 4000, 0, 4000", ", 50, 0, 50", "20, , 20, 40", "9, 3, 0, 40"})
    void keepsTheEndsThatItsAuthorChose(Double low, Double high, double from, double to) {
        assertThat(Axis.of(0, 39, low, high)).isEqualTo(new Axis(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.",
        "25000, 25.T",
        "-20000, -20.T",
        "6e9, 6.B",
        "1970, 1970.",
        "250000, 250.T",
        "0.25, 0.25",
        "0.001, 0.001",
        "1e-7, 100.E-09",
        "3e13, 30.E+12",
        "999999.9, 1.M",
    })
    void writesNumbersOfScalesWithALetterForTheirSize(double value, String written) {
        assertThat(Figures.onScale(value)).isEqualTo(written);
    }
}
