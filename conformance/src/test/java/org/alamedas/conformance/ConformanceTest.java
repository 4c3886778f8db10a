package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A corpus of our own, with one case of every standing.
final class ConformanceTest {
    private static final String STEADY = model("2", "10");

    @TempDir
    private Path root;

    private static String model(String equation, String stop) {
        return """
            <xmile><sim_specs><start>0</start><stop>%s</stop><dt>1</dt></sim_specs><model><variables>
            <aux name="x"><eqn>%s</eqn></aux>
            <stock name="level"><eqn>0</eqn></stock>
            </variables></model></xmile>
            """.formatted(stop, equation);
    }

    @BeforeEach
    void corpus() throws IOException {
        write("tests/right/a.xmile", STEADY);
        write("tests/right/output.csv", "time,x\n0,2\n10,2\n");
        write("tests/wrong/a.xmile", STEADY);
        write("tests/wrong/output.csv", "time,x\n0,3\n");
        write("tests/alone/a.xmile", STEADY);
        write("tests/missing/a.stmx", model("???", "10"));
        write("tests/markup/a.stmx", STEADY.replace("</aux>", "</axu>"));
        write("tests/macro/a.stmx", model("MY_RULE(3)", "10"));
        write("tests/macro/a.mdl", ":MACRO: My Rule(x)\n");
        write(
                "tests/Roessler_Chaos/roessler_chaos.mdl",
                "x = 2 ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n");
        write("tests/Roessler_Chaos/output.csv", "time,x\n0,3\n");
        write(
                "tests/slow/a.xmile",
                model("EXP(SIN(TIME))", "1e5")
                        .replace("<dt>1<", "<dt>0.0001<")
                        .replace("<sim_specs>", "<sim_specs isee:save_interval='1e5'>"));
        write(".hidden/a.xmile", STEADY);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void saysWhatEachCaseCountsAs() throws IOException, InterruptedException {
        List<Integer> progress = Collections.synchronizedList(new ArrayList<>());
        List<Case> cases = Corpus.cases(root).stream()
                .filter(one -> !one.name().contains("slow"))
                .toList();
        List<Finding> findings = new Conformance(3, 60).judge(cases, progress::add);
        assertThat(findings)
                .extracting(finding -> finding.of().name() + " " + finding.standing())
                .containsExactly(
                        "tests/Roessler_Chaos/roessler_chaos.mdl KNOWN",
                        "tests/alone/a.xmile PASS",
                        "tests/macro/a.mdl FAIL",
                        "tests/macro/a.stmx MALFORMED",
                        "tests/markup/a.stmx MALFORMED",
                        "tests/missing/a.stmx MALFORMED",
                        "tests/right/a.xmile PASS",
                        "tests/wrong/a.xmile FAIL");
        assertThat(progress).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(Tally.of(findings).holds()).isFalse();
        assertThat(ConformancePage.of(findings))
                .contains("| `stmx` | 3 | 0 | 3 | 0 | 0 |", "| all | 8 | 2 | 3 | 1 | 2 |");
    }

    @Test
    void givesUpACaseThatDoesNotEnd() throws IOException, InterruptedException {
        List<Case> slow = Corpus.cases(root).stream()
                .filter(one -> one.name().contains("slow"))
                .toList();
        assertThat(new Conformance(1, 1).judge(slow, _ -> {}))
                .extracting(finding -> finding.verdict().line())
                .containsExactly("late: not done after 1 s");
    }

    @Test
    void findsNothingWhereThereIsNoFolder() throws IOException {
        assertThat(Corpus.cases(root.resolve("nowhere"))).isEmpty();
    }
}
