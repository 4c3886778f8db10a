package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alamedas.engine.Engine;
import org.alamedas.engine.Execution;
import org.alamedas.evidence.fit.Aftermath;
import org.alamedas.evidence.fit.AftermathScorer;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.NaiveForecasts;
import org.alamedas.evidence.fit.TargetScore;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// The years after the coup are scored on the same core, beside forecasts that know no theory.
final class AftermathTest {
    private static final TheoryCase CASE = made(Chile.theoryCase());
    private static final FitCase FIT = made(CASE.fitCase(new Engine(Execution.JVM)));
    private static final Aftermath AFTER = CASE.plan().aftermath().orElseThrow();
    private static final AftermathScorer SCORER =
            new AftermathScorer(FIT, AFTER, CASE.study().comparisons());
    private static final List<TargetScore> NAIVE = SCORER.naive();

    private static TargetScore one(List<TargetScore> scores, String forecaster, String series, String date) {
        return scores.stream()
                .filter(score -> score.forecaster().equals(forecaster)
                        && score.series().equals(series)
                        && score.date().equals(date))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresNothingBeforeTheYearsAfter() {
        assertThat(SCORER.asModelled(false))
                .hasSizeGreaterThan(300)
                .allSatisfy(score -> assertThat(score.date().compareTo("1974")).isNotNegative());
        assertThat(NAIVE)
                .allSatisfy(score -> assertThat(score.date().compareTo("1974")).isNotNegative());
    }

    /// A year before knows output of 1974, the last value that of 1972: the figure of 1973 covers the
    /// quarter after the coup and was not complete before it.
    @Test
    void givesNaiveForecastsWhatWasKnownToThem() {
        double lastYear = figure("1974");
        double beforeTheCoup = figure("1972");
        assertThat(one(NAIVE, AftermathScorer.YEAR_BEFORE, "gdp", "1975").median())
                .isCloseTo(lastYear, within(1e-9));
        assertThat(one(NAIVE, NaiveForecasts.LAST_VALUE, "gdp", "1975").median())
                .isCloseTo(beforeTheCoup, within(1e-9));
    }

    private static double figure(String year) {
        return CASE.study().record().find("real_gdp_index").orElseThrow().observations().stream()
                .filter(seen -> seen.date().iso().equals(year))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /// What nothing before the coup depends on, no fit of those years can have learned.
    @Test
    void keepsNumbersThatActOnlyLaterAsTheyAre() {
        assertThat(SCORER.later())
                .contains(Name.of("unemployment_effect_on_wages"), Name.of("copper_capacity_growth_after_coup"))
                .doesNotContain(Name.of("propensity_to_consume_wages"), Name.of("price_inertia"));
    }

    /// Investment and credit are paths that were set with the outcome in view: without them the model knows
    /// less of output, and no less of copper.
    @Test
    void losesWhatWasCalendarWhenPathsAreHeld() {
        List<TargetScore> all = SCORER.asModelled(false);
        List<TargetScore> held = SCORER.asModelled(true);
        assertThat(mean(held, "gdp")).isGreaterThan(3 * mean(all, "gdp"));
        assertThat(mean(held, "copper_output")).isEqualTo(mean(all, "copper_output"));
    }

    private static double mean(List<TargetScore> scores, String series) {
        return scores.stream()
                .filter(score -> score.series().equals(series))
                .mapToDouble(TargetScore::crps)
                .average()
                .orElseThrow();
    }

    /// The vote of 1988 is computed from jobs, wages and the last vote before the coup, with weights of the
    /// years before it; that it comes within two points is luck as well, for the model has too many jobless.
    @Test
    void computesTheVoteOf1988() {
        TargetScore vote = one(SCORER.asModelled(false), AftermathScorer.AS_MODELLED, "opposition_vote", "1988-10-05");
        assertThat(vote.observed()).isEqualTo(55.99);
        assertThat(vote.median()).isCloseTo(55.99, within(2.0));
    }
}
