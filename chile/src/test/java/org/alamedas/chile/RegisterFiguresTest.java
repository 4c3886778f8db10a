package org.alamedas.chile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alamedas.evidence.entry.Entry;
import org.alamedas.evidence.entry.Measure;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.source.SourceText;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;

/// Every number of the record is that of the tables from which it was taken, where those lie beside
/// the project.
final class RegisterFiguresTest {
    private static final Register RECORD =
            Outcomes.made(Outcomes.made(CaseFiles.chile()).register());
    private static final Path TABLES = Project.root().resolveSibling("shared/chile/record");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private static List<Map<String, String>> table(String name, String... columns) throws IOException {
        assumeTrue(Files.isDirectory(TABLES), "the tables of the record do not lie beside the project");
        String text = Files.readString(TABLES.resolve(name), StandardCharsets.UTF_8);
        String header = text.lines().findFirst().orElse("");
        Layout layout = new Layout(List.of(header.split(",", -1)), List.of(header.split(",", -1)));
        return Outcomes.made(TableReader.read(
                SourceText.of(name, text), layout, row -> row.made(() -> fields(row, List.of(columns)))));
    }

    private static Map<String, String> fields(Fields row, List<String> columns) {
        Map<String, String> values = new TreeMap<>();
        columns.forEach(column -> values.put(column, row.textOrEmpty(column)));
        return values;
    }

    private static String of(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    @Test
    void countsWhatEachBodyCounted() throws IOException {
        Map<String, Entry> entries =
                RECORD.entries().stream().collect(Collectors.toMap(Entry::id, entry -> entry, (first, _) -> first));
        List<Map<String, String>> rows = table("commissions.csv", "id", "value", "report_date", "as_of_date");
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows).allSatisfy(row -> {
            Entry entry = entries.get(of(row, "id").replace('_', '-'));
            assertThat(entry).as(of(row, "id")).isNotNull();
            if (entry != null) {
                assertThat(entry.value())
                        .as(entry.id())
                        .isEqualTo(of(row, "value").isEmpty() ? null : Double.valueOf(of(row, "value")));
                assertThat(entry.date()).as(entry.id()).isEqualTo(of(row, "report_date"));
                assertThat(entry.asOf()).as(entry.id()).isEqualTo(of(row, "as_of_date"));
            }
        });
    }

    @Test
    void holdsEveryFigureOfDistribution() throws IOException {
        Set<String> held = new TreeSet<>();
        for (Measure measure : RECORD.measures()) {
            measure.points().forEach(point -> held.add(measure.id() + " " + point.year() + " " + point.value()));
        }
        Set<String> wanted = table("distribution.csv", "series", "year", "value").stream()
                .map(row -> of(row, "series") + " " + of(row, "year") + " " + Double.valueOf(of(row, "value")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).hasSizeGreaterThan(900).isEqualTo(held);
    }

    @Test
    void holdsEveryReformAbroad() throws IOException {
        Set<String> held = RECORD.of("abroad").stream()
                .map(entry -> entry.date() + " " + entry.group().en() + " " + entry.value())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = table("abroad.csv", "date", "country", "value").stream()
                .map(row -> of(row, "date").replaceAll("/.*", "") + " " + of(row, "country") + " "
                        + (of(row, "value").isEmpty() ? null : Double.valueOf(of(row, "value"))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wanted).hasSizeGreaterThan(50).isEqualTo(held);
    }

    /// Entries of justice and of the years after 1990 tell their numbers in words.
    @Test
    void tellsEveryNumberOfJusticeAndOfTheYearsAfter1990() throws IOException {
        for (List<String> pair : List.of(List.of("justice.csv", "justice"), List.of("after1990.csv", "after-1990"))) {
            List<Entry> entries = RECORD.of(pair.get(1));
            String told = entries.stream()
                    .map(entry -> entry.title().en() + " " + entry.text().en() + " " + entry.value())
                    .collect(Collectors.joining(" "));
            List<Map<String, String>> rows = table(pair.getFirst(), "event", "description");
            assertThat(entries).hasSameSizeAs(rows);
            Set<String> numbers = NUMBER.matcher(rows.stream()
                            .map(row -> of(row, "event") + " " + of(row, "description"))
                            .collect(Collectors.joining(" ")))
                    .results()
                    .map(MatchResult::group)
                    .map(number -> number.replaceAll(",$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(numbers)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(number -> assertThat(told).contains(number));
        }
    }
}
