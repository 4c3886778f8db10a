package org.alamedas.evidence.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Reading;
import org.alamedas.evidence.measurement.Scope;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

final class NaiveForecastsTest {
    private static final ScoringPlan PLAN = new ScoringPlan(
            List.of(
                    new Stage("first", new Bilingual("a", "b"), 1972),
                    new Stage("last", new Bilingual("a", "b"), 1974)),
            1974,
            Name.of("hazard"),
            Map.of());

    private static Target of(int year, double value, Trust trust) {
        return new Target(
                "output",
                Name.of("GDP"),
                Reading.AT,
                new ObservationDate.Day(LocalDate.of(year, 12, 31)),
                null,
                value,
                new Band(value - 1, value + 1),
                trust,
                Scope.EVERY,
                List.of("somebody"),
                "note",
                SourceText.of("targets.csv", "").start());
    }

    private static double median(String forecaster, List<Target> targets) {
        return NaiveForecasts.score(targets, PLAN, Mode.RECORDED).stream()
                .filter(score -> score.forecaster().equals(forecaster))
                .findFirst()
                .orElseThrow()
                .median();
    }

    /// 100 then 110 at the ends of 1970 and 1971: the last value stays 110, growth of a tenth gives
    /// 121.
    @Test
    void goesOnAsBefore() {
        List<Target> targets =
                List.of(of(1970, 100, Trust.VERIFIED), of(1971, 110, Trust.DERIVED), of(1972, 105, Trust.VERIFIED));
        assertThat(median(NaiveForecasts.LAST_VALUE, targets)).isCloseTo(110, within(1e-9));
        assertThat(median(NaiveForecasts.CONSTANT_GROWTH, targets)).isCloseTo(121, within(1e-9));
    }

    @Test
    void learnsNothingFromFiguresThatAreNotVerified() {
        List<Target> targets =
                List.of(of(1970, 100, Trust.VERIFIED), of(1971, 110, Trust.UNVERIFIED), of(1972, 105, Trust.VERIFIED));
        assertThat(median(NaiveForecasts.LAST_VALUE, targets)).isCloseTo(100, within(1e-9));
    }

    @Test
    void saysNothingOfASeriesWithoutAPast() {
        assertThat(NaiveForecasts.score(List.of(of(1972, 105, Trust.VERIFIED)), PLAN, Mode.RECORDED))
                .isEmpty();
    }

    @Test
    void countsUnverifiedFiguresApart() {
        List<Target> targets = List.of(of(1971, 100, Trust.VERIFIED), of(1972, 105, Trust.UNVERIFIED));
        List<TargetScore> scores = NaiveForecasts.score(targets, PLAN, Mode.RECORDED);
        assertThat(Scoreboard.of(scores, true).targets()).isZero();
        assertThat(Scoreboard.of(scores, false).targets()).isEqualTo(2);
    }
}
