package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// The shipped model, with what was mended set back, reproduces the figures of `base-run.csv`, whose
/// header says how each is made of the run.
final class BaseRunTest {
    private static final RunResult RUN = FirstDesign.model().run(FirstDesign.of(RunSpec.AS_MODELLED));
    private static final double MEAN_STEP = 1 / 16.0;

    /// How each figure is made of a run, by its name in the table.
    private static final Map<String, IntToDoubleFunction> RECIPES = Map.ofEntries(
            Map.entry("gdp_growth", year -> 100 * (mean("GDP", year) / meanOfGdp(year - 1) - 1)),
            Map.entry("prices_paid_dec_dec", year -> growth("prices_paid", year)),
            Map.entry("official_prices_dec_dec", year -> growth("official_price_level", year)),
            Map.entry("m1_growth", year -> growth("money_supply", year)),
            Map.entry("real_wage", year -> mean("real_wage_index", year)),
            Map.entry("unemployment", year -> 100 * mean("unemployment_rate", year)),
            Map.entry("deficit", year -> mean("deficit_percent_of_GDP", year)),
            Map.entry("exports", year -> mean("exports", year)),
            Map.entry("imports", year -> mean("imports", year)),
            Map.entry("reserves_end", year -> at("foreign_reserves", year + 1)),
            Map.entry("net_reserves_end", year -> at("measured_net_reserves", year + 1)),
            Map.entry("debt_end", year -> at("foreign_debt", year + 1)),
            Map.entry("investment", year -> mean("investment_percent_of_GDP", year)),
            Map.entry("infant_mortality", year -> mean("infant_mortality_rate", year)),
            Map.entry("popular_unity_vote_mean", year -> 100 * mean("popular_unity_vote_share", year)),
            Map.entry("shortage_mean", year -> mean("shortage", year)),
            Map.entry("stoppage_mean", year -> mean("stoppage_intensity", year)),
            Map.entry("social_area_share_end", year -> 100 * at("social_area_share_of_GDP", year + 1)),
            Map.entry("GDP_at_start", year -> at("GDP", year)),
            Map.entry("prices_paid_at_start", year -> at("prices_paid", year)));

    private static double at(String variable, double time) {
        int row = (int) Math.round((time - RUN.time(0)) * 64);
        assertThat(RUN.time(row)).isEqualTo(time);
        return RUN.value(RUN.column(Name.of(variable)), row);
    }

    private static double mean(String variable, int year) {
        double sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += at(variable, year + i * MEAN_STEP);
        }
        return sum / 16;
    }

    private static double meanOfGdp(int year) {
        return year < RUN.time(0) ? at("GDP_1970", RUN.time(0)) : mean("GDP", year);
    }

    private static double growth(String variable, int year) {
        return 100 * (at(variable, year + 1) / at(variable, year) - 1);
    }

    @Test
    void reproducesTheBaseRunToThePrintedDigits() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String line :
                Chile.find("base-run.csv").orElseThrow().text().lines().toList()) {
            if (line.startsWith("#") || line.startsWith("year,")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            double value =
                    Objects.requireNonNull(RECIPES.get(cells[1]), line).applyAsDouble(Integer.parseInt(cells[0]));
            BigDecimal printed = new BigDecimal(cells[2]);
            boolean decimals = cells[1].equals("GDP_at_start");
            BigDecimal rounded = decimals
                    ? new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN)
                    : new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_EVEN));
            compared++;
            if (rounded.compareTo(printed) != 0) {
                wrong.add(line + " but the run gives " + value);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(300);
    }

    /// GDP in billion escudos of 1970 a year and prices paid with 1970 as 1, as the documentation of
    /// the model prints
    /// them.
    @Test
    void startsEachOfTheThousandDaysYearsWhereTheDocumentationSays() {
        assertThat(List.of(1971, 1972, 1973, 1974).stream().map(year -> text("GDP", year, 3)))
                .containsExactly("98.307", "113.851", "102.224", "94.945");
        assertThat(List.of(1971, 1972, 1973).stream().map(year -> text("prices_paid", year, 3)))
                .containsExactly("1.150", "1.546", "4.898");
        assertThat(text("prices_paid", 1974, 2)).isEqualTo("29.19");
    }

    private static String text(String variable, int year, int decimals) {
        return new BigDecimal(at(variable, year))
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
