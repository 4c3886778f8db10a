package org.alamedas.evidence.measurement;

import java.util.List;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Trust;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One observation that a run is held against.
///
/// @param series the id of the series that it belongs to; scores are means over the targets of a series
/// @param variable the measurement equation of the model
/// @param reading how a number is read off the variable
/// @param date when, at the precision known
/// @param since the earlier date of a growth; null for other readings
/// @param value the observation, in the unit of the variable; of a growth, in percent of natural logarithm
/// @param band where the true figure lies with a probability of nine in ten
/// @param trust how far it may be relied on
/// @param scope in which mode it is evidence
/// @param sources ids in the bibliography, at least one
/// @param note where the value and the band come from
/// @param span its place in its table
public record Target(
        String series,
        Name variable,
        Reading reading,
        ObservationDate date,
        @Nullable ObservationDate since,
        double value,
        Band band,
        Trust trust,
        Scope scope,
        List<String> sources,
        String note,
        Span span) {
    /// Half of the width, in standard deviations, that holds nine tenths of a normal distribution.
    private static final double NINE_TENTHS = 1.6448536269514722;

    /// Refuses a band without width, a value outside it, and an observation without a source.
    public Target {
        sources = List.copyOf(sources);
        if (!(band.low() < band.high()) || !band.holds(value)) {
            throw new IllegalArgumentException("a target needs a band of some width that holds its value");
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a target needs a source");
        }
    }

    /// Returns the standard deviation of the observation: the band read as one that holds nine tenths of a normal
    /// distribution.
    ///
    /// @return above 0, in the unit of the value
    public double error() {
        return (band.high() - band.low()) / (2 * NINE_TENTHS);
    }

    /// Returns when the observation was complete.
    ///
    /// @return decimal year: the end of what the date covers
    public double known() {
        return date.end();
    }

    /// Returns the same observation with another value, its band moved along: for records made by simulation.
    ///
    /// @param other the value
    /// @return a copy
    public Target with(double other) {
        Band moved = new Band(band.low() + (other - value), band.high() + (other - value));
        return new Target(
                series,
                variable,
                reading,
                date,
                since,
                Math.clamp(other, moved.low(), moved.high()),
                moved,
                trust,
                scope,
                sources,
                note,
                span);
    }
}
