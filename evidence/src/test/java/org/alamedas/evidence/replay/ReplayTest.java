package org.alamedas.evidence.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alamedas.evidence.series.Kind;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.SeriesDefinition;
import org.alamedas.evidence.series.Timing;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;

/// The run is x = 10 through 1971, 20 through 1972 and 30 at its end, the start of 1973.
final class ReplayTest {
    private static final Span NOWHERE = SourceText.of("t", "").start();
    private static final Bilingual TEXT = new Bilingual("t", "t");
    private static final Trajectory X =
            new Trajectory(new double[] {1971, 1971.5, 1972, 1972.5, 1973}, new double[] {10, 10, 20, 20, 30});

    private static ReplayedSeries replay(ObservedSeries series, Transform transform, ObservedSeries... rivals) {
        Comparison comparison = new Comparison(
                "x",
                1,
                ComparisonRole.OUTPUT,
                series,
                List.of(rivals),
                Name.of("x"),
                transform,
                TEXT,
                TEXT,
                TEXT,
                new Bilingual("", ""),
                NOWHERE);
        return new Replay(variable -> X, new YearRange(1970, 1973)).compare(comparison);
    }

    private static ObservedSeries series(String id, Kind kind, Timing timing, Observation... figures) {
        String unit = kind == Kind.RATE ? "percent of GDP" : "index";
        return new ObservedSeries(
                new SeriesDefinition(id, TEXT, unit, TEXT, kind, timing, "g", TEXT, NOWHERE), List.of(figures));
    }

    private static Observation day(LocalDate date, double value) {
        return new Observation(
                new ObservationDate.Day(date), value, null, List.of("ine"), Trust.VERIFIED, "n", NOWHERE);
    }

    @Test
    void keepsUnverifiedAndCodedFiguresOutOfTheOfficialFit() {
        ReplayedSeries replayed = replay(
                series(
                        "s",
                        Kind.INDEX,
                        Timing.MEAN_OF_YEAR,
                        Points.figure(1971, 9, null, Trust.DERIVED),
                        Points.figure(1972, 5, null, Trust.UNVERIFIED)),
                new Transform.Mean());
        assertThat(requireNonNull(replayed.official()).points()).isEqualTo(1);
        assertThat(requireNonNull(replayed.official()).meanError()).isEqualTo(1);
        assertThat(requireNonNull(replayed.all()).points()).isEqualTo(2);
        assertThat(requireNonNull(replayed.all()).meanError()).isEqualTo(8);
        ReplayedSeries coded = replay(
                series("s", Kind.INDEX, Timing.MEAN_OF_YEAR, Points.figure(1971, 9, null, Trust.CODED)),
                new Transform.Mean());
        assertThat(coded.official()).isNull();
        assertThat(coded.all()).isNotNull();
    }

    @Test
    void showsTheModelInGapsOfTheRecordAndTheRecordOutsideTheRun() {
        ReplayedSeries replayed = replay(
                series("s", Kind.INDEX, Timing.MEAN_OF_YEAR, Points.figure(1970, 9, null, Trust.VERIFIED)),
                new Transform.Mean());
        assertThat(replayed.points()).extracting(point -> point.date().iso()).containsExactly("1970", "1971", "1972");
        assertThat(replayed.points().getFirst().model()).isNull();
        assertThat(replayed.points().getLast().record()).isNull();
        assertThat(replayed.points().getLast().model()).isEqualTo(20);
        assertThat(replayed.official()).isNull();
    }

    @Test
    void comparesSingleDaysAndYearEndsAtTheirMoment() {
        ReplayedSeries replayed =
                replay(series("s", Kind.STOCK, Timing.ON_DAY, day(LocalDate.of(1971, 12, 31), 20)), new Transform.At());
        assertThat(replayed.points())
                .extracting(point -> point.date().iso())
                .containsExactly("1970-12-31", "1971-12-31", "1972-12-31");
        assertThat(requireNonNull(replayed.all()).meanAbsoluteError()).isZero();
    }

    @Test
    void tellsNoPercentageOfAPercentage() {
        Observation figure = Points.figure(1971, 8, null, Trust.VERIFIED);
        ReplayedSeries rate = replay(series("s", Kind.RATE, Timing.MEAN_OF_YEAR, figure), new Transform.Mean());
        assertThat(requireNonNull(rate.official()).relativeError()).isNull();
        ReplayedSeries index = replay(series("s", Kind.INDEX, Timing.MEAN_OF_YEAR, figure), new Transform.Mean());
        assertThat(requireNonNull(index.official()).relativeError()).isEqualTo(25);
    }

    @Test
    void showsRivalsAndScoresNone() {
        ReplayedSeries replayed = replay(
                series("s", Kind.INDEX, Timing.MEAN_OF_YEAR, Points.figure(1971, 9, null, Trust.VERIFIED)),
                new Transform.Mean(),
                series("rival", Kind.INDEX, Timing.MEAN_OF_YEAR, Points.figure(1972, 99, null, Trust.VERIFIED)),
                series("outside", Kind.INDEX, Timing.MEAN_OF_YEAR, Points.figure(1960, 9, null, Trust.VERIFIED)));
        assertThat(replayed.rivals()).containsOnlyKeys("rival");
        assertThat(requireNonNull(replayed.official()).points()).isEqualTo(1);
    }
}
