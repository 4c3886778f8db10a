package org.alamedas.engine.builtin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Name;

/// Reads the table of functions, `functions.tsv`, and joins each row with its meaning.
final class FunctionTable {
    private static final String FILE = "functions.tsv";
    private static final String UNSUPPORTED = "unsupported";
    private static final String EXPANDED = "expanded";
    private static final int COLUMNS = 9;

    private FunctionTable() {}

    static List<Builtin> read() {
        try (InputStream in = FunctionTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the engine");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Builtin> rows = new ArrayList<>();
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> rows.add(row(line)));
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Builtin row(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != COLUMNS) {
            throw new IllegalStateException(FILE + " has a row of " + fields.length + " columns: " + line);
        }
        Map<Dialect, List<Name>> names = new EnumMap<>(Dialect.class);
        names.put(Dialect.XMILE, names(fields[1]));
        names.put(Dialect.VENSIM, names(fields[2]));
        names.put(Dialect.DYNAMO, names(fields[3]));
        Builtin row = new Builtin(
                fields[0],
                names,
                arity(fields[4]),
                meaning(fields[0], fields[8]),
                UnitRule.of(fields[5]),
                fields[6],
                fields[7]);
        requireMatchingMethod(row);
        return row;
    }

    private static List<Name> names(String field) {
        List<Name> names = new ArrayList<>();
        for (String name : field.split("\\|", -1)) {
            if (!name.isEmpty()) {
                names.add(Name.of(name));
            }
        }
        return names;
    }

    /// Reads `2`, `2-3` or `1+`.
    private static Arity arity(String field) {
        if (field.endsWith("+")) {
            return new Arity(Integer.parseInt(field.substring(0, field.length() - 1)), Arity.ANY);
        }
        int dash = field.indexOf('-');
        int least = Integer.parseInt(dash < 0 ? field : field.substring(0, dash));
        return new Arity(least, dash < 0 ? least : Integer.parseInt(field.substring(dash + 1)));
    }

    private static Meaning meaning(String id, String status) {
        if (status.startsWith(UNSUPPORTED)) {
            return new Meaning.Unsupported(
                    status.substring(UNSUPPORTED.length()).replaceFirst("^: ", ""));
        }
        if (status.equals(EXPANDED)) {
            return new Meaning.Expanded(id);
        }
        Meaning meaning = Meanings.BY_ID.get(id);
        if (meaning == null) {
            throw new IllegalStateException(FILE + " has a row without a meaning: " + id);
        }
        return meaning;
    }

    private static void requireMatchingMethod(Builtin row) {
        if (row.meaning() instanceof Meaning.Computed(Method method, List<Double> defaults, List<SystemValue> reads)
                && (row.arity().most() + reads.size() != method.size()
                        || row.arity().most() - row.arity().least() != defaults.size())) {
            throw new IllegalStateException(row + " has a method of " + method.size() + " doubles");
        }
        if (row.meaning() instanceof Meaning.OverArrays(ArrayMethod method)
                && row.arity().most() != method.arguments().size()) {
            throw new IllegalStateException(row + " has a method of other arguments");
        }
        if (row.meaning() instanceof Meaning.Drawn drawn && row.arity().most() != drawn.most()) {
            throw new IllegalStateException(
                    row + " has a distribution of " + drawn.distribution().size() + " doubles");
        }
    }
}
