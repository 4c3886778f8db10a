package org.alamedas.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    void runAsPublished() throws IOException, InterruptedException {
        List<Case> cases = Corpus.cases(Project.conformance().resolve("sdxorg"));
        if (cases.isEmpty()) {
            System.err.println("SKIPPED: no published models in " + Project.conformance() + "; nothing was run");
        }
        assumeTrue(!cases.isEmpty());
        List<Finding> findings = new Conformance(2, 20).judge(cases, _ -> {});
        Map<String, Verdict> verdicts = new TreeMap<>();
        findings.forEach(finding -> verdicts.put(finding.of().name(), finding.verdict()));
        print(findings);
        assertThat(regressions(verdicts)).isEmpty();
        publish(findings);
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

    private static void print(List<Finding> findings) {
        StringBuilder table = new StringBuilder();
        findings.forEach(finding -> table.append(String.format(
                Locale.ROOT,
                "%-72s %s\n",
                finding.of().name(),
                finding.verdict().line())));
        System.out.println(table + "published models: " + findings.size() + " "
                + Tally.of(findings).total());
    }

    /// The page can lag behind the program, but it never claims a pass that there is not.
    private static void publish(List<Finding> findings) throws IOException {
        Path page = Project.root().resolve("docs/reference/conformance.md");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(page, ConformancePage.of(findings), StandardCharsets.UTF_8);
        }
        String text = Files.readString(page, StandardCharsets.UTF_8);
        assertThat(findings)
                .filteredOn(finding -> finding.standing() != Standing.PASS)
                .noneSatisfy(
                        finding -> assertThat(text).contains("| " + finding.of().name() + " | pass |"));
    }
}
