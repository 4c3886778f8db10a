package org.alamedas.lab.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class WordsTest {
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");
    private static final Pattern USED = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"");
    private static final Pattern PLURAL = Pattern.compile("\\.(one|other)$");
    private static final Set<String> SAME = Set.of(
            "app.name",
            "app.title",
            "keys.help",
            "chart.name",
            "page.checo",
            "data.bibliography.one",
            "data.bibliography.other");

    private final Map<String, String> spanish = words("es");
    private final Map<String, String> english = words("en");

    private static Map<String, String> words(String language) {
        Map<String, String> words = new TreeMap<>();
        byte[] json = PageResources.read("words/" + language + ".json");
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                assertThat(words.put(key, parser.getString())).as(key).isNull();
            }
        }
        return words;
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void leavesTheSameBlanksInBothLanguages() {
        assertThat(spanish.keySet())
                .allSatisfy(key -> assertThat(blanks(spanish, key)).as(key).isEqualTo(blanks(english, key)));
    }

    @Test
    void leavesNothingUntranslated() {
        assertThat(spanish.keySet()).filteredOn(key -> !SAME.contains(key)).allSatisfy(key -> {
            String text = spanish.getOrDefault(key, "");
            assertThat(text).as(key).isNotBlank();
            if (text.replaceAll("\\{\\w+}", "").matches(".*\\p{L}{4,}.*")) {
                assertThat(spanish.get(key)).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    @Test
    void hasEveryTextThatAScriptAsksFor() {
        Set<String> known = new TreeSet<>();
        spanish.keySet().forEach(key -> known.add(PLURAL.matcher(key).replaceFirst("")));
        List<String> unknown = new ArrayList<>();
        for (String script : PageResources.SCRIPTS) {
            String text = new String(PageResources.read("app/" + script), StandardCharsets.UTF_8);
            USED.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }

    private static Set<String> blanks(Map<String, String> words, String key) {
        return new TreeSet<>(BLANK.matcher(words.getOrDefault(key, ""))
                .results()
                .map(MatchResult::group)
                .toList());
    }
}
