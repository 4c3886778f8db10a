package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.reality.RealityTest;
import org.alamedas.engine.reality.TestInputs;
import org.alamedas.engine.reality.Tested;
import org.alamedas.engine.reality.Verdict;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Test;

/// Reality checks of Vensim models, with outcomes worked out by hand.
final class RealityChecksTest {
    private static final String CONTROLS = """
            INITIAL TIME = 0 ~~|
            FINAL TIME = 10 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    /// A workshop: people make things at a pace of 2 each, half of the stock leaves in each unit of time.
    private static final String WORKSHOP = """
            workers = 5 ~~|
            production = workers * 2 ~~|
            Stock = INTEG(production - sales, 20) ~~|
            sales = Stock / 2 ~~|
            RC START TIME = 4 ~~|
            """;

    private static Model model(String equations) {
        SourceText source = SourceText.of("test.mdl", "{UTF-8}\n" + equations + CONTROLS);
        return switch (ModelFiles.read(source)) {
            case Outcome.Made<Model>(Model model, var _) -> model;
            case Outcome.Refused<Model> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static List<Tested> test(String checks) {
        return RealityTest.test(model(WORKSHOP + checks));
    }

    private static Verdict verdict(String checks) {
        List<Tested> tested = test(checks);
        assertThat(tested).hasSize(1);
        return tested.getFirst().verdict();
    }

    private static double[] active(String equations, String input, String variable) {
        Outcome<CompiledModel> compiled =
                TestInputs.activate(model(equations), List.of(Name.of(input))).then(new Engine()::compile);
        if (compiled instanceof Outcome.Made<CompiledModel>(CompiledModel made, var _)) {
            RunResult run = made.run(RunSpec.AS_MODELLED);
            return run.values(run.column(Name.of(variable)));
        }
        throw new AssertionError(compiled.diagnostics());
    }

    @Test
    void forcesAConditionAndFindsThatTheConsequenceHolds() {
        assertThat(verdict("no hands no goods :THE CONDITION: workers = 0 :IMPLIES: production = 0 ~~|"))
                .isEqualTo(new Verdict.Held(1));
    }

    @Test
    void saysWhenAndByHowMuchAConsequenceFails() {
        Verdict verdict = verdict("no hands no stock :THE CONDITION: workers = 0 :IMPLIES: Stock < 5 ~~|");
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Violated.class, violated -> {
            assertThat(violated.forced()).isTrue();
            assertThat(violated.time()).isZero();
            // 20, 10, 5, 2.5 ... without production
            assertThat(violated.times()).isEqualTo(3);
            assertThat(violated.steps()).isEqualTo(11);
            assertThat(violated.readings()).containsExactly(new Verdict.Reading("Stock", 20, "<", 5));
        });
    }

    @Test
    void watchesConditionsThatComeAboutByThemselves() {
        assertThat(verdict("never rich :THE CONDITION: sales > 9 :IMPLIES: production > 50 ~~|"))
                .isInstanceOfSatisfying(
                        Verdict.Violated.class,
                        violated -> assertThat(violated.readings()).hasSize(1));
    }

    @Test
    void departsFromWhatAVariableWasWorthAtTheStart() {
        assertThat(active(WORKSHOP + "TI :TEST INPUT: production = RC STEP(production, 0.5) ~~|", "TI", "production"))
                .containsExactly(10, 10, 10, 10, 5, 5, 5, 5, 5, 5, 5);
        assertThat(active(
                        WORKSHOP + "TI :TEST INPUT: production = RC RAMP(production, 0, 4, 2, 6) ~~|",
                        "TI",
                        "production"))
                .containsExactly(10, 10, 10, 7.5, 5, 2.5, 0, 0, 10, 10, 10);
        assertThat(active(WORKSHOP + "TI :TEST INPUT: production = RC DECAY(production, 2, 8) ~~|", "TI", "production")[
                        10])
                .isCloseTo(10 * Math.exp(-1), within(1e-12));
        assertThat(active(
                        WORKSHOP + "TI :TEST INPUT: production = RC GROW(production, 0.5, 8) ~~|", "TI", "production")[
                        10])
                .isCloseTo(10 * Math.exp(1), within(1e-12));
        assertThat(active(WORKSHOP + "TI :TEST INPUT: workers = RC COMPARE('base', Stock, 2, 9) ~~|", "TI", "workers"))
                .containsExactly(5, 5, 5, 5, 5, 5, 5, 5, 5, 40, 40);
    }

    /// The stock is 20 by itself; forced to 10 at time 4, what leaves it is 5.
    @Test
    void forcesStocksToo() {
        assertThat(active(WORKSHOP + "TI :TEST INPUT: Stock = RC STEP(Stock, 0.5) ~~|", "TI", "sales"))
                .containsExactly(10, 10, 10, 10, 5, 5, 5, 5, 5, 5, 5);
    }

    @Test
    void givesTheConsequenceItsGrace() {
        String input = "TI :TEST INPUT: production = RC STEP(production, 0) ~~|\n";
        // without production the stock is 20 at time 4, then 10, 5, 2.5, 1.25
        assertThat(verdict(input + "c :THE CONDITION: TI :IMPLIES: Stock <= RC STEP CHECK(4, Stock, 0.1) ~~|"))
                .isEqualTo(new Verdict.Held(1));
        assertThat(verdict(input + "c :THE CONDITION: TI :IMPLIES: Stock <= RC STEP CHECK(3, Stock, 0.1) ~~|"))
                .isInstanceOfSatisfying(Verdict.Violated.class, violated -> {
                    assertThat(violated.time()).isEqualTo(7);
                    assertThat(violated.times()).isEqualTo(1);
                    assertThat(violated.readings()).containsExactly(new Verdict.Reading("Stock", 2.5, "<=", 2));
                });
    }

    @Test
    void triesEachAlternativeOfACondition() {
        assertThat(verdict("c :THE CONDITION: workers = 0 :OR: production = 7 :IMPLIES: production = 0 ~~|"))
                .isInstanceOfSatisfying(
                        Verdict.Violated.class,
                        violated -> assertThat(violated.readings())
                                .containsExactly(new Verdict.Reading("production", 7, "=", 0)));
    }

    @Test
    void forcesInequalitiesToTheirLimit() {
        assertThat(verdict("c :THE CONDITION: workers < 3 :IMPLIES: production < 6 ~~|"))
                .isEqualTo(new Verdict.Held(1));
        assertThat(verdict("c :THE CONDITION: workers >= 8 :IMPLIES: production >= 16 ~~|"))
                .isEqualTo(new Verdict.Held(1));
    }

    @Test
    void asksForOneMomentOnlyWhereTheCheckDoes() {
        String check = "c :THE CONDITION: workers = 0 :IMPLIES: :AT LEAST ONCE: Stock < 1 ~~|";
        assertThat(verdict(check)).isEqualTo(new Verdict.Held(1));
        assertThat(verdict(check.replace("< 1", "< 0"))).isInstanceOf(Verdict.Violated.class);
    }

    /// Without production the stock falls from 20 below 5 once and stays there.
    @Test
    void countsCrossings() {
        String check = "c :THE CONDITION: workers = 0 :IMPLIES: Stock > :CROSSING: 4 ~~|";
        assertThat(verdict(check)).isEqualTo(new Verdict.Held(1));
        assertThat(verdict(check.replace(":CROSSING:", ":CROSSING: :CROSSING:")))
                .isInstanceOf(Verdict.Violated.class);
    }

    @Test
    void saysWhyACheckCannotBeTested() {
        assertThat(verdict("c :THE CONDITION: workers <> 5 :IMPLIES: production = 0 ~~|"))
                .isInstanceOf(Verdict.Untested.class);
        assertThat(verdict("c :THE CONDITION: workers = RC STEP(workers) :IMPLIES: production = 0 ~~|"))
                .isEqualTo(new Verdict.Untested("RC STEP takes 2 to 4 arguments, found 1"));
    }

    /// Output is the product of workers, hours and productivity: 4, 50, 243 and 81. A step of productivity to 0 at time
    /// 2
    /// leaves less than a ten-thousandth of it half a time unit later, for every element.
    @Test
    void testsThePublishedModelElementByElement() {
        Path file = Path.of(System.getProperty("project.root", ".."))
                .resolve("../shared/conformance/sdxorg/tests/reality_checks/test_reality_checks.mdl");
        org.junit.jupiter.api.Assumptions.assumeTrue(file.toFile().exists(), "no published models beside the project");
        if (ModelFiles.read(file) instanceof Outcome.Made<Model>(Model model, var _)) {
            assertThat(RealityTest.test(model).stream()
                            .map(tested -> tested.name() + " "
                                    + tested.verdict().getClass().getSimpleName())
                            .collect(Collectors.joining(", ")))
                    .isEqualTo("no_productivity_no_output[a] Held, no_productivity_no_output[b] Held, "
                            + "no_productivity_no_output[c] Held, no_productivity_no_output[d] Held, "
                            + "no_workers_no_output Held");
        }
    }
}
