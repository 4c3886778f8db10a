package org.alamedas.formats.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alamedas.formats.ModelFiles;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// XMILE models of several files.
final class OtherFilesTest {
    private static final String SPECS = "<sim_specs><start>0</start><stop>1</stop></sim_specs>";

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "<xmile version=\"1.0\">" + content + "</xmile>");
    }

    private static List<String> names(Path file) {
        if (ModelFiles.read(file) instanceof Outcome.Made<Model>(Model model, List<Diagnostic> said)) {
            assertThat(said).isEmpty();
            return model.variables().stream()
                    .map(variable -> variable.name().written())
                    .toList();
        }
        throw new AssertionError(ModelFiles.read(file).diagnostics());
    }

    @Test
    void readsTheModelOfAModuleFromItsFile() throws IOException {
        file("parts/tank.xmile", SPECS + """
                <model><variables><aux name="level"><eqn>1</eqn></aux>
                  <module name="Valve"/><module name="Pump" resource="pump.xmile"/></variables></model>
                <model name="Valve"><variables><aux name="open"><eqn>1</eqn></aux></variables></model>
                """);
        file(
                "parts/pump.xmile",
                SPECS + "<model><variables><aux name=\"power\"><eqn>1</eqn></aux></variables></model>");
        Path main = file("main.xmile", SPECS + """
                <model><variables><module name="First" resource="parts/tank.xmile"/>
                  <module name="Second"/><module name="Valve"/></variables></model>
                <model name="Second" resource="parts/tank.xmile"/>
                <model name="Valve"><variables><aux name="shut"><eqn>1</eqn></aux></variables></model>
                """);
        assertThat(names(main))
                .containsExactly(
                        "First.level",
                        "First.Valve.open",
                        "First.Pump.power",
                        "Second.level",
                        "Second.Valve.open",
                        "Second.Pump.power",
                        "Valve.shut");
    }

    @Test
    void takesMacrosModelsAndUnitsOfIncludedFiles() throws IOException {
        file("library.xmile", """
                <model_units><unit name="widget"><alias>widgets</alias></unit></model_units>
                <macro name="TWICE"><parm>x</parm><eqn>x * 2</eqn></macro>
                <model name="Tank"><variables><aux name="level"><eqn>1</eqn></aux></variables></model>
                """);
        Path main = file(
                "main.xmile",
                "<header><includes><include resource=\"library.xmile\"/></includes></header>" + SPECS
                        + "<model><variables><module name=\"Tank\"/><aux name=\"y\"><eqn>TWICE(1)</eqn></aux>"
                        + "</variables></model>");
        assertThat(names(main)).containsExactly("y", "Tank.level");
        if (ModelFiles.read(main) instanceof Outcome.Made<Model>(Model model, var _)) {
            assertThat(model.macros()).extracting(Macro::name).hasToString("[TWICE]");
            assertThat(model.units()).hasSize(1);
        }
    }

    @Test
    void staysInTheFolderOfTheModel() throws IOException {
        Files.writeString(folder.resolve("secret.xmile"), "<xmile/>");
        Path main = file("inside/main.xmile", SPECS + """
                <model><variables><module name="A" resource="../secret.xmile"/>
                  <module name="B" resource="/etc/passwd"/><module name="C" resource="gone.xmile"/>
                  <module name="D" resource="http://example.org/model.xmile"/></variables></model>
                """);
        assertThat(ModelFiles.read(main).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(
                        DiagnosticCode.FORBIDDEN_PATH,
                        DiagnosticCode.FORBIDDEN_PATH,
                        DiagnosticCode.UNREADABLE_FILE,
                        DiagnosticCode.UNSUPPORTED);
    }

    @Test
    void refusesFilesThatHoldEachOther() throws IOException {
        file("a.xmile", SPECS + "<model><variables><module name=\"B\" resource=\"b.xmile\"/></variables></model>");
        file("b.xmile", SPECS + "<model><variables><module name=\"A\" resource=\"a.xmile\"/></variables></model>");
        Path main = file(
                "main.xmile",
                SPECS + "<model><variables><module name=\"A\" resource=\"a.xmile\"/></variables></model>");
        assertThat(ModelFiles.read(main).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.CIRCULAR_DEFINITION);
    }

    @Test
    void saysInWhichFileAFaultIs() throws IOException {
        file("part.xmile", SPECS + "<model><variables><aux name=\"x\"><eqn>1 +</eqn></aux></variables></model>");
        Path main = file(
                "main.xmile",
                SPECS + "<model><variables><module name=\"P\" resource=\"part.xmile\"/></variables></model>");
        Diagnostic fault = ModelFiles.read(main).diagnostics().getFirst();
        assertThat(fault.span().source().name()).isEqualTo("part.xmile");
        assertThat(fault.span().text()).isEqualTo("+");
    }
}
