package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/// XMILE models of several models and macros, from text to numbers that are worked out by hand.
final class XmileRunsTest {
    private static Outcome<CompiledModel> compile(String parts) {
        SourceText source = SourceText.of("test.xmile", """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <sim_specs><start>0</start><stop>3</stop><dt>1</dt></sim_specs>
                %s
                </xmile>
                """.formatted(parts));
        return ModelFiles.read(source).then(model -> new Engine().compile(model));
    }

    private static RunResult run(String parts) {
        return switch (compile(parts)) {
            case Outcome.Made<CompiledModel> made -> made.value().run(RunSpec.AS_MODELLED);
            case Outcome.Refused<CompiledModel> refused -> throw new AssertionError(refused.diagnostics());
        };
    }

    private static List<String> faults(String parts) {
        return compile(parts).diagnostics().stream().map(Diagnostic::message).toList();
    }

    private static double[] series(RunResult run, String name) {
        return run.values(run.column(Name.of(name)));
    }

    /// A chain of two tanks, each a module of the same model: the second receives what leaves the first.
    private static final String TANKS = """
            <model><variables>
              <aux name="supply"><eqn>8</eqn></aux>
              <module name="Upper" model="Tank"><connect to="Upper.inflow" from="supply"/></module>
              <module name="Lower" model="Tank"><connect to="inflow" from="Upper.outflow"/></module>
              <aux name="total"><eqn>Upper.Content + .Lower.Content</eqn></aux>
            </variables></model>
            <model name="Tank"><variables>
              <flow name="inflow" access="input"/>
              <stock name="Content"><eqn>0</eqn><inflow>inflow</inflow><outflow>outflow</outflow></stock>
              <flow name="outflow" access="output"><eqn>Content / 2</eqn></flow>
            </variables></model>
            """;

    @Test
    void putsOneModelAtSeveralPlaces() {
        RunResult run = run(TANKS);
        assertThat(series(run, "Upper.Content")).containsExactly(0, 8, 12, 14);
        assertThat(series(run, "Lower.Content")).containsExactly(0, 0, 4, 8);
        assertThat(series(run, "total")).containsExactly(0, 8, 16, 22);
        assertThat(series(run, "Lower.inflow")).containsExactly(0, 4, 6, 7);
    }

    /// Two plants with a line of two belts each: everything inside has the plant before its own dimensions.
    private static final String PLANTS = """
            <dimensions><dim name="Plant"><elem name="north"/><elem name="south"/></dim><dim name="Belt" size="2"/></dimensions>
            <model><variables>
              <aux name="demand"><dimensions><dim name="Plant"/></dimensions>
                <element subscript="north"><eqn>1</eqn></element><element subscript="south"><eqn>2</eqn></element></aux>
              <aux name="pace"><eqn>10</eqn></aux>
              <module name="Works"><dimensions><dim name="Plant"/></dimensions>
                <connect to="Works.orders" from="demand"/><connect to="Works.pace" from="pace"/></module>
              <aux name="all"><eqn>SUM(Works.Made[*])</eqn></aux>
              <aux name="one"><eqn>Works[south].Made + Works.Line.load[north, 2] + Works[north].Line.load[1]</eqn></aux>
            </variables></model>
            <model name="Works"><variables>
              <aux name="orders" access="input"/><aux name="pace" access="input"/>
              <stock name="Made"><eqn>0</eqn><inflow>making</inflow></stock>
              <flow name="making"><eqn>orders * pace</eqn></flow>
              <module name="Line"><connect to="Line.work" from="orders"/></module>
              <aux name="loads"><eqn>SUM(Line.load)</eqn></aux>
              <aux name="shape"><eqn>curve(orders)</eqn></aux>
              <gf name="curve"><xscale min="0" max="2"/><ypts>0,100</ypts></gf>
            </variables></model>
            <model name="Line"><variables>
              <aux name="work" access="input"/>
              <aux name="load"><dimensions><dim name="Belt"/></dimensions>
                <element subscript="1"><eqn>work</eqn></element><element subscript="2"><eqn>work * 3</eqn></element></aux>
              <aux name="share"><dimensions><dim name="Belt"/></dimensions><eqn>load / SUM(load)</eqn></aux>
            </variables></model>
            """;

    @Test
    void putsAModuleOverDimensions() {
        RunResult run = run(PLANTS);
        assertThat(series(run, "Works.Made[north]")).containsExactly(0, 10, 20, 30);
        assertThat(series(run, "Works.Made[south]")).containsExactly(0, 20, 40, 60);
        assertThat(series(run, "all")).containsExactly(0, 30, 60, 90);
        assertThat(series(run, "one")).containsExactly(4, 24, 44, 64);
        assertThat(series(run, "Works.loads[south]")).containsExactly(8, 8, 8, 8);
        assertThat(series(run, "Works.Line.share[south,2]")).containsExactly(0.75, 0.75, 0.75, 0.75);
        assertThat(series(run, "Works.shape[north]")).containsExactly(50, 50, 50, 50);
    }

    @Test
    void nestsModulesAndFindsNamesFromTheWhole() {
        RunResult run = run("""
                <model><variables>
                  <aux name="rate"><eqn>3</eqn></aux>
                  <module name="Land"/>
                  <aux name="seen"><eqn>Land.Region.City.People</eqn></aux>
                </variables></model>
                <model name="Land"><variables><module name="Region"/></variables></model>
                <model name="Region"><variables><aux name="rate"><eqn>5</eqn></aux><module name="City"/></variables></model>
                <model name="City"><variables>
                  <stock name="People"><eqn>1</eqn><inflow>growth</inflow></stock>
                  <flow name="growth"><eqn>.rate + Region.rate</eqn></flow>
                </variables></model>
                """);
        assertThat(series(run, "seen")).containsExactly(1, 9, 17, 25);
    }

    @Test
    void connectsArraysAndGraphicalFunctions() {
        RunResult run = run("""
                <dimensions><dim name="Area"><elem name="North"/><elem name="South"/></dim></dimensions>
                <model><variables>
                  <aux name="load"><dimensions><dim name="Area"/></dimensions><eqn>1, 2</eqn></aux>
                  <gf name="tenfold"><xscale min="0" max="10"/><ypts>0, 100</ypts></gf>
                  <module name="Part"><connect to="load" from="load"/><connect to="curve" from="tenfold"/></module>
                </variables></model>
                <model name="Part"><variables>
                  <aux name="load" access="input"><dimensions><dim name="Area"/></dimensions></aux>
                  <aux name="curve" access="input"/>
                  <aux name="which"><eqn>2</eqn></aux>
                  <aux name="chosen"><eqn>curve(load[which])</eqn></aux>
                </variables></model>
                """);
        assertThat(series(run, "Part.chosen")).containsExactly(20, 20, 20, 20);
    }

    @Test
    void letsAnOutputOfAModuleFeedAnInputAroundIt() {
        RunResult run = run("""
                <model><variables>
                  <aux name="wanted" access="input"/>
                  <module name="Plan"><connect to="wanted" from="Plan.goal"/></module>
                  <aux name="twice"><eqn>wanted * 2</eqn></aux>
                </variables></model>
                <model name="Plan"><variables><aux name="goal" access="output"><eqn>TIME</eqn></aux></variables></model>
                """);
        assertThat(series(run, "twice")).containsExactly(0, 2, 4, 6);
    }

    @Test
    void refusesModulesWithoutEndInTime() {
        StringBuilder models = new StringBuilder("<model><variables><module name=\"M0\"/></variables></model>");
        for (int i = 0; i < 40; i++) {
            models.append(
                            "<model name=\"M%d\"><variables><module name=\"a\" model=\"M%d\"/><module name=\"b\" model=\"M%d\"/>"
                                    .formatted(i, i + 1, i + 1))
                    .append("</variables></model>");
        }
        assertThat(faults(models + "<model name=\"M40\"><variables/></model>"))
                .anyMatch(message -> message.startsWith("the modules of this file stand for more than"));
    }

    private static String calling(String macros, String equation) {
        return macros + "<model><variables><aux name=\"x\"><eqn>TIME</eqn></aux><aux name=\"y\"><eqn>" + equation
                + "</eqn></aux></variables></model>";
    }

    @Test
    void givesAMacroItsParametersInOrder() {
        RunResult run = run(calling("""
                <macro name="POWERED"><parm>base</parm><parm default="2">exponent</parm><eqn>base ^ exponent</eqn></macro>
                """, "POWERED(x + 1) + POWERED(2, x)"));
        assertThat(series(run, "y")).containsExactly(2, 6, 13, 24);
    }

    @Test
    void choosesAmongMacrosOfOneNameByTheirNumberOfParameters() {
        RunResult run = run(calling("""
                <macro name="PICK"><parm>a</parm><eqn>a</eqn></macro>
                <macro name="PICK"><parm>a</parm><parm>b</parm><eqn>a + 10 * b</eqn></macro>
                """, "PICK(x, PICK(1))"));
        assertThat(series(run, "y")).containsExactly(10, 11, 12, 13);
    }

    /// The exponential average of a step of 8 with an averaging time of 2 and a step of 1: 8 (1 - 2^-n). The default of
    /// the third parameter refers to the first.
    @Test
    void keepsTheStocksOfEachCallApart() {
        RunResult run = run(calling("""
                <macro name="AVERAGE">
                  <parm>input</parm><parm>time</parm><parm default="input">initial</parm>
                  <eqn>Level</eqn>
                  <variables>
                    <stock name="Level"><eqn>initial</eqn><inflow>change</inflow></stock>
                    <flow name="change"><eqn>(input - Level) / time</eqn></flow>
                  </variables>
                </macro>
                """, "AVERAGE(8, 2, 0) + 100 * AVERAGE(x + 1, 2)"));
        assertThat(series(run, "y")).containsExactly(100, 104, 156, 232);
    }

    @Test
    void takesAParameterForAFlowOfTheMacro() {
        RunResult run = run(calling("""
                <macro name="SUMMED"><parm>in</parm><eqn>SUMMED</eqn><variables>
                  <flow name="in"/><stock name="SUMMED"><eqn>5</eqn><inflow>in</inflow></stock>
                </variables></macro>
                """, "SUMMED(x)"));
        assertThat(series(run, "y")).containsExactly(5, 5, 6, 8);
    }

    @Test
    void expandsMacrosOverTheDimensionsOfTheCall() {
        RunResult run = run("""
                <dimensions><dim name="Area"><elem name="North"/><elem name="South"/></dim></dimensions>
                <macro name="SUMMED"><parm>in</parm><parm>of</parm><eqn>Total * of[2]</eqn><variables>
                  <stock name="Total"><eqn>0</eqn><inflow>in</inflow></stock>
                </variables></macro>
                <model><variables>
                  <aux name="load"><dimensions><dim name="Area"/></dimensions><eqn>1, 2</eqn></aux>
                  <aux name="sums"><dimensions><dim name="Area"/></dimensions><eqn>SUMMED(load, load[*])</eqn></aux>
                </variables></model>
                """);
        assertThat(series(run, "sums[North]")).containsExactly(0, 2, 4, 6);
        assertThat(series(run, "sums[South]")).containsExactly(0, 4, 8, 12);
    }

    @Test
    void refusesMacrosThatLeadBackToThemselves() {
        assertThat(faults(calling("""
                <macro name="FIRST"><parm>a</parm><eqn>SECOND(a) + 1</eqn></macro>
                <macro name="SECOND"><parm>a</parm><eqn>FIRST(a) * 2</eqn></macro>
                """, "FIRST(x)"))).containsExactly("the macro FIRST calls itself through SECOND");
    }

    @Test
    void keepsTheModelsVariablesFromMacros() {
        assertThat(faults(calling("<macro name=\"SPY\"><parm>a</parm><eqn>a + x</eqn></macro>", "SPY(1)")))
                .containsExactly("the macro SPY does not know \"x\", a variable of the model");
    }

    @Test
    void runsModulesInsideMacros() {
        RunResult run = run(calling("""
                <macro name="M"><parm>a</parm><eqn>Half.out + 1</eqn><variables>
                  <module name="Half"><connect to="in" from="a"/></module>
                </variables></macro>
                <model name="Half"><variables>
                  <aux name="in" access="input"/><aux name="out"><eqn>in / 2</eqn></aux>
                </variables></model>
                """, "M(x)"));
        assertThat(series(run, "y")).containsExactly(1, 1.5, 2, 2.5);
        assertThat(series(run, "x")[1]).isCloseTo(1, within(0.0));
    }

    private static final String FACTORIAL = """
            <macro name="FACT"><parm>n</parm><eqn>Fact</eqn><sim_specs><start>1</start><stop>n</stop></sim_specs>
            <variables>
              <stock name="Fact"><eqn>1</eqn><inflow>change</inflow></stock>
              <flow name="change"><eqn>Fact * TIME</eqn></flow>
            </variables></macro>
            """;

    /// From time 1 to n in steps of 1 a stock of 1 grows by itself times the time: 1, 2, 6, 24, 120 at time 5.
    @Test
    void runsMacrosByThemselvesAtEachMoment() {
        RunResult run = run(calling(FACTORIAL, "FACT(5) + x"));
        assertThat(series(run, "y")).containsExactly(120, 121, 122, 123);
    }

    /// Newton's iteration for the root of 2 from 1: 3/2, 17/12, 577/408.
    @Test
    void runsMacrosByThemselvesWithChangingInputs() {
        RunResult run = run(calling("""
                <macro name="ROOT"><parm>of</parm><parm default="3">rounds</parm><eqn>guess</eqn>
                <sim_specs><start>0</start><stop>rounds / 2</stop><dt>0.5</dt></sim_specs><variables>
                  <stock name="guess"><eqn>1</eqn><inflow>better</inflow></stock>
                  <flow name="better"><eqn>((guess + of / guess) / 2 - guess) / DT</eqn></flow>
                </variables></macro>
                """, "ROOT(x + 1)"));
        assertThat(series(run, "y")[0]).isEqualTo(1);
        assertThat(series(run, "y")[1]).isCloseTo(577.0 / 408, within(1e-15));
    }

    @Test
    void wantsToKnowHowLongAMacroRuns() {
        assertThat(faults(calling(FACTORIAL, "FACT(x)")))
                .containsExactly("how many steps the macro FACT runs for is not known before the model runs");
        assertThat(faults(calling(FACTORIAL, "FACT(2000000)")))
                .containsExactly(
                        "the macro FACT would run for 1999999.0 steps, where a whole number from 0 to 1000 is possible");
    }

    /// A fault in a module says in which module it happened, and points to where its model is written.
    @Test
    void namesTheModuleOfAFaultWhileRunning() {
        String tanks = TANKS.replace("Content / 2", "Content / (Content - 4)");
        Outcome<CompiledModel> compiled = compile(tanks);
        if (compiled instanceof Outcome.Made<CompiledModel>(CompiledModel made, var _)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                            made.run(new RunSpec(null, null, 0.5, null, null, java.util.Map.of(), List.of(), false)))
                    .hasMessageContaining("Upper.outflow")
                    .hasMessageContaining("test.xmile:12");
        } else {
            throw new AssertionError(compiled.diagnostics());
        }
    }

    @Test
    void conveyorsQueuesAndOvensGiveTheFlowsThatLeaveThem() {
        // 4 wait and 2 come a step; a belt of 2 steps takes 3 a step at most, and half a unit of 3 leaks; the oven
        // takes what comes off until it holds 2, and lets that go a step later.
        RunResult run = run("""
                <model><variables>
                  <stock name="Line"><eqn>1, 3</eqn><inflow>come</inflow><outflow>board</outflow><queue/></stock>
                  <flow name="come"><eqn>2</eqn></flow>
                  <flow name="board"/>
                  <stock name="Belt"><eqn>0</eqn><inflow>board</inflow><outflow>land</outflow><outflow>fall</outflow>
                    <conveyor one_at_a_time="false"><len>2</len><in_limit>3</in_limit></conveyor></stock>
                  <flow name="land"/>
                  <flow name="fall"><leak>1/6</leak></flow>
                  <stock name="Kiln"><eqn>0</eqn><inflow>land</inflow><outflow>done</outflow>
                    <oven><len>1</len><capacity>2</capacity></oven></stock>
                  <flow name="done"/>
                </variables></model>
                """);
        assertThat(series(run, "board")).containsExactly(3, 3, 2, 2);
        assertThat(series(run, "Line")).containsExactly(4, 3, 2, 2);
        assertThat(series(run, "fall")).containsExactly(new double[] {0, 0.25, 0.5, 5 / 12.0}, within(1e-12));
        assertThat(series(run, "land")).containsExactly(new double[] {0, 0, 2.5, 2.5}, within(1e-12));
        assertThat(series(run, "Kiln")).containsExactly(new double[] {0, 0, 0, 2.5}, within(1e-12));
    }

    @Test
    void arraysOfConveyorsInModulesTakeWhatANonNegativeStockHolds() {
        // Of 3 the first outflow takes 1 or 2, and the rest goes on the belt, whatever more is wanted; 4 are on it.
        RunResult run = run("""
                <dimensions><dim name="Line"><elem name="A"/><elem name="B"/></dim></dimensions>
                <model><variables><module name="M"/></variables></model>
                <model name="M"><variables>
                  <stock name="Source"><dimensions><dim name="Line"/></dimensions><eqn>3</eqn><outflow>other</outflow>
                    <outflow>board</outflow><non_negative/></stock>
                  <flow name="other"><dimensions><dim name="Line"/></dimensions><eqn>Line</eqn></flow>
                  <stock name="Belt"><dimensions><dim name="Line"/></dimensions><eqn>4</eqn><inflow>board</inflow>
                    <outflow>land</outflow><conveyor><len>2</len><capacity>20</capacity></conveyor></stock>
                  <flow name="board"><dimensions><dim name="Line"/></dimensions>
                    <element subscript="A"><eqn>3</eqn></element><element subscript="B"><eqn>other[B]</eqn></element></flow>
                  <flow name="land"><dimensions><dim name="Line"/></dimensions></flow>
                </variables></model>
                """);
        assertThat(series(run, "M.board[A]")).containsExactly(2, 0, 0, 0);
        assertThat(series(run, "M.board[B]")).containsExactly(1, 0, 0, 0);
        assertThat(series(run, "M.Source[A]")).containsExactly(3, 0, 0, 0);
        assertThat(series(run, "M.land[B]")).containsExactly(2, 2, 1, 0);
        assertThat(series(run, "M.Belt[B]")).containsExactly(4, 3, 1, 0);
    }

    /// Vensim Reference Manual, MODULO and INTEGER: both go towards 0.
    @Test
    void aFileOfVensimDividesAsVensimDoes() {
        RunResult run = run("""
                <header><product version="1.0" lang="en">Vensim, xmutil</product></header>
                <model><variables>
                  <aux name="x"><eqn>-7.5 MOD 3 + 10 * INT(-2.5) * 2 ^ 1</eqn></aux>
                </variables></model>
                """);
        assertThat(series(run, "x")[0]).isEqualTo(-1.5 - 40);
    }

    @Test
    void theFractionThatLeaksIsNoRate() {
        SourceText source = SourceText.of("test.xmile", """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <sim_specs time_units="year"><start>0</start><stop>3</stop><dt>1</dt></sim_specs>
                <model><variables>
                  <stock name="Belt"><eqn>8</eqn><outflow>land</outflow><outflow>fall</outflow>
                    <conveyor exponential_leak="true"><len>2</len></conveyor><units>people</units></stock>
                  <flow name="land"><units>people/year</units></flow>
                  <flow name="fall"><eqn>fraction</eqn><leak/><units>people/year</units></flow>
                  <aux name="fraction"><eqn>0.25</eqn><units>1/year</units></aux>
                </variables></model>
                </xmile>
                """);
        assertThat(ModelFiles.read(source)
                        .then(model -> new Engine().check(model))
                        .diagnostics())
                .isEmpty();
    }
}
