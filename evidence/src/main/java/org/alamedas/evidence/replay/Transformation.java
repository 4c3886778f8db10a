package org.alamedas.evidence.replay;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedSeries;
import org.jspecify.annotations.Nullable;

/// Makes the two numbers that are compared: one of the model's trajectory, one of the record's figure.
final class Transformation {
    private Transformation() {}

    /// Returns what the model says for a date; nothing where its run does not reach.
    static OptionalDouble model(Transform transform, Trajectory x, ObservationDate date) {
        int year = date.year();
        return switch (transform) {
            case Transform.Mean as -> x.mean(date.begin(), date.end());
            case Transform.At as -> x.at(date.end());
            case Transform.GrowthOfMean as -> growth(yearBefore(x, year, as.before()), mean(x, year));
            case Transform.GrowthOfEnd as -> growth(x.at(year), x.at(year + 1.0));
            case Transform.DecemberToDecember as -> growth(decemberBefore(x, year), december(x, year));
            case Transform.IndexOfMean as -> index(mean(x, as.baseYear()), mean(x, year));
        };
    }

    /// Returns what the record says for a date, in the unit of the comparison; nothing where an index
    /// has no base.
    static Optional<Observation> record(Transform transform, ObservedSeries series, Observation figure) {
        return switch (transform) {
            case Transform.Mean as -> Optional.of(figure);
            case Transform.At as -> Optional.of(figure);
            case Transform.GrowthOfMean as -> Optional.of(figure);
            case Transform.GrowthOfEnd as -> Optional.of(figure);
            case Transform.DecemberToDecember as -> Optional.of(figure);
            case Transform.IndexOfMean as ->
                series.at(new ObservationDate.Year(as.baseYear()))
                        .filter(of -> of.value() > 0)
                        .map(of -> rebased(figure, of.value()));
        };
    }

    private static Observation rebased(Observation figure, double base) {
        return new Observation(
                figure.date(),
                100 * figure.value() / base,
                figure.band() == null ? null : figure.band().per(base),
                figure.sources(),
                figure.trust(),
                figure.note(),
                figure.span());
    }

    private static OptionalDouble mean(Trajectory x, int year) {
        return x.mean(year, year + 1.0);
    }

    private static OptionalDouble yearBefore(Trajectory x, int year, @Nullable Double before) {
        return before != null && year == (int) Math.floor(x.start()) ? OptionalDouble.of(before) : mean(x, year - 1);
    }

    private static OptionalDouble december(Trajectory x, int year) {
        return x.mean(year + 11 / 12.0, year + 1.0);
    }

    private static OptionalDouble decemberBefore(Trajectory x, int year) {
        return year == x.start() ? x.at(year) : december(x, year - 1);
    }

    private static OptionalDouble growth(OptionalDouble from, OptionalDouble to) {
        return from.isEmpty() || to.isEmpty() || from.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * (to.getAsDouble() / from.getAsDouble() - 1));
    }

    private static OptionalDouble index(OptionalDouble base, OptionalDouble value) {
        return base.isEmpty() || value.isEmpty() || base.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * value.getAsDouble() / base.getAsDouble());
    }
}
