package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.annotation.Basis;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.evidence.episode.Episode;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.evidence.episode.EpisodeRunner;
import org.alamedas.evidence.episode.Output;
import org.alamedas.evidence.episode.Period;
import org.alamedas.evidence.episode.Variant;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoppagesTest {
    /// Stocks are some tens of million rations; this is a fraction of one.
    private static final double ROUNDING = 1e-9;

    private static final CaseStudy CHILE = made(Chile.read());
    private static final Episode EPISODE = made(Chile.stoppages(CHILE));
    private static final EpisodeRunner RUNNER =
            new EpisodeRunner(EPISODE, compiled(EPISODE.model()), compiled(CHILE.model()));

    private static CompiledModel compiled(Model model) {
        return made(new Engine().compile(model));
    }

    private static Variant variant(String id) {
        return EPISODE.variants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OptionalDouble figure(EpisodeRun run, String id) {
        Output output = EPISODE.outputs().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return run.figure(output);
    }

    private static double value(EpisodeRun run, String id) {
        return figure(run, id).orElseThrow();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "daily-runs.csv", numLinesToSkip = 4)
    void goesByItselfAsTheFirstDesignDoes(
            String id,
            Double daysToEmpty,
            double sightOnTheEve,
            double lowestSight,
            double eaten,
            double lowestEaten,
            double blackPrice) {
        EpisodeRun run = RUNNER.run(EPISODE.periods().getFirst(), variant(id), Map.of(), Map.of());
        assertThat(figure(run, "days-to-empty"))
                .isEqualTo(daysToEmpty == null ? OptionalDouble.empty() : OptionalDouble.of(daysToEmpty));
        assertThat(value(run, "sight-eve")).isCloseTo(sightOnTheEve, within(1e-6));
        assertThat(value(run, "sight-lowest")).isCloseTo(lowestSight, within(1e-6));
        assertThat(value(run, "eaten")).isCloseTo(eaten, within(1e-6));
        assertThat(value(run, "eaten-lowest")).isCloseTo(lowestEaten, within(1e-6));
        assertThat(value(run, "black-price")).isCloseTo(blackPrice, within(1e-6));
    }

    /// Nothing is made or lost between producers and mouths, at any step of any variant of any period,
    /// and no stock of goods turns negative.
    @ParameterizedTest
    @ValueSource(strings = {"october-1972", "winter-1973"})
    void balancesGoodsEveryDay(String id) {
        Period period = EPISODE.period(id).orElseThrow();
        Map<Name, Double> eve = RUNNER.eve(period);
        for (Variant variant : EPISODE.variants()) {
            EpisodeRun run = RUNNER.run(period, variant, eve, Map.of());
            assertThat(value(run, "mass-error")).as(variant.id()).isLessThan(ROUNDING);
            for (String stock : List.of(
                    "goods_at_producers",
                    "goods_on_the_road",
                    "wholesale_stock",
                    "shelf_stock",
                    "back_room_stock",
                    "board_stock",
                    "pantries_of_covered_households",
                    "pantries_of_other_households")) {
                assertThat(lowest(run.result(), stock)).as(stock).isNotNegative();
            }
        }
    }

    private static double lowest(RunResult run, String variable) {
        return java.util.Arrays.stream(run.values(run.column(Name.of(variable))))
                .min()
                .orElseThrow();
    }

    /// The inputs are those of the monthly model on 9 October 1972, which its own run tells.
    @Test
    void startsFromTheMonthlyModelOnTheEve() {
        Map<Name, Double> eve = RUNNER.eve(EPISODE.period("october-1972").orElseThrow());
        RunResult run = RUNNER.driver().run(RunSpec.AS_MODELLED.with(Name.of("stoppage_mode"), 1));
        int row = (int) ((1972.765625 - 1971) * 64);
        assertThat(run.time(row)).isEqualTo(1972.765625);
        assertThat(eve.get(Name.of("shop_cover_on_the_eve")))
                .isEqualTo(run.value(run.column(Name.of("shop_cover")), row));
        assertThat(eve).hasSize(6);
    }

    @Test
    void emptiesShelvesInDaysWhenPeopleHoardAndShopsShut() {
        for (Period period : EPISODE.periods()) {
            Map<Name, Double> eve = RUNNER.eve(period);
            double record = value(RUNNER.run(period, variant("hoarding-councils"), eve, Map.of()), "days-to-empty");
            double lorries = value(RUNNER.run(period, variant("shops-open"), eve, Map.of()), "days-to-empty");
            assertThat(record).isBetween(1.0, 7.0);
            assertThat(lorries).isGreaterThan(record);
            assertThat(figure(RUNNER.run(period, variant("quiet"), eve, Map.of()), "days-to-empty"))
                    .isEmpty();
        }
    }

    /// Boards decide who eats, volunteers how much there is.
    @Test
    void tellsBoardsFromVolunteers() {
        Period period = EPISODE.period("october-1972").orElseThrow();
        Map<Name, Double> eve = RUNNER.eve(period);
        EpisodeRun boards = RUNNER.run(period, variant("boards-only"), eve, Map.of());
        EpisodeRun volunteers = RUNNER.run(period, variant("volunteers-only"), eve, Map.of());
        EpisodeRun neither = RUNNER.run(period, variant("hoarding"), eve, Map.of());
        assertThat(value(boards, "eaten-covered")).isGreaterThan(value(volunteers, "eaten-covered") + 0.2);
        assertThat(value(boards, "eaten") - value(neither, "eaten")).isLessThan(0.03);
        assertThat(value(volunteers, "eaten") - value(neither, "eaten")).isGreaterThan(0.05);
    }

    @Test
    void halvingTheStepMovesNoFigureByMoreThanAQuarterDayOrTwoHundredths() {
        Period period = EPISODE.period("october-1972").orElseThrow();
        Map<Name, Double> eve = RUNNER.eve(period);
        EpisodeRun run = RUNNER.run(period, variant("hoarding-councils"), eve, Map.of());
        RunSpec finer = new RunSpec(null, null, 0.0625, null, null, eve, List.of(), false);
        EpisodeRun half = new EpisodeRun(period, run.variant(), RUNNER.model().run(finer));
        assertThat(value(half, "days-to-empty")).isCloseTo(value(run, "days-to-empty"), within(0.25));
        assertThat(value(half, "eaten")).isCloseTo(value(run, "eaten"), within(0.02));
        assertThat(value(half, "sight-lowest")).isCloseTo(value(run, "sight-lowest"), within(0.02));
    }

    @Test
    void standsBesideFactsWithSources() {
        assertThat(EPISODE.facts()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(fact -> {
            assertThat(fact.event().sources()).isNotEmpty();
            assertThat(fact.bearing().es()).isNotEqualTo(fact.bearing().en());
        });
        assertThat(EPISODE.annotations().parameters().values())
                .filteredOn(parameter -> parameter.role() == ParameterRole.DRIVER)
                .hasSize(6)
                .allSatisfy(parameter -> assertThat(parameter.basis()).isEqualTo(Basis.JUDGEMENT));
    }
}
