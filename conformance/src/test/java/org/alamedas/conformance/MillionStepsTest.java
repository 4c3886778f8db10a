package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A million steps whose length is no binary fraction, in each language. Expected moments are exact
/// arithmetic on the numbers as written.
final class MillionStepsTest {
    private static final int STEPS = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "XMILE,  <dt>0.1</dt>,                     1, 10, 100000, 100",
        "XMILE,  <dt>0.01</dt>,                    1, 100, 10000, 10",
        "XMILE,  <dt reciprocal=\"true\">3</dt>,   1, 3, 333333.3333333333, 1000",
        "XMILE,  <dt>0.3</dt>,                     3, 10, 300000, 300",
        "VENSIM, 0.1,                              1, 10, 100000, 100",
        "VENSIM, 0.01,                             1, 100, 10000, 10",
        "VENSIM, 1/3,                              1, 3, 333333.3333333333, 1000",
        "VENSIM, 0.3,                              3, 10, 300000, 300",
        "DYNAMO, .1,                               1, 10, 100000, 100",
        "DYNAMO, .01,                              1, 100, 10000, 10",
        "DYNAMO, .3333333333333333,                1, 3, 333333.3333333333, 1000",
        "DYNAMO, .3,                               3, 10, 300000, 300"
    })
    void endExactlyWithEveryRowAtItsMoment(
            String language, String step, int numerator, int denominator, String stop, int save) {
        CompiledModel model = compile(language, step, stop, save);
        RunResult all = model.run(new RunSpec(null, null, null, 1e-9, null, Map.of(), List.of(Name.of("n")), false));
        assertThat(all.rows()).isEqualTo(STEPS + 1);
        assertThat(all.value(0, STEPS)).isEqualTo(STEPS);
        assertThat(all.time(STEPS)).isEqualTo(Double.parseDouble(stop));
        for (int i = 0; i < STEPS; i += 997) {
            assertThat(all.time(i)).isEqualTo(moment(i, numerator, denominator));
        }
        RunResult few = model.run(RunSpec.AS_MODELLED.recording(List.of(Name.of("n"))));
        // A save interval is that many steps, as many rows as it fits in, and the first one.
        int between = save * denominator / numerator;
        assertThat(few.rows()).isEqualTo(STEPS / between + 1);
        for (int row = 0; row < few.rows(); row++) {
            assertThat(few.value(0, row)).isEqualTo((double) row * between);
        }
    }

    private static double moment(int step, int numerator, int denominator) {
        return BigDecimal.valueOf((long) step * numerator)
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /// `n` counts the steps: a level that grows by `1 / DT` in a unit of time.
    private static CompiledModel compile(String language, String step, String stop, int save) {
        SourceText source = switch (language) {
            case "XMILE" -> SourceText.of("million.xmile", """
                            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"
                                   xmlns:isee="http://iseesystems.com/XMILE">
                              <header><vendor>v</vendor><product version="1">p</product></header>
                              <sim_specs isee:save_interval="%d"><start>0</start><stop>%s</stop>%s</sim_specs>
                              <model><variables>
                                <stock name="n"><eqn>0</eqn><inflow>one</inflow></stock>
                                <flow name="one"><eqn>1/DT</eqn></flow>
                              </variables></model>
                            </xmile>
                            """.formatted(save, stop, step));
            case "VENSIM" -> SourceText.of("million.mdl", """
                            {UTF-8}
                            n = INTEG(1/TIME STEP, 0) ~~|
                            INITIAL TIME = 0 ~~|
                            FINAL TIME = %s ~~|
                            TIME STEP = %s ~~|
                            SAVEPER = %d ~~|
                            """.formatted(stop, step, save));
            default -> SourceText.of("million.dyn", """
                            *     MILLION
                            L     N.K=N.J+(DT)(ONE.JK)
                            N     N=0
                            R     ONE.KL=1/DT
                            SPEC  DT=%s/LENGTH=%s/PRTPER=%d
                            """.formatted(step, stop, save));
        };
        return switch (ModelFiles.read(source).then(read -> new Engine().compile(read))) {
            case Outcome.Made<CompiledModel> made -> made.value();
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }
}
