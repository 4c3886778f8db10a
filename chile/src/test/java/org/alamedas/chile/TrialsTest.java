package org.alamedas.chile;

import static org.alamedas.chile.Outcomes.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// What was tried against the known artefacts gives the figures that `trials.csv` gives.
final class TrialsTest {
    private static final CompiledModel MODEL = made(Chile.read().then(study -> new Engine().compile(study.model())));

    private final Map<String, RunResult> runs = new HashMap<>();

    private RunResult run(String settings) {
        return runs.computeIfAbsent(settings, key -> {
            RunSpec spec = RunSpec.AS_MODELLED.recording(List.of(
                    Name.of("GDP"),
                    Name.of("prices_paid"),
                    Name.of("real_wage_index"),
                    Name.of("imports"),
                    Name.of("shortage"),
                    Name.of("official_price_level"),
                    Name.of("real_exchange_rate"),
                    Name.of("foreign_reserves")));
            for (String setting : key.split(" ", -1)) {
                String[] parts = setting.split("=", 2);
                spec = parts.length < 2 ? spec : spec.with(Name.of(parts[0]), Double.parseDouble(parts[1]));
            }
            return MODEL.run(spec);
        });
    }

    private static double at(RunResult run, String variable, double time) {
        int row = (int) Math.round((time - run.time(0)) * 64);
        assertThat(run.time(row)).isEqualTo(time);
        return run.value(run.column(Name.of(variable)), row);
    }

    private static double mean(RunResult run, String variable, double year) {
        double sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += at(run, variable, year + i / 16.0);
        }
        return sum / 16;
    }

    private static double figure(RunResult run, String measure, String variable, double year) {
        return switch (measure) {
            case "growth-of-mean" -> 100 * (mean(run, variable, year) / mean(run, variable, year - 1) - 1);
            case "growth-of-end" -> 100 * (at(run, variable, year + 1) / at(run, variable, year) - 1);
            case "mean" -> mean(run, variable, year);
            case "at" -> at(run, variable, year);
            default -> throw new AssertionError(measure);
        };
    }

    @Test
    void giveTheFiguresThatTheirTableGives() {
        List<String> wrong = new ArrayList<>();
        List<String> lines = Chile.find("model/trials.csv")
                .orElseThrow()
                .text()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("trial,"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(40);
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            double year = Double.parseDouble(cells[7]);
            double without = figure(run(cells[4]), cells[6], cells[5], year);
            double with = figure(run(cells[4] + " " + cells[3]), cells[6], cells[5], year);
            if (!agrees(cells[8], without) || !agrees(cells[9], with)) {
                wrong.add(line + " but the runs give " + without + " and " + with);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean agrees(String printed, double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4, RoundingMode.HALF_UP));
        return rounded.compareTo(new BigDecimal(printed)) == 0;
    }
}
