package org.alamedas.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.DiagnosticRenderer;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are made to exhaust or mislead their reader are refused at a place, and quickly.
///
/// The limit of time is far above what reading takes and far below what work that grows with the
/// square of the file would.
final class AttackTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static List<Diagnostic> read(String text) {
        Outcome<Model> outcome =
                Assertions.assertTimeoutPreemptively(LIMIT, () -> ModelFiles.read(SourceText.of("attack", text)));
        assertThat(DiagnosticRenderer.plain().render(outcome.diagnostics()).length())
                .isLessThan(20_000);
        return outcome.diagnostics();
    }

    private static String model(String equation) {
        return "<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables><aux name=\"a\"><eqn>"
                + equation + "</eqn></aux></variables></model></xmile>";
    }

    private static void assertRefused(String text, DiagnosticCode code) {
        assertThat(read(text)).extracting(Diagnostic::code).containsExactly(code);
    }

    @Test
    void refusesTwentyThousandNestedParentheses() {
        assertRefused(model("(".repeat(20_000) + "1" + ")".repeat(20_000)), DiagnosticCode.TOO_DEEP);
    }

    @Test
    void refusesTwentyThousandNestedElements() {
        assertRefused("<xmile>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</xmile>", DiagnosticCode.TOO_DEEP);
    }

    @Test
    void refusesAnEntityBomb() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertRefused(bomb.append("]>\n").append(model("&a19;")).toString(), DiagnosticCode.FORBIDDEN_XML);
    }

    @Test
    void refusesAnExternalEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "42");
        String text = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + model("&e;");
        assertRefused(text, DiagnosticCode.FORBIDDEN_XML);
        assertRefused(model("&e;"), DiagnosticCode.MALFORMED_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xmile><model><variables><aux name=\"a\"><eqn>1",
                "<xmile><model><variables><aux name=\"a",
                "<xmile><model><variables></mod",
                "<xmile><model><!-- never closed",
                "<xmile><model><![CDATA[ never closed",
                "<xmile",
                "<",
                "<?xml version=\"1.0\"",
            })
    void refusesAFileThatWasCutShort(String text) {
        assertRefused(text, DiagnosticCode.MALFORMED_XML);
    }

    @Test
    void readsTenMegabytes() {
        String rest = "\"><eqn>TIME * 2 + 1 &lt; 3</eqn><doc>" + "x".repeat(1000) + "</doc></aux>\n";
        StringBuilder variables = new StringBuilder();
        for (int i = 0; variables.length() < 10_000_000; i++) {
            variables.append("<aux name=\"variable number ").append(i).append(rest);
        }
        assertThat(read(model("1").replace("</variables>", variables + "</variables>")))
                .isEmpty();
    }

    @Test
    void readsOrRefusesLongLinesWithoutRepeatedSearches() {
        assertThat(read(model("1").replace("<aux", "<aux note=\"" + "x".repeat(5_000_000) + "\"")))
                .isEmpty();
        assertRefused(model("1 &".repeat(1_000_000)), DiagnosticCode.MALFORMED_XML);
        assertThat(read(model("a ".repeat(1_000_000)))).isEmpty();
        assertRefused(model("1" + " + \u00D7".repeat(1_000_000)), DiagnosticCode.SYNTAX);
        assertRefused(model("x".repeat(5_000_000) + " )"), DiagnosticCode.SYNTAX);
    }

    @Test
    void refusesAnEquationThatWouldFillTheMemory() {
        assertRefused(model("1,".repeat(5_000_000)), DiagnosticCode.FILE_TOO_LARGE);
    }

    @Test
    void refusesMoreElementsThanAnyModelHas() {
        assertRefused(model("1").replace("<aux", "<b/>".repeat(1_100_000) + "<aux"), DiagnosticCode.FILE_TOO_LARGE);
    }

    @Test
    void refusesADimensionOfATrillionElements() {
        String sized = "<dimensions><dim name=\"d\" size=\"1000000000000\"/></dimensions><model>";
        assertRefused(model("1").replace("<model>", sized), DiagnosticCode.MALFORMED_MODEL);
    }

    @Test
    void refusesDimensionsThatTogetherHaveTooManyElements() {
        String sized = "<dimensions>%s</dimensions><model>";
        String half = "<dim name=\"d%d\" size=\"125000\"/>";
        assertThat(read(model("1").replace("<model>", sized.formatted(half.formatted(1) + half.formatted(2)))))
                .isEmpty();
        assertRefused(
                model("1")
                        .replace("<model>", sized.formatted(half.formatted(1) + half.formatted(2) + half.formatted(3))),
                DiagnosticCode.MALFORMED_MODEL);
    }

    @Test
    void refusesMoreAttributesThanAnyElementHas() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        assertRefused(model("1").replace("<aux", "<aux" + attributes), DiagnosticCode.MALFORMED_XML);
    }
}
