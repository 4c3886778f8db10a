package org.alamedas.evidence.replay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Expected numbers are worked out by hand beside each test.
final class FitTest {
    private static final Offset<Double> TINY = within(1e-12);

    private static Fit fit(List<Double> model, List<Double> record) {
        return requireNonNull(Fit.of(Points.of(model, record), true));
    }

    /// Errors 1, 0, -2, 3: sum 2, absolute 6, squares 14.
    @Test
    void measuresErrorsInTheUnitOfTheSeries() {
        Fit fit = fit(List.of(11.0, 20.0, 28.0, 43.0), List.of(10.0, 20.0, 30.0, 40.0));
        assertThat(fit.points()).isEqualTo(4);
        assertThat(fit.meanError()).isCloseTo(0.5, TINY);
        assertThat(fit.meanAbsoluteError()).isCloseTo(1.5, TINY);
        assertThat(fit.rootMeanSquareError()).isCloseTo(Math.sqrt(3.5), TINY);
        // 1/10 + 0 + 2/30 + 3/40 = 29/120, over 4
        assertThat(requireNonNull(fit.relativeError())).isCloseTo(100 * 29 / 480.0, TINY);
    }

    /// m = 11 20 28 43, r = 10 20 30 40: M = 25.5, R = 25; var m = 557/4, var r = 125, cov = 525/4
    /// of n = 4.
    ///
    /// Squares about the mean: m 210.25 + 30.25 + 6.25 + 306.25 = 553; r 225 + 25 + 25 + 225 = 500;
    /// products 217.5 + 27.5 + 12.5 + 262.5 = 520. MSE 3.5; sum m^2 = 3154, sum r^2 = 3000; changes
    /// of r 10 each, errors after the first 0 + 4 + 9 = 13.
    @Test
    void splitsTheErrorAsTheilDoes() {
        Inequality theil = fit(List.of(11.0, 20.0, 28.0, 43.0), List.of(10.0, 20.0, 30.0, 40.0))
                .theil();
        assertThat(requireNonNull(theil.u1()))
                .isCloseTo(Math.sqrt(3.5) / (Math.sqrt(3154 / 4.0) + Math.sqrt(3000 / 4.0)), TINY);
        assertThat(requireNonNull(theil.u2())).isCloseTo(Math.sqrt(13 / 300.0), TINY);
        double bias = requireNonNull(theil.bias());
        double variance = requireNonNull(theil.variance());
        double covariance = requireNonNull(theil.covariance());
        assertThat(bias).isCloseTo(0.25 / 3.5, TINY);
        double unequal = Math.sqrt(553 / 4.0) - Math.sqrt(125);
        assertThat(variance).isCloseTo(unequal * unequal / 3.5, TINY);
        assertThat(covariance).isCloseTo(2 * (Math.sqrt(553 / 4.0 * 125) - 130) / 3.5, TINY);
        assertThat(bias + variance + covariance).isCloseTo(1, within(1e-10));
    }

    @Test
    void blamesAShiftOnBiasAndAStretchOnVariance() {
        Inequality shift = fit(List.of(3.0, 4.0, 5.0), List.of(1.0, 2.0, 3.0)).theil();
        assertThat(requireNonNull(shift.bias())).isCloseTo(1, TINY);
        // -2 0 2 against -1 0 1: equal means, standard deviations two to one
        Inequality stretch =
                fit(List.of(-2.0, 0.0, 2.0), List.of(-1.0, 0.0, 1.0)).theil();
        assertThat(requireNonNull(stretch.variance())).isCloseTo(1, TINY);
        // 1 -1 1 -1 against its mirror image: equal means and spread, no agreement
        Inequality mirror = fit(List.of(1.0, -1.0, 1.0, -1.0), List.of(-1.0, 1.0, -1.0, 1.0))
                .theil();
        assertThat(requireNonNull(mirror.covariance())).isCloseTo(1, TINY);
        assertThat(requireNonNull(mirror.u1())).isCloseTo(1, TINY);
    }

    @Test
    void scoresTheLastFigureCarriedForwardAsOne() {
        Fit naive = fit(List.of(1.0, 1.0, 4.0, 2.0), List.of(1.0, 4.0, 2.0, 7.0));
        assertThat(requireNonNull(naive.theil().u2())).isCloseTo(1, TINY);
    }

    @Test
    void leavesOutWhatHasNoMeaning() {
        Fit perfect = fit(List.of(5.0), List.of(5.0));
        assertThat(perfect.theil().bias()).isNull();
        assertThat(perfect.theil().u2()).isNull();
        assertThat(fit(List.of(1.0, 2.0), List.of(-1.0, 2.0)).relativeError()).isNull();
        assertThat(requireNonNull(Fit.of(Points.of(List.of(1.0), List.of(2.0)), false))
                        .relativeError())
                .isNull();
        assertThat(Fit.of(List.of(new ReplayPoint(new ObservationDate.Year(1971), 1.0, null)), true))
                .isNull();
    }

    @Test
    void countsTheModelInsideTheBandEdgesIncluded() {
        List<ReplayPoint> points = List.of(
                point(1.0, new Band(1, 2)), point(2.0, new Band(1, 2)), point(2.1, new Band(1, 2)), point(9.0, null));
        Fit fit = requireNonNull(Fit.of(points, true));
        assertThat(fit.inside()).isEqualTo(2);
        assertThat(fit.banded()).isEqualTo(3);
        assertThat(fit.points()).isEqualTo(4);
    }

    private static ReplayPoint point(double model, @Nullable Band band) {
        return new ReplayPoint(new ObservationDate.Year(1971), model, Points.figure(1971, 1.5, band, Trust.VERIFIED));
    }

    @Test
    void keepsItsDigitsForALongSeriesThatHardlyVaries() {
        // r = 1e8 + 0 1 0 1, m = 1e8 + 0 2 0 2: deviations 1 and 1/2, both about means one half apart
        Inequality theil = fit(List.of(1e8, 1e8 + 2, 1e8, 1e8 + 2), List.of(1e8, 1e8 + 1, 1e8, 1e8 + 1))
                .theil();
        assertThat(requireNonNull(theil.bias())).isCloseTo(0.5, within(1e-6));
        assertThat(requireNonNull(theil.variance())).isCloseTo(0.5, within(1e-6));
        assertThat(requireNonNull(theil.covariance())).isCloseTo(0, within(1e-6));
    }
}
