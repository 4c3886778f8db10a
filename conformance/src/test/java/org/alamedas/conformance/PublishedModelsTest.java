package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// Every published model beside the project gives the output that was published with it, or is
/// refused for what is known to be wrong with it.
///
/// The list `expected.txt` holds the verdict of each case that is expected to pass or to be refused
/// as malformed. A case on it with another verdict fails the build; a case that is not on it is
/// printed only.
final class PublishedModelsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/expected.txt");

    @Test
    void runAsPublished() throws IOException {
        List<Case> cases = Case.in(Project.conformance().resolve("sdxorg"));
        if (cases.isEmpty()) {
            System.err.println("SKIPPED: no published models in " + Project.conformance() + "; nothing was run");
        }
        assumeTrue(!cases.isEmpty());
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (Case one : cases) {
            verdicts.put(one.name(), Judge.judge(one));
        }
        print(verdicts);
        assertThat(regressions(verdicts)).isEmpty();
    }

    private static List<String> regressions(Map<String, Verdict> verdicts) throws IOException {
        List<String> regressions = new ArrayList<>();
        for (String line : Files.readAllLines(EXPECTED)) {
            int tab = line.indexOf('\t');
            Verdict verdict = tab < 0 ? null : verdicts.get(line.substring(0, tab));
            if (verdict != null && !verdict.word().equals(line.substring(tab + 1))) {
                regressions.add(line + ", but " + verdict.line());
            }
        }
        return regressions;
    }

    private static void print(Map<String, Verdict> verdicts) {
        StringBuilder table = new StringBuilder();
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.forEach((name, verdict) -> {
            table.append(String.format(Locale.ROOT, "%-72s %s\n", name, verdict.line()));
            counts.merge(verdict.word(), 1, Integer::sum);
        });
        System.out.println(table + "published models: " + verdicts.size() + " " + counts);
    }
}
