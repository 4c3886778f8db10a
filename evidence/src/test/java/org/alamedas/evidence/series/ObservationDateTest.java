package org.alamedas.evidence.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected clocks are counted by hand from the calendar: 1972 has 366 days, 4 March is day 63 of 1973.
final class ObservationDateTest {
    private static ObservationDate date(String text) {
        return ObservationDate.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1971, 1971, 1971.5, 1972",
        "1972-08, 1972.5833333333333, 1972.625, 1972.6666666666667",
        "1971-12, 1971.9166666666667, 1971.9583333333333, 1972",
        "1971-12-31, 1972, 1972, 1972",
        "1973-03-04, 1973.1726027397260, 1973.1726027397260, 1973.1726027397260",
        "1972-02-29, 1972.1639344262295, 1972.1639344262295, 1972.1639344262295",
    })
    void putsADateOnTheClock(String text, double begin, double middle, double end) {
        ObservationDate date = date(text);
        assertThat(date.begin()).isCloseTo(begin, within(1e-9));
        assertThat(date.middle()).isCloseTo(middle, within(1e-9));
        assertThat(date.end()).isCloseTo(end, within(1e-9));
        assertThat(date.iso()).isEqualTo(text);
    }

    @Test
    void putsTheEndOfAYearOnTheNextYearExactly() {
        assertThat(date("1971-12-31").end()).isEqualTo(1972.0);
        assertThat(date("1972-12-31").end()).isEqualTo(1973.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "71", "1971-13", "1973-02-30", "1973-2-3", "1973/03/04", "19731", "11973-01-01", "1971-1-"})
    void refusesWhatIsNoDate(String text) {
        assertThat(ObservationDate.parse(text)).isEmpty();
    }

    @Test
    void sortsByTheMiddleOfWhatIsCovered() {
        assertThat(date("1971")).isLessThan(date("1971-08")).isGreaterThan(date("1971-06"));
        assertThat(date("1971-12-31")).isLessThan(date("1972-01"));
    }

    @Test
    void fitsOnlyItsTiming() {
        assertThat(Timing.YEAR_END.fits(date("1971-12-31"))).isTrue();
        assertThat(Timing.YEAR_END.fits(date("1971-12-30"))).isFalse();
        assertThat(Timing.ON_DAY.fits(date("1971-12-30"))).isTrue();
        assertThat(Timing.MEAN_OF_YEAR.fits(date("1971-12"))).isFalse();
        assertThat(Timing.MEAN_OF_MONTH.fits(date("1971-12"))).isTrue();
    }
}
