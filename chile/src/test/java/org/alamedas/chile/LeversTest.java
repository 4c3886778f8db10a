package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.evidence.lever.Lever;
import org.alamedas.evidence.lever.LeverChoice;
import org.alamedas.evidence.lever.LeverInstallation;
import org.alamedas.evidence.lever.LeverRank;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LeversTest {
    private static final CaseStudy CHILE = made(Chile.read());
    private static final Levers LEVERS = made(Chile.levers(CHILE));
    private static final CompiledModel PLAIN = compiled(CHILE.model());
    private static final CompiledModel LEVERED =
            compiled(LeverInstallation.install(CHILE.model(), LEVERS.all().values()));

    /// Stocks of rates and logarithms, which may be below zero: falling prices are negative inflation.
    private static final Set<Name> SIGNED = Stream.of(
                    "past_inflation", "expected_inflation", "perceived_black_market_premium")
            .map(Name::of)
            .collect(Collectors.toSet());

    private static final List<Name> STOCKS = CHILE.model().variables().stream()
            .filter(Variable.Stock.class::isInstance)
            .map(Variable::name)
            .filter(name -> !SIGNED.contains(name))
            .toList();

    private static CompiledModel compiled(Model model) {
        return made(new Engine().compile(model));
    }

    private static final Map<Name, Double> RECORDED =
            Map.of(Name.of("stoppage_mode"), 1.0, Name.of("attempt_mode"), 0.0, Name.of("coup_mode"), 0.0);
    private static final Map<Name, Double> GENERATED =
            Map.of(Name.of("stoppage_mode"), 2.0, Name.of("attempt_mode"), 1.0, Name.of("coup_mode"), 2.0);

    /// Above any stock at any end; prices alone come near.
    private static final double HUGE = 1e100;

    private static RunResult run(LeverChoice... choices) {
        return LEVERED.run(LEVERS.pull(RunSpec.AS_MODELLED, List.of(choices)));
    }

    private static double at(RunResult run, String variable, double time) {
        int row = (int) Math.round((time - run.time(0)) * 64);
        assertThat(run.time(row)).isEqualTo(time);
        return run.value(run.column(Name.of(variable)), row);
    }

    @Test
    void offersTwentyToThirtyOfWhichADozenAreAlwaysInSight() {
        assertThat(LEVERS.all()).hasSizeBetween(20, 30);
        assertThat(LEVERS.all().values())
                .filteredOn(lever -> lever.rank() == LeverRank.MAIN)
                .hasSize(12);
        assertThat(LEVERS.all().values()).allSatisfy(lever -> {
            assertThat(lever.text().label().es())
                    .isNotEqualTo(lever.text().label().en());
            assertThat(lever.text().meaning().es())
                    .isNotEqualTo(lever.text().meaning().en());
        });
    }

    /// History is the model as it is: the same numbers, bit for bit, in every variable.
    @Test
    void leaveEveryNumberAloneUntilOneIsPulled() {
        RunResult plain = PLAIN.run(RunSpec.AS_MODELLED);
        RunResult levered = LEVERED.run(RunSpec.AS_MODELLED);
        for (int column = 0; column < plain.columns().size(); column++) {
            Name name = plain.columns().get(column).name();
            assertThat(levered.values(levered.column(name))).as("%s", name).containsExactly(plain.values(column));
        }
    }

    @Test
    void actInTheirWindowOnly() {
        RunResult run = run(new LeverChoice("price-control", 0.25, 1972.0, 1973.0));
        String control = "price_control_stringency";
        assertThat(at(run, control, 1971.984375)).isEqualTo(0.88);
        assertThat(at(run, control, 1972.0)).isEqualTo(0.25);
        assertThat(at(run, control, 1972.984375)).isEqualTo(0.25);
        assertThat(at(run, control, 1973.0))
                .isEqualTo(at(run, "historical_path_of_" + control, 1973.0))
                .isCloseTo(0.707, within(0.001));
    }

    /// The same change asked for in two ways gives the same run.
    @Test
    void giveTheRunThatSettingTheVariableGives() {
        RunResult lever = run(new LeverChoice("money-finance", 0.3));
        RunResult value = PLAIN.run(RunSpec.AS_MODELLED.with(Name.of("money_finance_popular_unity"), 0.3));
        assertThat(lever.values(lever.column(Name.of("GDP"))))
                .containsExactly(value.values(value.column(Name.of("GDP"))));
    }

    @Test
    void multiplyTheHistoricalPath() {
        RunResult run = run(new LeverChoice("expropriation", 2));
        assertThat(at(run, "expropriation_rate", 1972.0))
                .isEqualTo(2 * at(run, "historical_path_of_expropriation_rate", 1972.0));
    }

    /// Far from history the model stays finite, and no stock that cannot be negative turns so, with recorded
    /// and with generated events.
    @Test
    void staysFiniteAndAboveZeroWithEachLeverAtBothItsEnds() {
        List<String> wrong = levers().parallelStream()
                .flatMap(lever -> Stream.of(lever.scale().low(), lever.scale().high())
                        .map(end -> List.of(new LeverChoice(lever.id(), end))))
                .flatMap(choice -> Stream.of(RECORDED, GENERATED).flatMap(mode -> faults(choice, mode)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static List<Lever> levers() {
        return List.copyOf(LEVERS.all().values());
    }

    /// A pair of levers is pulled to each of its four corners, pairs by turns with recorded and with
    /// generated events, to the end of 1989: every figure is finite, and no stock that cannot be negative
    /// turns so.
    @ParameterizedTest
    @MethodSource("levers")
    void staysFiniteAndAboveZeroWithEachPairOfLeversAtTheirEnds(Lever first) {
        List<Lever> all = levers();
        List<String> wrong = all.subList(all.indexOf(first) + 1, all.size()).parallelStream()
                .flatMap(second -> corners(first, second)
                        .flatMap(choices -> faults(choices, turn(all.indexOf(first) + all.indexOf(second)))))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static Map<Name, Double> turn(int number) {
        return number % 2 == 0 ? RECORDED : GENERATED;
    }

    private static Stream<List<LeverChoice>> corners(Lever first, Lever second) {
        return Stream.of(first.scale().low(), first.scale().high())
                .flatMap(one -> Stream.of(second.scale().low(), second.scale().high())
                        .map(other -> List.of(new LeverChoice(first.id(), one), new LeverChoice(second.id(), other))));
    }

    private static Stream<String> faults(List<LeverChoice> choices, Map<Name, Double> mode) {
        RunSpec spec = new RunSpec(null, 1990.0, null, 1 / 8.0, null, mode, STOCKS, false);
        RunResult run = LEVERED.run(LEVERS.pull(spec, choices));
        return IntStream.range(0, STOCKS.size())
                .filter(stock -> !Arrays.stream(run.values(stock)).allMatch(value -> value >= 0 && value < HUGE))
                .mapToObj(stock -> STOCKS.get(stock) + " with " + choices);
    }
}
