package org.alamedas.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alamedas.testkit.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    private static final Pattern BLANK = Pattern.compile("%(\\d+\\$)?[-#+ 0,(]*\\d*(\\.\\d+)?[a-zA-Z%]");

    private final ResourceBundle spanish = Messages.in(Language.ES).bundle();
    private final ResourceBundle english = Messages.in(Language.EN).bundle();

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
    }

    /// A bundle keeps the last of two rows of one key and says nothing.
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void saysEveryThingOnce(String language) throws IOException {
        Path file = Project.root()
                .resolve("cli/src/main/resources/org/alamedas/cli/terminal")
                .resolve(language + ".properties");
        List<String> keys = Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(keys).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void leavesTheSameBlanksInBothLanguages() {
        assertThat(spanish.keySet())
                .allSatisfy(key -> assertThat(blanks(spanish.getString(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(blanks(english.getString(key))));
    }

    @Test
    void leavesNothingUntranslated() {
        List<String> sameInBoth = List.of("error", "fault.no-file", "replay.error", "theories.crps");
        assertThat(spanish.keySet())
                .filteredOn(key -> !sameInBoth.contains(key))
                .allSatisfy(key -> {
                    assertThat(spanish.getString(key)).as(key).isNotBlank();
                    boolean words = spanish.getString(key).matches(".*\\p{L}{3,}.*");
                    if (words) {
                        assertThat(spanish.getString(key)).as(key).isNotEqualTo(english.getString(key));
                    }
                });
    }

    private static List<String> blanks(String text) {
        return BLANK.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(blank -> !"%n".equals(blank))
                .toList();
    }
}
