package org.alamedas.engine.ensemble;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alamedas.engine.run.RunResult;
import org.jspecify.annotations.Nullable;

/// What is left of an ensemble: the distribution of each recorded variable at each recorded moment,
/// for all members and for each class of outcome.
///
/// @param asked how many members were asked for
/// @param done how many of them ran to their end
/// @param failure the first member that did not, by number; absent if all did
/// @param failed how many did not
/// @param times the recorded moments
/// @param columns the recorded variables
/// @param shares the quantiles that were asked for, each from 0 to 1
/// @param quantileError how far a quantile is at most from a value that a member had, as a share of
///     it: 1/256 or less
///     where the values of one variable at one moment have one sign and differ by a factor below
///     256, more where they
/// do
///     not; where they have both signs, sizes below 1/256 of the greatest are read as 0
/// @param bins of each variable, from its least value at any moment to its greatest: those of its
///     histograms
/// @param all the statistics of all members
/// @param classes the statistics of the members of each class, by the value that makes the class;
///     empty
///     where nothing was classified
/// @param chosen the whole runs of the members that were asked for, by number
public record Summary(
        long asked,
        long done,
        @Nullable Failure failure,
        long failed,
        List<Double> times,
        List<RunResult.Column> columns,
        List<Double> shares,
        double quantileError,
        List<Bins> bins,
        Group all,
        SortedMap<Double, Group> classes,
        SortedMap<Long, RunResult> chosen) {

    /// Copies the collections.
    public Summary {
        times = List.copyOf(times);
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
        bins = List.copyOf(bins);
        classes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        chosen = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(chosen));
    }

    /// A member that did not run to its end.
    ///
    /// @param member its number, from 0
    /// @param message why
    public record Failure(long member, String message) {}

    /// The statistics of some members.
    ///
    /// @param members how many they are
    /// @param statistics for each variable, for each moment
    public record Group(long members, List<List<Statistics>> statistics) {
        /// Copies the lists.
        public Group {
            statistics = statistics.stream().map(List::copyOf).toList();
        }
    }

    /// One variable at one moment, in the variable's unit.
    ///
    /// @param count how many values
    /// @param mean their mean, exact but for its last rounding; not a number if there are none, or
    ///     if they
    ///     are too great to be added up
    /// @param sd their standard deviation, with count - 1; not a number if there are fewer than
    ///     two, or if their
    ///     squares are too great for a double
    /// @param min the least
    /// @param max the greatest
    /// @param quantiles as many as shares were asked for; each the value with `ceil(share * count)`
    ///     values up to it, within the error of quantiles
    /// @param histogram how many values are in each bin of the variable; one that is nearer to an
    ///     edge than the error of
    ///     quantiles may be counted beyond it; empty without histograms
    public record Statistics(
            long count, double mean, double sd, double min, double max, List<Double> quantiles, List<Long> histogram) {
        /// Copies the lists.
        public Statistics {
            quantiles = List.copyOf(quantiles);
            histogram = List.copyOf(histogram);
        }
    }
}
