package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The accounts close in every run, and the step is small enough for what is read off.
final class IdentitiesTest {
    private static final double STEP = 1 / 64.0;

    /// Of the largest size of the account: some hundred roundings of a double.
    private static final double ROUNDING = 1e-11;

    private static final CompiledModel MODEL = made(Chile.read().then(study -> new Engine().compile(study.model())));

    private static RunResult run(String settings) {
        RunSpec spec = new RunSpec(null, 1985.0, null, null, null, Map.of(), List.of(), false);
        for (String setting : settings.split(" ", -1)) {
            String[] parts = setting.split("=", 2);
            spec = parts.length < 2 ? spec : spec.with(Name.of(parts[0]), Double.parseDouble(parts[1]));
        }
        return MODEL.run(spec);
    }

    private static double[] values(RunResult run, String name) {
        return run.values(run.column(Name.of(name)));
    }

    /// A stock against what the named variables, and not its own flows, say that came and went.
    private record Account(String stock, List<String> in, List<String> out) {
        double worst(RunResult run) {
            double[] held = values(run, stock);
            double size = Arrays.stream(held).map(Math::abs).max().orElseThrow();
            double worst = 0;
            for (int row = 0; row + 1 < held.length; row++) {
                double change = 0;
                for (String name : in) {
                    change += values(run, name)[row];
                }
                for (String name : out) {
                    change -= values(run, name)[row];
                }
                worst = Math.max(worst, Math.abs(held[row + 1] - held[row] - STEP * change) / size);
            }
            return worst;
        }
    }

    private static final List<Account> ACCOUNTS = List.of(
            new Account(
                    "foreign_reserves",
                    List.of("exports", "new_credit", "boom_credit"),
                    List.of("debt_service_paid", "capital_flight", "imports")),
            new Account("goods_in_shops", List.of("deliveries_to_shops"), List.of("official_sales")),
            new Account(
                    "private_capital",
                    List.of("private_investment", "privatisation"),
                    List.of("private_depreciation", "expropriation")),
            new Account(
                    "social_area_capital",
                    List.of("social_area_investment", "expropriation"),
                    List.of("privatisation", "social_area_depreciation")),
            new Account(
                    "foreign_debt",
                    List.of("new_credit", "boom_credit", "capitalised_arrears"),
                    List.of("amortisation_paid")));

    /// Goods, capital, foreign exchange and debt; output is what its three parts are.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "copper_price=20",
                "copper_price=150",
                "price_control_stringency=1",
                "price_control_stringency=0 coup_mode=2",
                "expropriation_rate=0.4 coup_mode=2",
                "money_finance_popular_unity=0",
                "us_pressure=0 stoppage_mode=0",
                "overhang_pressure_rate=0"
            })
    void closesTheAccountsWhateverIsPulled(String settings) {
        RunResult run = run(settings);
        for (Account account : ACCOUNTS) {
            assertThat(account.worst(run)).as(account.stock()).isLessThan(ROUNDING);
        }
        double[] output = values(run, "GDP");
        double[] urban = values(run, "urban_output");
        double[] copper = values(run, "copper_value_added");
        double[] farm = values(run, "farm_output");
        for (int row = 0; row < output.length; row++) {
            assertThat(urban[row] + copper[row] + farm[row]).isEqualTo(output[row]);
        }
    }

    /// To the middle of 1973 the step costs less than a hundredth of output and of prices, and half a
    /// hundredth of a vote share; by 1976, after three years of high inflation, a tenth of the price level.
    @Test
    void movesLittleWhenTheStepIsAQuarter() {
        List<Name> read = Stream.of("GDP", "prices_paid", "popular_unity_vote_share", "shortage")
                .map(Name::of)
                .toList();
        RunSpec plain = new RunSpec(null, 1977.0, STEP, 1 / 64.0, null, Map.of(Name.of("coup_mode"), 2.0), read, false);
        RunSpec fine =
                new RunSpec(null, 1977.0, STEP / 4, 1 / 64.0, null, Map.of(Name.of("coup_mode"), 2.0), read, false);
        RunResult coarse = MODEL.run(plain);
        RunResult quarter = MODEL.run(fine);
        for (double time : new double[] {1972.5, 1973.171875, 1973.5, 1976.5}) {
            double share = time < 1974 ? 0.01 : 0.1;
            int row = (int) ((time - 1971) * 64);
            assertThat(quarter.time(row)).isEqualTo(time);
            assertThat(quarter.value(0, row) / coarse.value(0, row)).isBetween(0.99, 1.01);
            assertThat(quarter.value(1, row) / coarse.value(1, row)).isBetween(1 - share, 1 + share);
            assertThat(Math.abs(quarter.value(2, row) - coarse.value(2, row))).isLessThan(0.005);
            assertThat(Math.abs(quarter.value(3, row) - coarse.value(3, row))).isLessThan(0.02);
        }
    }

    /// With the step halved, to the end of 1989, output is off by a hundredth at most and jobs and imports by
    /// a few; the jump of prices at the coup is short, and the level of prices is off by a fifth from there on.
    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void saysHowMuchHalfTheStepChangesToTheEndOf1989(double stoppages) {
        List<Name> read = Stream.of("GDP", "employment", "imports", "official_price_level")
                .map(Name::of)
                .toList();
        Map<Name, Double> mode = Map.of(Name.of("stoppage_mode"), stoppages);
        RunResult whole = MODEL.run(new RunSpec(null, 1990.0, STEP, 1 / 8.0, null, mode, read, false));
        RunResult half = MODEL.run(new RunSpec(null, 1990.0, STEP / 2, 1 / 8.0, null, mode, read, false));
        List<Double> worst = IntStream.range(0, read.size())
                .mapToObj(column -> IntStream.range(0, whole.rows())
                        .mapToDouble(row -> Math.abs(whole.value(column, row) / half.value(column, row) - 1))
                        .max()
                        .orElseThrow())
                .toList();
        assertThat(worst.get(0)).isLessThan(0.0125);
        assertThat(worst.get(1)).isLessThan(0.01);
        assertThat(worst.get(2)).isLessThan(0.025);
        assertThat(worst.get(3)).isBetween(0.1, 0.22);
    }
}
