package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
