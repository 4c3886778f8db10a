package org.alamedas.formats.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alamedas.formats.dynamo.deck.MacroText;
import org.alamedas.model.expr.Name;
import org.junit.jupiter.api.Test;

/// The table of functions that the reader replaces lists them all.
final class ReaderFunctionsTest {
    private static final Path TABLE = Path.of("src/main/resources/org/alamedas/formats/dynamo/functions.tsv");

    @Test
    void listsWhatTheReaderReplaces() throws IOException {
        List<String[]> rows = Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).allMatch(row -> row.length == 4);
        Set<String> listed = new TreeSet<>(rows.stream().map(row -> row[0]).toList());
        Set<String> replaced = new TreeSet<>(
                Library.macros().keySet().stream().map(Name::written).toList());
        List.of("TABLE", "TABHL", "TABXT", "TABPL", "SUMV").forEach(replaced::add);
        assertThat(listed).isEqualTo(replaced);
        for (String[] row : rows) {
            MacroText macro = Library.macros().get(Name.of(row[0]));
            if (macro != null) {
                assertThat(macro.inputs()).as(row[0]).hasSize(Integer.parseInt(row[1]));
            }
        }
    }
}
