package org.alamedas.evidence.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Kind;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.SeriesDefinition;
import org.alamedas.evidence.series.Timing;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

/// The run is x = 10 in every quarter of 1971, 20 in those of 1972 and 40 at its end, the start of 1973.
final class TransformationTest {
    private static final Trajectory STEPS = new Trajectory(
            new double[] {1971, 1971.25, 1971.5, 1971.75, 1972, 1972.25, 1972.5, 1972.75, 1973},
            new double[] {10, 10, 10, 10, 20, 20, 20, 20, 40});

    private static OptionalDouble model(Transform transform, String date) {
        return Transformation.model(
                transform, STEPS, ObservationDate.parse(date).orElseThrow());
    }

    @Test
    void takesTheMeanUpToAndWithoutTheEnd() {
        assertThat(model(new Transform.Mean(), "1971")).hasValue(10);
        assertThat(model(new Transform.Mean(), "1972")).hasValue(20);
        assertThat(model(new Transform.Mean(), "1973")).isEmpty();
        assertThat(model(new Transform.Mean(), "1970")).isEmpty();
    }

    @Test
    void takesNoMeanOfAMonthWithoutARecordedMoment() {
        assertThat(model(new Transform.Mean(), "1971-01")).hasValue(10);
        assertThat(model(new Transform.Mean(), "1971-02")).isEmpty();
    }

    @Test
    void readsAMomentBetweenTwoRecordedOnesOnTheLine() {
        assertThat(model(new Transform.At(), "1972-12-31")).hasValue(40);
        assertThat(model(new Transform.At(), "1970-12-31")).hasValue(10);
        assertThat(model(new Transform.At(), "1970-12-30")).isEmpty();
        // 1 October 1972 is day 275 of 366: (275/366 - 0.75) / 0.25 of the way from 20 to 40
        assertThat(model(new Transform.At(), "1972-10-01").getAsDouble())
                .isCloseTo(20 + 20 * (275 / 366.0 - 0.75) / 0.25, within(1e-9));
    }

    @Test
    void growsFromMeanToMean() {
        assertThat(model(new Transform.GrowthOfMean(null), "1972")).hasValue(100);
        assertThat(model(new Transform.GrowthOfMean(null), "1971")).isEmpty();
        assertThat(model(new Transform.GrowthOfMean(8.0), "1971")).hasValue(25);
        assertThat(model(new Transform.GrowthOfMean(8.0), "1972")).hasValue(100);
    }

    @Test
    void growsFromEndToEnd() {
        assertThat(model(new Transform.GrowthOfEnd(), "1971-12-31")).hasValue(100);
        assertThat(model(new Transform.GrowthOfEnd(), "1972-12-31")).hasValue(100);
        assertThat(model(new Transform.GrowthOfEnd(), "1973-12-31")).isEmpty();
    }

    /// A run of two years and a step of 1/24 with x = 2 in 1971, 3 in 1972 and 6 in each December; 1 at the start.
    @Test
    void growsFromDecemberToDecember() {
        double[] times = new double[49];
        double[] values = new double[49];
        for (int i = 0; i < times.length; i++) {
            times[i] = 1971 + i / 24.0;
            boolean december = i % 24 >= 22;
            values[i] = december ? (i < 24 ? 6 : 18) : i == 0 ? 1 : 2;
        }
        Trajectory x = new Trajectory(times, values);
        Transform transform = new Transform.DecemberToDecember();
        assertThat(Transformation.model(transform, x, new ObservationDate.Month(1971, 12)))
                .hasValue(500);
        assertThat(Transformation.model(transform, x, new ObservationDate.Month(1972, 12)))
                .hasValue(200);
    }

    @Test
    void rebasesModelAndRecordAlike() {
        Transform transform = new Transform.IndexOfMean(1971);
        assertThat(model(transform, "1971")).hasValue(100);
        assertThat(model(transform, "1972")).hasValue(200);
        Observation base = Points.figure(1971, 50, new Band(40, 60), Trust.VERIFIED);
        Observation next = Points.figure(1972, 75, new Band(75, 80), Trust.UNVERIFIED);
        ObservedSeries series = series(base, next);
        Observation rebased = Transformation.record(transform, series, next).orElseThrow();
        assertThat(rebased.value()).isEqualTo(150);
        assertThat(rebased.band()).isEqualTo(new Band(150, 160));
        assertThat(rebased.trust()).isEqualTo(Trust.UNVERIFIED);
        assertThat(Transformation.record(new Transform.IndexOfMean(1970), series, next))
                .isEmpty();
    }

    private static ObservedSeries series(Observation... figures) {
        Bilingual text = new Bilingual("t", "t");
        return new ObservedSeries(
                new SeriesDefinition(
                        "x",
                        text,
                        "index",
                        text,
                        Kind.INDEX,
                        Timing.MEAN_OF_YEAR,
                        "g",
                        text,
                        SourceText.of("c", "").start()),
                List.of(figures));
    }
}
