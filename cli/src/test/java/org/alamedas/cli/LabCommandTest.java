package org.alamedas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alamedas.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabCommandTest {
    private static final String MODEL = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>t</vendor><product version="1">t</product><name>tank</name></header>
              <sim_specs><start>0</start><stop>2</stop><dt>1</dt></sim_specs>
              <model><variables>
                <stock name="water"><eqn>1</eqn><inflow>in</inflow></stock>
                <flow name="in"><eqn>tap</eqn></flow><aux name="tap"><eqn>2</eqn></aux>
              </variables></model>
            </xmile>
            """;

    @TempDir
    private Path folder;

    private Path model() throws IOException {
        return Files.writeString(folder.resolve("tank.xmile"), MODEL);
    }

    @Test
    void writesASiteOfAnyModel() throws IOException {
        Path site = folder.resolve("site");
        Terminal ended = Terminal.run("site", model().toString(), site.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("one page with everything");
        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("laboratory.html")).isNotEmptyFile();
        assertThat(Files.readString(site.resolve("data/case.json"))).contains("\"id\":\"tank\"", "\"value\":\"tap\"");
    }

    @Test
    void listsTheFilesOfASiteAsJson() throws IOException {
        Terminal ended = Terminal.run(
                "site", "--json", model().toString(), folder.resolve("site").toString());
        assertThat(ended.out()).startsWith("{\"folder\":").contains("\"data/model.wasm\":");
    }

    @Test
    void refusesAFolderWithOtherFiles() throws IOException {
        Terminal ended = Terminal.run("site", model().toString(), folder.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("it holds other files");
    }

    @Test
    void saysWhatIsWrongWithTheModelWithItsPlace() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.xmile"), MODEL.replace("<eqn>tap</eqn>", "<eqn>tapp</eqn>"));
        Terminal ended = Terminal.run("lab", "--port", "0", bad.toString());
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.err()).contains("tapp", "bad.xmile:", "^");
    }

    @Test
    void saysKindlyThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Terminal ended = Terminal.run("lab", "--port", String.valueOf(taken.getLocalPort()), model().toString());
            assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
            assertThat(ended.err()).contains("port " + taken.getLocalPort() + " is taken", "--port 0");
        }
    }

    @Test
    void refusesPortsThatAreNone() {
        assertThat(Terminal.run("lab", "--port", "70000").code()).isEqualTo(ExitCode.USAGE);
    }
}
