package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// The shipped model, with what was mended set back, reproduces the figures of `extreme-runs.csv`:
/// what it does far from the record.
final class ExtremeRunsTest {
    private record Figure(String overrides, double step, Name variable, double time, BigDecimal printed) {
        static Figure of(String line) {
            String[] cells = line.split(",", -1);
            return new Figure(
                    cells[1],
                    Double.parseDouble(cells[2]),
                    Name.of(cells[3]),
                    Double.parseDouble(cells[4]),
                    new BigDecimal(cells[5]));
        }

        RunSpec run() {
            RunSpec spec = FirstDesign.of(new RunSpec(null, 1978.0, step, null, null, Map.of(), List.of(), false));
            for (String override : overrides.split(" ", -1)) {
                String[] parts = override.split("=", 2);
                spec = spec.with(Name.of(parts[0]), Double.parseDouble(parts[1]));
            }
            return spec;
        }
    }

    @Test
    void reproducesEveryRunToThePrintedDigits() {
        CompiledModel model = FirstDesign.model();
        Map<RunSpec, RunResult> runs = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String line :
                Chile.find("extreme-runs.csv").orElseThrow().text().lines().toList()) {
            if (line.startsWith("#") || line.startsWith("run,")) {
                continue;
            }
            Figure figure = Figure.of(line);
            RunResult run = runs.computeIfAbsent(figure.run(), model::run);
            double value = value(run, figure);
            double half = 0.5 * Math.pow(10, -figure.printed().scale());
            if (Math.abs(value - figure.printed().doubleValue()) > half * (1 + 1e-9)) {
                wrong.add(line + " but the run gives " + value);
            }
            compared++;
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(40);
    }

    private static double value(RunResult run, Figure figure) {
        double[] times = new double[run.rows()];
        Arrays.setAll(times, run::time);
        int row = Arrays.binarySearch(times, figure.time());
        assertThat(row).as("a moment at %s", figure.time()).isNotNegative();
        return run.value(run.column(figure.variable()), row);
    }
}
