package org.alamedas.chile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alamedas.evidence.country.Country;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// What a case says of itself in `case.csv`, `key,value`.
///
/// `id`, `name_es` and `name_en` are needed; `title_es` and `title_en` say what a laboratory of it is called.
/// Either `model`, the path of the case's own model, is needed, or
/// `core`, the id of the case that comes with the laboratory whose model and theories this one shares;
/// then `start` and `stop` say what its runs cover. The rest may be absent.
///
/// @param id its id
/// @param name what it is called
/// @param title what a laboratory of it is called
/// @param model the path of its own model; null where it shares another's
/// @param core whose model it shares, and the years of its runs; null where it has its own
/// @param years the first and last year that a replay shows; null for all that the record knows
/// @param testsUntil where runs that test claims end, decimal year; null for the end of the model's runs
/// @param moments the moments at which the rules in force are shown
public record CaseAbout(
        String id,
        Bilingual name,
        Bilingual title,
        @Nullable String model,
        @Nullable Core core,
        @Nullable Years years,
        @Nullable Double testsUntil,
        List<Double> moments) {
    private static final Layout LAYOUT = new Layout(List.of("key", "value"), List.of("key"));
    private static final List<String> NEEDED = List.of("id", "name_es", "name_en");
    private static final List<String> NUMBERS = List.of("start", "stop", "from", "to", "tests_until");
    private static final List<String> REST = List.of("model", "core", "moments", "title_es", "title_en");

    /// Copies the list.
    public CaseAbout {
        moments = List.copyOf(moments);
    }

    /// Whose model a case shares.
    ///
    /// @param id the case that has it
    /// @param period the years that runs of this case cover
    public record Core(String id, Country.Period period) {}

    /// The years that a replay shows.
    ///
    /// @param from the first
    /// @param to the last
    public record Years(int from, int to) {}

    static Outcome<CaseAbout> read(SourceText text) {
        Map<String, String> words = new HashMap<>();
        Map<String, Double> numbers = new HashMap<>();
        List<Double> moments = new ArrayList<>();
        return TableReader.read(text, LAYOUT, row -> entry(row, words, numbers, moments))
                .then(_ -> about(text, words, numbers, moments));
    }

    private static Optional<String> entry(
            Fields row, Map<String, String> words, Map<String, Double> numbers, List<Double> moments) {
        String key = row.text("key");
        if (NUMBERS.contains(key)) {
            numbers.put(key, row.number("value"));
        } else if (key.equals("moments")) {
            for (String moment : row.ids("value")) {
                moments.add(number(row, moment));
            }
        } else if (NEEDED.contains(key) || REST.contains(key)) {
            words.put(key, row.text("value"));
        } else {
            List<String> all = new ArrayList<>(NEEDED);
            all.addAll(REST);
            all.addAll(NUMBERS);
            row.fault("key", "found the key \"" + key + "\", expected one of: " + String.join(", ", all));
        }
        return row.made(() -> key);
    }

    private static double number(Fields row, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            row.fault("value", "found \"" + text + "\", expected decimal years joined by semicolons");
            return 0;
        }
    }

    private static Outcome<CaseAbout> about(
            SourceText text, Map<String, String> words, Map<String, Double> numbers, List<Double> moments) {
        Map<String, String> missing = new TreeMap<>();
        NEEDED.forEach(key -> missing.put(key, words.getOrDefault(key, "")));
        for (Map.Entry<String, String> needed : missing.entrySet()) {
            if (needed.getValue().isEmpty()) {
                return refused(text, "found no row with the key " + needed.getKey() + ", expected one");
            }
        }
        String core = words.get("core");
        if (words.containsKey("model") == (core != null)) {
            return refused(
                    text,
                    "found " + (core == null ? "neither model nor core" : "model and core") + ", expected one of them");
        }
        Double start = numbers.get("start");
        Double stop = numbers.get("stop");
        if (core != null && (start == null || stop == null || !(start < stop))) {
            return refused(text, "found a core without start and stop, the earlier first, expected both");
        }
        Bilingual name = new Bilingual(words.getOrDefault("name_es", ""), words.getOrDefault("name_en", ""));
        Double from = numbers.get("from");
        Double to = numbers.get("to");
        return new Outcome.Made<>(
                new CaseAbout(
                        words.getOrDefault("id", ""),
                        name,
                        new Bilingual(
                                words.getOrDefault("title_es", name.es()), words.getOrDefault("title_en", name.en())),
                        words.get("model"),
                        core == null || start == null || stop == null
                                ? null
                                : new Core(core, new Country.Period(start, stop)),
                        from == null || to == null ? null : new Years(from.intValue(), to.intValue()),
                        numbers.get("tests_until"),
                        moments),
                List.of());
    }

    private static Outcome<CaseAbout> refused(SourceText text, String message) {
        return Outcome.refused(Diagnostic.error(DiagnosticCode.BAD_RECORD, text.start(), message));
    }
}
