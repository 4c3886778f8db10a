package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

/// Variables, dimensions and elements that are called as functions are, with values worked out by hand.
final class NamesOfFunctionsTest {
    private static final String CONTROLS =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";

    private static Outcome<CompiledModel> compile(String name, String text) {
        return ModelFiles.read(SourceText.of(name, text)).then(new Engine()::compile);
    }

    private static Outcome<CompiledModel> xmile(String product, String specs, String parts) {
        return compile(
                "m.xmile",
                "<xmile><header><product>" + product + "</product></header><sim_specs " + specs
                        + "><start>0</start><stop>2</stop><dt>1</dt></sim_specs>" + parts + "</xmile>");
    }

    private static RunResult run(Outcome<CompiledModel> outcome) {
        return switch (outcome) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static double last(RunResult run, String name) {
        return run.value(run.column(Name.of(name)), run.rows() - 1);
    }

    @Test
    void callsAFunctionThatAVariableHides() {
        RunResult run = run(compile("m.mdl", """
                Max = 7 ~~|
                Smooth = 3 ~~|
                Step size = 2 ~~|
                y = MAX(Max, 4) + STEP(Step size, 2) ~~|
                z = SMOOTH(y, Smooth) ~~|
                """ + CONTROLS));
        assertThat(last(run, "y")).isEqualTo(9);
        // one step at 9 from 7, over 3, then another
        assertThat(last(run, "z")).isEqualTo(7 + 2.0 / 3 + (2 - 2.0 / 3) / 3);
    }

    /// A graphical function goes before a function of its name, as Vensim's own models have it.
    @Test
    void readsAGraphicalFunctionOfAFunctionsName() {
        RunResult run = run(compile("m.mdl", "SIN((0,0),(10,100)) ~~|\nx = SIN(5) ~~|\n" + CONTROLS));
        assertThat(last(run, "x")).isEqualTo(50);
    }

    @Test
    void countsTheElementsOfADimensionOfAFunctionsName() {
        RunResult run = run(xmile("Stella", "", """
                <dimensions><dim name="Size"><elem name="small"/><elem name="big"/></dim></dimensions>
                <model><variables>
                <aux name="x"><dimensions><dim name="Size"/></dimensions><eqn>Size * 3</eqn></aux>
                <aux name="n"><eqn>SIZE(Size) + SUM(x)</eqn></aux>
                </variables></model>"""));
        assertThat(last(run, "x[big]")).isEqualTo(6);
        assertThat(last(run, "n")).isEqualTo(2 + 3 + 6);
    }

    @Test
    void takesAFunctionThatXmileLacksAsVensims() {
        Outcome<CompiledModel> outcome = xmile("Stella", "", """
                <model><variables><aux name="x"><eqn>QUANTUM(7.7, Quantum) + ZIDZ(1, 0)</eqn></aux>
                <aux name="Quantum"><eqn>2</eqn></aux></variables></model>""");
        assertThat(last(run(outcome), "x")).isEqualTo(6);
        assertThat(outcome.diagnostics())
                .extracting(Diagnostic::message)
                .contains("QUANTUM is no function of XMILE: it is computed as Vensim's");
    }

    @Test
    void readsRunsOfElementsWithoutParentheses() {
        RunResult run = run(compile("m.mdl", """
                P : P1-P4 ~~|
                Q : P1, P3 - P4 ~~|
                "a-1" : one, "P5-P7" ~~|
                x[P] = 1,2,3,4 ~~|
                y = SUM(x[Q!]) ~~|
                n = ELMCOUNT("a-1") ~~|
                """ + CONTROLS));
        assertThat(last(run, "y")).isEqualTo(1 + 3 + 4);
        assertThat(last(run, "n")).isEqualTo(2);
    }

    /// Euler's method leaves 0 + 1 after two steps of 1, the trapezoids of RK4 leave 2.
    @Test
    void stepsByEulersMethodWhereVensimWroteRk4IntoEveryFile() {
        String model = "<model><variables><stock name=\"s\"><eqn>0</eqn><inflow>f</inflow></stock>"
                + "<flow name=\"f\"><eqn>TIME</eqn></flow></variables></model>";
        assertThat(last(run(xmile("Vensim", "method=\"RK4\"", model)), "s")).isEqualTo(1);
        assertThat(last(run(xmile("Stella", "method=\"RK4\"", model)), "s")).isEqualTo(2);
        assertThat(last(run(xmile("Vensim", "method=\"RK4\" isee:simulation_delay=\"0\"", model)), "s"))
                .isEqualTo(2);
        assertThat(xmile("Vensim", "method=\"RK4\"", model).diagnostics())
                .extracting(Diagnostic::message)
                .isEqualTo(
                        List.of("Vensim writes RK4 here for every model, so its default is used, the method of Euler"));
    }
}
