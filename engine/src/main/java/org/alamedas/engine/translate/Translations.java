package org.alamedas.engine.translate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alamedas.model.definition.Dialect;
import org.jspecify.annotations.Nullable;

/// The table of translations, `translations.tsv`: which expression computes a function that a
/// language lacks.
final class Translations {
    private static final String FILE = "translations.tsv";
    private static final int COLUMNS = 4;
    private static final Map<Key, String> ALL = read();

    private Translations() {}

    private record Key(String id, Dialect language, int arguments) {}

    private static Map<Key, String> read() {
        try (InputStream in = Translations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the engine");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<Key, String> all = new HashMap<>();
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                String[] fields = line.split("\t", -1);
                if (fields.length != COLUMNS) {
                    throw new IllegalStateException(FILE + " has a row of " + fields.length + " columns: " + line);
                }
                Dialect language = Dialect.valueOf(fields[1].toUpperCase(Locale.ROOT));
                Key key = new Key(fields[0], language, Integer.parseInt(fields[2]));
                if (all.put(key, fields[3]) != null) {
                    throw new IllegalStateException(FILE + " has two rows for " + key);
                }
            });
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Finds the expression for a call.
    ///
    /// @param id the row of the function table
    /// @return the pattern, or null if there is none
    static @Nullable String find(String id, Dialect language, int arguments) {
        return ALL.get(new Key(id, language, arguments));
    }

    /// Returns the rows of the function table that have translations.
    static Iterable<String> ids() {
        return ALL.keySet().stream().map(Key::id).distinct().sorted().toList();
    }
}
