package org.alamedas.formats.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.TimeSeries;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The workbooks of the models with published output, written by Excel and LibreOffice; expected values are those of
/// the
/// `output.tab` beside each.
final class SharedWorkbooksTest {
    private static ExternalData of(String test) {
        Path folder = Project.conformance().resolve("sdxorg/tests").resolve(test);
        if (!Files.isDirectory(folder)) {
            System.err.println("SKIPPED: the models with published output are not at " + Project.conformance());
        }
        Assumptions.assumeTrue(Files.isDirectory(folder));
        return Asking.of(folder);
    }

    private static double[] values(Block block) {
        double[] values = new double[block.rows() * block.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = block.value(i / block.columns(), i % block.columns());
        }
        return values;
    }

    private static double[] constants(String test, SheetReference from, String cell, int rows, int columns) {
        return values(Asking.made(of(test).constants(from, cell, rows, columns)));
    }

    @Test
    void readsConstants() {
        assertThat(constants("get_constants_subranges", Asking.sheet("inputs.xlsx", "Sheet1"), "A1", 1, 3))
                .containsExactly(1, 15, 50);
        SheetReference xls = Asking.sheet("inputs.xls", "tab1");
        assertThat(constants("get_constants_incomplete_subscript", xls, "B5", 3, 2))
                .containsExactly(0.1, 0.2, 0.9, 0.3, 0.4, 0.4);
        assertThat(constants("get_constants_incomplete_subscript", xls, "B2", 1, 3))
                .containsExactly(1, 2, 3);
        assertThat(constants("with_lookup", Asking.sheet("inputs.xlsx", "tab1"), "var1_", 3, 3))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void readsNamedRangesDownAndAcross() {
        SheetReference order = Asking.sheet("inputs.xlsx", "Sheet1");
        assertThat(constants("get_values_order", order, "var1all*", 1, 4)).containsExactly(10, 20, 30, 40);
        assertThat(constants("get_values_order", order, "var4subdim*", 1, 2)).containsExactly(3, 1);
        SheetReference global = Asking.sheet("inputs.xlsx", "Global");
        assertThat(constants("get_xls_cellrange", global, "valuev*", 1, 6)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(constants("get_xls_cellrange", global, "value1", 1, 6)).containsExactly(11, 21, 31, 41, 51, 61);
        ExternalData data = of("get_xls_cellrange");
        TimeSeries local = Asking.made(data.series(Asking.sheet("inputs.xlsx", "Local"), "Time2", "value2", 1))
                .getFirst();
        TimeSeries down = Asking.made(data.series(global, "Timev", "valuev", 1)).getFirst();
        assertThat(local).isEqualTo(Asking.series(0, 10, 1, 20, 2, 30, 3, 40, 4, 50, 5, 60));
        assertThat(down).isEqualTo(Asking.series(0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6));
    }

    @Test
    void readsElementsWithAPrefix() {
        ExternalData data = of("get_subscript_3d_arrays_xls");
        SheetReference sheet = Asking.sheet("input.xls", "Sheet1");
        assertThat(Asking.made(data.elements(sheet, "C3", "D3", "Depth"))).containsExactly("Depth1", "Depth2");
        assertThat(Asking.made(data.elements(sheet, "B4", "B6", "Entry")))
                .containsExactly("Entry1", "Entry2", "Entry3");
        assertThat(values(Asking.made(data.constants(sheet, "E4", 3, 2))))
                .containsExactly(0.02, 0.05, 0.02, 0.04, 0.05, 0.06);
    }

    /// Integrates as the model does, by Euler's method with a step of 0.5, and compares with the published stocks.
    @Test
    void integratesSeriesToThePublishedStocks() throws Exception {
        String test = "get_data_args_3d_xls";
        ExternalData data = of(test);
        SheetReference sheet = Asking.sheet("input.xls", "Sheet1");
        List<TimeSeries> a = Asking.made(data.series(sheet, "4", "C5", 2));
        List<TimeSeries> b = Asking.made(data.series(sheet, "4", "C7", 2));
        List<TimeSeries> series = List.of(a.get(0), a.get(1), b.get(0), b.get(1));
        Path output =
                Project.conformance().resolve("sdxorg/tests").resolve(test).resolve("output.tab");
        List<String> lines = Files.readAllLines(output);
        double[] stocks = new double[8];
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            double time = Double.parseDouble(fields[0]);
            for (int i = 0; i < 8; i++) {
                assertThat(stocks[i])
                        .as("column %d at %s", i + 1, time)
                        .isCloseTo(Double.parseDouble(fields[i + 1]), within(1e-9));
                Interpolation reading = i < 4 ? Interpolation.HOLD_BACKWARD : Interpolation.LOOK_FORWARD;
                stocks[i] += 0.5 * series.get(i % 4).at(time, reading).orElseThrow();
            }
        }
        assertThat(lines).hasSize(62);
    }

    @Test
    void readsFiveSeriesOfFiftyOneYears() {
        ExternalData data = of("vector_order");
        List<TimeSeries> series =
                Asking.made(data.series(Asking.sheet("input.xlsx", "Sheet1"), "time_index", "revenue", 5));
        assertThat(series).hasSize(5).allSatisfy(one -> assertThat(one.size()).isEqualTo(51));
        assertThat(series.get(0).value(0)).isEqualTo(-25);
        assertThat(series.get(0).value(1)).isEqualTo(60);
    }
}
