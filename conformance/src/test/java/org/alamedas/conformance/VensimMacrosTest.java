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

/// Macros of Vensim, with values worked out by hand.
final class VensimMacrosTest {
    private static final String MACROS = """
            {UTF-8}
            :MACRO: ADD3(first, second, third : least, most)
            ADD3 = first + second + third ~ first ~|
            least = MIN(first, MIN(second, third)) ~~|
            most = MAX(first, MAX(second, third)) ~~|
            :END OF MACRO:
            :MACRO: LEVEL(rate, start)
            LEVEL = INTEG(rate * TIME STEP$, start) ~~|
            :END OF MACRO:
            :MACRO: TWICE(x)
            TWICE = LEVEL(x, 1) * 2 ~~|
            :END OF MACRO:
            """;

    private static final String CONTROLS = """
            INITIAL TIME = 0 ~~|
            FINAL TIME = 3 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    private static Outcome<CompiledModel> compile(String equations) {
        SourceText source = SourceText.of("test.mdl", MACROS + equations + CONTROLS);
        return ModelFiles.read(source).then(model -> new Engine().compile(model));
    }

    private static double[] series(String equations, String name) {
        return switch (compile(equations)) {
            case Outcome.Made<CompiledModel> made -> {
                RunResult run = made.value().run(RunSpec.AS_MODELLED);
                yield run.values(run.column(Name.of(name)));
            }
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static List<String> faults(String equations) {
        return compile(equations).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void giveSeveralOutputs() {
        String equations = "total = ADD3(1, 5, Time : low, high) ~~|\nspread = high - low ~~|\n";
        assertThat(series(equations, "total")).containsExactly(6, 7, 8, 9);
        assertThat(series(equations, "spread")).containsExactly(5, 4, 4, 4);
    }

    @Test
    void giveOutputsOverTheDimensionsOfTheCall() {
        String equations = """
                Area: North, South ~~|
                load[Area] = 1, 2 ~~|
                both[Area] = ADD3(load[Area], 3, Time : low[Area], high[Area]) ~~|
                lowest = SUM(low[Area!]) ~~|
                """;
        assertThat(series(equations, "both[South]")).containsExactly(5, 6, 7, 8);
        assertThat(series(equations, "lowest")).containsExactly(0, 2, 3, 3);
    }

    @Test
    void mayLeaveOutputsOut() {
        assertThat(series("total = ADD3(1, 5, Time) ~~|\n", "total")).containsExactly(6, 7, 8, 9);
    }

    /// The level of 2 each step from 1 on is 1, 3, 5, 7.
    @Test
    void haveStocksAndReadTheModelBehindADollar() {
        assertThat(series("x = LEVEL(2, 1) ~~|\n", "x")).containsExactly(1, 3, 5, 7);
    }

    /// The inner one is 2, 2, 4, 8 for the times 0, 1, 2, 3; the outer level therefore 1, 3, 5, 9.
    @Test
    void callOthersAndThemselvesAsArguments() {
        assertThat(series("x = TWICE(TWICE(Time)) ~~|\n", "x")).containsExactly(2, 6, 10, 18);
    }

    @Test
    void keepTheStocksOfElementsApart() {
        String equations = """
                Area: North, South ~~|
                load[Area] = 1, 2 ~~|
                sums[Area] = TWICE(load[Area]) ~~|
                """;
        assertThat(series(equations, "sums[North]")).containsExactly(2, 4, 6, 8);
        assertThat(series(equations, "sums[South]")).containsExactly(2, 6, 10, 14);
    }

    @Test
    void refuseToCallThemselves() {
        assertThat(faults("""
                :MACRO: LOOP(a)
                LOOP = LOOP(a - 1) ~~|
                :END OF MACRO:
                x = LOOP(3) ~~|
                """)).containsExactly("the macro LOOP calls itself");
    }

    @Test
    void refuseCallsWithAnotherNumberOfInputs() {
        assertThat(faults("x = LEVEL(3) ~~|\n")).containsExactly("the macro LEVEL takes 2 inputs, found 1 arguments");
    }

    @Test
    void doNotKnowTheModelOtherwise() {
        assertThat(faults("""
                y = 3 ~~|
                :MACRO: SPY(a)
                SPY = a + y ~~|
                :END OF MACRO:
                x = SPY(3) ~~|
                """)).containsExactly("the macro SPY does not know \"y\", a variable of the model");
    }

    /// Two calls in each of forty macros are 2^40 of the first.
    @Test
    void refusesMacrosThatDoubleBeforeExpandingThem() {
        StringBuilder doubling = new StringBuilder(":MACRO: M0(a)\nM0 = a ~~|\n:END OF MACRO:\n");
        for (int i = 1; i <= 40; i++) {
            doubling.append(
                    ":MACRO: M%1$d(a)\nM%1$d = M%2$d(a) + M%2$d(a + 1) ~~|\n:END OF MACRO:\n".formatted(i, i - 1));
        }
        assertThat(faults(doubling + "x = M40(1) ~~|\n"))
                .containsExactly("the macros of this model are called more than 10000 times");
        assertThat(series(doubling + "x = M3(1) ~~|\n", "x")).containsOnly(8 + 12);
    }
}
