package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;

final class CheckAndInfoCommandTest {
    private static final String CIRCLE = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><name>circle</name></header>
              <sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
              <model><variables>
                <aux name="a"><eqn>b + 1</eqn></aux>
                <aux name="b"><eqn>2*a</eqn></aux>
              </variables></model>
            </xmile>
            """;

    @Test
    void checksTheChileanModelWithoutAnErrorOrAWarning() {
        Terminal ended = Terminal.run("check", "chile");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).startsWith("chile: 0 errors, 0 warnings");
    }

    @Test
    void showsTheWholeCircleOfACircularDefinition() {
        Terminal ended = Terminal.runWithInput(CIRCLE, "check", "-");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err())
                .contains("error[circular-definition]")
                .contains("<stdin>:5:")
                .contains("<stdin>:6:");
        assertThat(ended.out()).isEqualTo("-: 1 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void writesDiagnosticsAsJsonWithTheirPlaces() {
        Terminal ended = Terminal.runWithInput(CIRCLE, "check", "-", "--json");
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.out())
                .startsWith(
                        "{\"model\":\"-\",\"errors\":1,\"warnings\":0,\"notes\":0,\"diagnostics\":[{\"code\":\"circular-definition\"")
                .contains("\"file\":\"<stdin>\",\"line\":", "\"page\":\"docs/errors/circular-definition.md\"");
    }

    /// What the choice goes by is the same for the whole run.
    private static final String STEADY = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><name>steady</name></header>
              <sim_specs><start>0</start><stop>4</stop><dt>1</dt></sim_specs>
              <model><variables>
                <stock name="s"><eqn>1</eqn></stock>
                <aux name="a"><eqn>IF limit > 1 THEN s ELSE 2*s</eqn></aux>
                <aux name="b"><eqn>s*(2 + 3)</eqn></aux>
                <aux name="limit"><eqn>2</eqn></aux>
              </variables></model>
            </xmile>
            """;

    private static String program(String... arguments) {
        List<String> all = new ArrayList<>(List.of("info", "-"));
        all.addAll(List.of(arguments));
        Terminal ended = Terminal.runWithInput(STEADY, all.toArray(String[]::new));
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        return ended.out();
    }

    @Test
    void printsTheProgramAfterEachPass() {
        assertThat(program("--program=read")).contains("* (2 + 3)");
        assertThat(program("--program=folding")).contains("* 5").contains("> 1");
        assertThat(program("--program")).contains("* 5").contains("if s10 then");
        assertThat(program("--program=choosing")).contains("* 5").doesNotContain("= if");
        assertThat(program("--program=dropping", "a")).doesNotContain("* 5");
    }

    private static final String WORKSHOP = """
            {UTF-8}
            workers = 5 ~~|
            production = workers * 2 ~~|
            Stock = INTEG(production - Stock / 2, 20) ~~|
            no hands no goods :THE CONDITION: workers = 0 :IMPLIES: production = 0 ~~|
            no hands no stock :THE CONDITION: strike :IMPLIES: Stock < 5 ~~|
            strike :TEST INPUT: workers = RC STEP(workers, 0, 2) ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 4 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    /// Without hands from time 2 on, the stock is 20, 10, 5 at times 2, 3, 4.
    @Test
    void testsRealityChecksWhenAsked() {
        Terminal ended = Terminal.runWithInput(WORKSHOP, "check", "--reality", "-");
        assertThat(ended.out()).isEqualTo("""
                -: 0 errors, 0 warnings, 0 notes
                held      no hands no goods
                violated  no hands no stock: at time 2 Stock is 20, expected < 5 (at 3 of 3 steps)
                -: 1 reality checks held, 1 violated, 0 untested
                """);
        assertThat(ended.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(Terminal.runWithInput(WORKSHOP, "check", "--reality", "--json", "-")
                        .out())
                .endsWith("\"reality\":[{\"check\":\"no hands no goods\",\"line\":5,\"verdict\":\"held\",\"runs\":1},"
                        + "{\"check\":\"no hands no stock\",\"line\":6,\"verdict\":\"violated\",\"forced\":true,"
                        + "\"time\":2.0,\"times\":3,\"steps\":3,\"readings\":[{\"what\":\"Stock\",\"value\":20.0,"
                        + "\"relation\":\"<\",\"expected\":5.0}]}]}\n");
    }

    @Test
    void saysThatRealityChecksAreNoPartOfARun() {
        assertThat(Terminal.runWithInput(WORKSHOP, "run", "-").err())
                .contains("2 reality checks are no part of this: alamedas check --reality - tests them");
        assertThat(Terminal.runWithInput(WORKSHOP, "check", "-").err()).contains("2 reality checks");
    }

    @Test
    void runsWithTestInputsActive() {
        Terminal ended = Terminal.runWithInput(
                WORKSHOP, "run", "-", "--test-input", "strike", "--vars", "workers,production,Stock");
        assertThat(ended.lines())
                .containsExactly(
                        "time\tworkers\tproduction\tStock",
                        "0\t5\t10\t20",
                        "1\t5\t10\t20",
                        "2\t0\t0\t20",
                        "3\t0\t0\t10",
                        "4\t0\t0\t5");
        assertThat(Terminal.runWithInput(WORKSHOP, "run", "-", "--test-input", "strike")
                        .lines()
                        .getFirst())
                .isEqualTo("time\tworkers\tproduction\tStock\tINITIAL TIME\tFINAL TIME\tTIME STEP\tSAVEPER");
        Terminal wrong = Terminal.runWithInput(WORKSHOP, "run", "-", "--test-input", "strik");
        assertThat(wrong.err()).contains("the model has no test input \"strik\"", "did you mean strike");
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void describesAModelAndItsVariables() {
        Terminal overview = Terminal.run("info", "checo");
        assertThat(overview.code()).isEqualTo(ExitCode.OK);
        assertThat(overview.out())
                .contains("CHECO, SEPTEMBER 1972 (checo.dyn, dynamo)", "time: 0 .. 10, dt 0.01")
                .contains("10 stock", "11 flow", "22 auxiliary");
        Terminal one = Terminal.run("info", "checo", "stb", "R22");
        assertThat(one.out())
                .contains("STB (stock)", "= d/dt R21 - R22", "= initial 20000", "R22 (flow)", "= GST / NVP");
    }

    @Test
    void refusesToDescribeWhatIsNotThere() {
        Terminal ended = Terminal.run("info", "checo", "STBB");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("nothing in CHECO, SEPTEMBER 1972 is called \"STBB\"", "did you mean STB");
    }
}
