package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Severity;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// CHECO at year 10. The expected values were computed twice, independently of this program, from
/// the equations of the listing by Euler's method with delays in steady state at the start, and are
/// given to the digits that agree.
final class ChecoTest {
    private static Outcome<Model> read(String step) {
        SourceText text = BuiltInModels.find("checo").orElseThrow();
        return ModelFiles.read(SourceText.of(text.name(), text.text().replace("DT=0.01/", "DT=" + step + "/")));
    }

    private static CompiledModel compile(String step) {
        return switch (read(step).then(model -> new Engine().compile(model))) {
            case Outcome.Made<CompiledModel> made -> made.value();
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static double last(RunResult run, String name) {
        double[] values = run.values(run.column(Name.of(name)));
        return values[values.length - 1];
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 6.387, 128188.7, -17726.4, -89202.1, 38281.6, 253825.3",
        "0.005, 4.086, 35556.0, 19312.9, 25052.9, 41539.0, 199325.5",
        "0.0025, 3.802, 28430.8, 25335.4, 30994.6, 33261.4, 184703.0",
        "0.001, 3.711, 25835.3, 27003.6, 31252.5, 28709.0, 179393.4",
        "0.0005, 3.684, 25103.5, 27420.7, 31288.7, 27321.6, 177862.4",
        "0.00025, 3.672, 24757.5, 27609.5, 31304.4, 26650.7, 177131.0"
    })
    void endsWhereItsStepTakesIt(
            String step, double prices, double currency, double goods, double funds, double capital, double available) {
        RunResult run = compile(step).run(RunSpec.AS_MODELLED);
        assertThat(last(run, "NVP")).isCloseTo(prices, within(0.0005));
        assertThat(last(run, "CIR")).isCloseTo(currency, within(0.05));
        assertThat(last(run, "STB")).isCloseTo(goods, within(0.05));
        assertThat(last(run, "FIN")).isCloseTo(funds, within(0.05));
        assertThat(last(run, "CP")).isCloseTo(capital, within(0.05));
        assertThat(last(run, "CPD")).isCloseTo(available, within(0.05));
    }

    /// Read off the printout of 1972.
    @Test
    void endsWhereThePrintoutOf1972Ends() {
        RunResult run = compile("0.01").run(RunSpec.AS_MODELLED);
        assertThat(last(run, "NVP")).isCloseTo(6.4, within(0.05));
        assertThat(last(run, "CIR")).isCloseTo(128_000, within(500.0));
        assertThat(last(run, "STB")).isCloseTo(-17_000, within(1_000.0));
    }

    @Test
    void saysOfItselfOnlyThatAnAuxiliaryFeedsADelay() {
        Outcome<Model> outcome = read("0.01");
        assertThat(outcome.diagnostics()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.span().text()).isEqualTo("CPRR.K");
        });
    }

    @Test
    void describesEveryVariableOf1972() {
        Model model = ((Outcome.Made<Model>) read("0.01")).value();
        assertThat(model.variables())
                .allSatisfy(variable ->
                        assertThat(variable.declaration().documentation()).isNotEmpty());
        assertThat(model.documentation()).contains("exhibit and not evidence");
    }
}
