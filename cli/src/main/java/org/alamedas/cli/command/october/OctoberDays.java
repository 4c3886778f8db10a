package org.alamedas.cli.command.october;

import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.evidence.episode.Fact;
import org.alamedas.evidence.episode.Period;

/// The days of an episode that are shown.
final class OctoberDays {
    private static final int BEFORE = 7;

    private OctoberDays() {}

    /// Returns the days from a week before day 0 to the end of the run.
    static IntStream of(EpisodeRun run) {
        int last = (int) Math.floor(run.result().time(run.result().rows() - 1));
        return IntStream.rangeClosed(-BEFORE, last);
    }

    /// Returns the day of a fact, counted from day 0.
    static int number(Period period, Fact fact) {
        return (int) ChronoUnit.DAYS.between(period.dayZero(), fact.day());
    }
}
