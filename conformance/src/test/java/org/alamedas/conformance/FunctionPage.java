package org.alamedas.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Dialect;
import org.alamedas.testkit.Project;

/// Writes the page of functions from the tables that the program reads.
final class FunctionPage {
    private static final Path ENGINE = Path.of("engine/src/main/resources/org/alamedas/engine/builtin/functions.tsv");
    private static final Path READER = Path.of("formats/src/main/resources/org/alamedas/formats/dynamo/functions.tsv");
    private static final String HEAD = """
            # Functions

            Every function that the program knows, by language. This page is written by `FunctionPageTest` from the table
            that the program itself reads, `functions.tsv`. Where one word means two things in two languages it has two rows.

            *Tested* rows are run on values from their manual, a closed form or a computation by hand, which
            `function-tests.tsv` states row by row; the build fails where a row that is computed has no test. An
            *unsupported* row is refused with a diagnostic that names the place and the way round given here. In the column
            of units, letters stand for any unit, 1 for none, and ? for what cannot be known.

            """;

    /// A function in one language.
    private record Entry(String name, String arguments, String units, String summary, String citation, String status) {}

    private final Set<String> tested;

    private FunctionPage(Set<String> tested) {
        this.tested = tested;
    }

    static String write() throws IOException {
        Set<String> tested = FunctionTest.all().stream()
                .map(test -> key(test.dialect(), test.id()))
                .collect(Collectors.toSet());
        return new FunctionPage(tested).page();
    }

    /// How a row is named in one language.
    static String key(Dialect dialect, String id) {
        return dialect + " " + id;
    }

    /// Returns the names of all rows that are computed.
    static List<String> computed() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String[] row : rows(ENGINE)) {
            for (Dialect dialect : Dialect.values()) {
                if (!row[column(dialect)].isEmpty() && !row[8].startsWith("unsupported")) {
                    keys.add(key(dialect, row[0]));
                }
            }
        }
        rows(READER).forEach(row -> keys.add(key(Dialect.DYNAMO, "dynamo " + row[0])));
        return keys;
    }

    private String page() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| language | functions | tested | unsupported |\n|---|--:|--:|--:|\n");
        for (Dialect dialect : Dialect.values()) {
            List<Entry> entries = entries(dialect);
            page.append("| ")
                    .append(title(dialect))
                    .append(" | ")
                    .append(entries.size())
                    .append(" | ")
                    .append(count(entries, "tested"))
                    .append(" | ")
                    .append(count(entries, "unsupported"))
                    .append(" |\n");
        }
        for (Dialect dialect : Dialect.values()) {
            page.append("\n## ").append(title(dialect));
            page.append("\n\n| function | arguments | units | what it gives | manual | |\n|---|---|---|---|---|---|\n");
            entries(dialect).forEach(entry -> page.append(row(entry)));
        }
        return page.toString();
    }

    private static String title(Dialect dialect) {
        return switch (dialect) {
            case XMILE -> "XMILE";
            case VENSIM -> "Vensim";
            case DYNAMO -> "DYNAMO";
        };
    }

    private static long count(List<Entry> entries, String status) {
        return entries.stream().filter(entry -> entry.status.startsWith(status)).count();
    }

    private static String row(Entry entry) {
        return "| `" + entry.name + "` | " + entry.arguments + " | " + entry.units + " | " + cell(entry.summary) + " | "
                + cell(entry.citation) + " | " + cell(entry.status) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private List<Entry> entries(Dialect dialect) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String[] row : rows(ENGINE)) {
            String names = row[column(dialect)];
            if (!names.isEmpty()) {
                boolean unsupported = row[8].startsWith("unsupported");
                String status = unsupported ? row[8] : tested.contains(key(dialect, row[0])) ? "tested" : "computed";
                String all = String.join("`, `", names.split("\\|", -1));
                entries.add(new Entry(all, row[4], row[5], row[6], row[7], status));
            }
        }
        if (dialect == Dialect.DYNAMO) {
            for (String[] row : rows(READER)) {
                String status = tested.contains(key(dialect, "dynamo " + row[0])) ? "tested" : "computed";
                entries.add(new Entry(row[0], row[1], "", row[2], row[3], status));
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.name.toLowerCase(Locale.ROOT)));
        return entries;
    }

    private static int column(Dialect dialect) {
        return switch (dialect) {
            case XMILE -> 1;
            case VENSIM -> 2;
            case DYNAMO -> 3;
        };
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(Project.root().resolve(table), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
