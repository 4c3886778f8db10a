package org.alamedas.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// What the pages for contributors say of the code is so.
final class PagesTest {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");

    @Test
    void listsEveryPackageInTheArchitecture() throws IOException {
        assertThat(rows("## Packages"))
                .containsExactlyInAnyOrderElementsOf(SourceTree.files("package-info.java").stream()
                        .map(SourceTree::name)
                        .filter(name -> name.contains("/src/main/java/org/alamedas/"))
                        .map(name -> name.replaceFirst(".*/org/alamedas/", "")
                                .replace("/package-info.java", "")
                                .replace('/', '.'))
                        .toList());
    }

    @Test
    void listsEveryModuleInTheArchitecture() throws IOException {
        assertThat(rows("## Modules"))
                .containsExactlyInAnyOrderElementsOf(MODULE.matcher(read(Path.of("pom.xml")))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void givesEveryPackageItsPage() {
        List<Path> pages = SourceTree.files("package-info.java");
        assertThat(SourceTree.files(".java").stream()
                        .filter(file -> SourceTree.name(file).contains("/src/main/java/org/"))
                        .map(file -> file.resolveSibling("package-info.java"))
                        .distinct())
                .isSubsetOf(pages);
    }

    private static List<String> rows(String heading) throws IOException {
        String page = read(Path.of("ARCHITECTURE.md"));
        String section = page.substring(page.indexOf(heading + "\n") + heading.length());
        int end = section.indexOf("\n## ");
        return ROW.matcher(end < 0 ? section : section.substring(0, end))
                .results()
                .map(PagesTest::name)
                .toList();
    }

    private static String name(MatchResult row) {
        return row.group(1);
    }

    private static String read(Path page) throws IOException {
        return Files.readString(Project.root().resolve(page), StandardCharsets.UTF_8);
    }

    @Test
    void givesEveryDiagnosticItsPage() throws IOException {
        try (Stream<Path> pages = Files.list(Project.root().resolve("docs/errors"))) {
            assertThat(pages.map(page -> "docs/errors/" + page.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(DiagnosticCode.values())
                            .map(DiagnosticCode::page)
                            .toList());
        }
    }

    @Test
    void numbersTheDecisionsWithoutAGap() throws IOException {
        try (Stream<Path> notes = Files.list(Project.root().resolve("docs/decisions"))) {
            List<String> names =
                    notes.map(note -> note.getFileName().toString()).sorted().toList();
            for (int i = 0; i < names.size(); i++) {
                assertThat(names.get(i)).matches(String.format(Locale.ROOT, "%04d-[a-z0-9-]+\\.md", i + 1));
            }
        }
    }
}
