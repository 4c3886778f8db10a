package org.alamedas.chile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alamedas.evidence.entry.Entry;
import org.alamedas.evidence.entry.Measure;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.entry.RegisterReader;
import org.alamedas.evidence.table.Folder;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What commissions and courts found: every sum closes or says by how much it does not, nothing runs
/// through it, and nobody is named.
final class RegisterTest {
    private static final Register RECORD = made(read(Chile::find));

    /// Names of persons whom the commissions count, as the first half of their SHA-256, so that the test
    /// does not hold them either.
    private static final Set<String> NAMES = Set.of(
            "0b6ddedcf38a4be8",
            "951cb0a7e524e3c9",
            "c5f975b35c72cfe2",
            "7ae055f27087c101",
            "5de844fe8a0f7cf4",
            "09da2efa318e8a02",
            "650882cdae807337",
            "b8aee9bdd0c64a42",
            "20403ef25955651c",
            "ed57bb213d875c48",
            "53202d40ff1879b6",
            "c0eab8945e8d5627");

    private static Outcome<Register> read(Folder files) {
        return RegisterReader.read(path -> files.find("record/" + path));
    }

    private static Register made(Outcome<Register> outcome) {
        return switch (outcome) {
            case Outcome.Made<Register> made -> made.value();
            case Outcome.Refused<Register> refused ->
                throw new AssertionError(refused.diagnostics().toString());
        };
    }

    private static double value(String id) {
        return RECORD.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::value)
                .findFirst()
                .orElseThrow();
    }

    /// Figures of the Rettig report, the Reparation Corporation, the Valech commissions and the
    /// National Search Plan, as their sources print them.
    @ParameterizedTest
    @CsvSource({
        "rettig-total, 2279", "rettig-state, 2025", "rettig-private, 90", "rettig-pv, 164", "rettig-dd, 957",
        "cnrr-total, 899", "sum96-total, 3197", "sum96-dd, 1102", "valech1-first, 27255", "valech1-revised, 28459",
        "valech-total, 38254", "pnb-total, 1469", "pnb-identified, 307", "pnb-missing, 1162"
    })
    void holdsWhatEachBodyCounted(String id, double count) {
        assertThat(value(id)).isEqualTo(count);
    }

    @Test
    void closesTheSumsOfThoseStillMissing() {
        assertThat(value("pnb-dd") + value("pnb-exec")).isEqualTo(value("pnb-total"));
        assertThat(value("pnb-identified") + value("pnb-missing")).isEqualTo(value("pnb-total"));
    }

    /// A residual that is not zero is shown with its reason.
    @Test
    void saysWhyASumDoesNotClose() {
        assertThat(RECORD.entries())
                .filteredOn(entry -> !entry.formula().isEmpty())
                .hasSize(23)
                .allSatisfy(entry -> assertThat(entry.text().es()).isNotBlank())
                .filteredOn(entry -> value(entry.id()) != 0)
                .allSatisfy(entry -> assertThat(entry.text().en()).hasSizeGreaterThan(20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        agents of the state or persons in their service,2025, | agents of the state or persons in their service,2026, | found a residual of 0
        ,1162,exact, | ,1163,exact, | found a residual of 0
        ,fundacion-patricio-aylwin,verified, | ,,verified, | found nothing in the column source
        ,fundacion-patricio-aylwin,verified, | ,fundacion-aylwin,verified, | found the source "fundacion-aylwin", which the bibliography does not have
        """)
    void refusesANumberThatNoLongerFitsAndARowWithoutASource(String from, String to, String message) {
        Outcome<Register> outcome = read(path -> Chile.find(path).map(text -> {
            if (!path.endsWith("/entries.csv")) {
                return text;
            }
            assertThat(text.text()).contains(from);
            return SourceText.of(text.name(), text.text().replace(from, to));
        }));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.diagnostics()).first().asString().contains(message);
    }

    @Test
    void startsEverySeriesWithABreakAndNeverUsesANameTwice() {
        assertThat(RECORD.measures())
                .hasSize(88)
                .allSatisfy(measure -> assertThat(measure.points().getFirst().broken())
                        .as(measure.id())
                        .isTrue());
        assertThat(RECORD.measures()).extracting(Measure::id).doesNotHaveDuplicates();
    }

    /// No equation, lever or parameter can stand for what is counted here.
    @Test
    void hasNoVariableInAnyModelThatCountsVictims() {
        Set<String> words = Set.of("victim", "killed", "disappeared", "executed", "deaths", "torture", "prisoners");
        CaseStudy chile = switch (Chile.read()) {
            case Outcome.Made<CaseStudy> made -> made.value();
            case Outcome.Refused<CaseStudy> refused ->
                throw new AssertionError(refused.diagnostics().toString());
        };
        assertThat(chile.model().variables())
                .map(Variable::name)
                .map(name -> name.canonical().toLowerCase(Locale.ROOT))
                .noneMatch(name -> words.stream().anyMatch(name::contains));
    }

    @Test
    void namesNoVictimAnywhereInTheBuild() throws IOException, NoSuchAlgorithmException {
        Set<String> found = new TreeSet<>();
        for (String module : List.of("chile", "cli", "evidence", "model", "formats", "engine")) {
            Path resources = Project.root().resolve(module).resolve("src/main/resources");
            if (!Files.isDirectory(resources)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(resources)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = new String(Files.readAllBytes(file), UTF_8);
                    if (named(text)) {
                        found.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean named(String text) throws NoSuchAlgorithmException {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String[] words = plain.split("[^a-z]+", -1);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < words.length; i++) {
            seen.add(words[i]);
            if (i > 0) {
                seen.add(words[i - 1] + " " + words[i]);
            }
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String word : seen) {
            String hash = HexFormat.of().formatHex(digest.digest(word.getBytes(UTF_8)), 0, 8);
            if (NAMES.contains(hash)) {
                return true;
            }
        }
        return false;
    }
}
