package org.alamedas.evidence.replay;

import org.jspecify.annotations.Nullable;

/// What is made of a model variable x before it is compared with a figure.
///
/// The mean over a time is the plain mean of x over the recorded moments from its beginning up to and
/// without its
/// end. `end(Y)` is x at time Y + 1.
public sealed interface Transform {
    /// The mean over the year or month that the figure covers.
    record Mean() implements Transform {}

    /// x at the end of the figure's day, linear between two recorded moments.
    record At() implements Transform {}

    /// Growth of the annual mean, in percent: 100 (mean of Y / mean of Y-1 - 1).
    ///
    /// @param before what stands for the mean of the year before the run's first; null where nothing does
    record GrowthOfMean(@Nullable Double before) implements Transform {}

    /// Growth from year end to year end, in percent: 100 (end(Y) / end(Y-1) - 1).
    record GrowthOfEnd() implements Transform {}

    /// Growth from December to December, in percent: 100 (mean of December Y / mean of December Y-1 - 1).
    ///
    /// In the first year of a run that starts on 1 January, x at the start stands for the December
    /// before.
    record DecemberToDecember() implements Transform {}

    /// The annual mean relative to that of a base year, which is 100: for model and record alike.
    ///
    /// @param baseYear the base year
    record IndexOfMean(int baseYear) implements Transform {}
}
