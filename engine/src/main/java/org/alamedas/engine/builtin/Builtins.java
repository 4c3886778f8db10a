package org.alamedas.engine.builtin;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The function table: every row, and the names of each language.
public final class Builtins {
    private static final List<Builtin> ROWS = FunctionTable.read();
    private static final Map<Dialect, Map<Name, Builtin>> BY_NAME = index(ROWS);

    private Builtins() {}

    private static Map<Dialect, Map<Name, Builtin>> index(List<Builtin> rows) {
        Map<Dialect, Map<Name, Builtin>> all = new EnumMap<>(Dialect.class);
        for (Dialect dialect : Dialect.values()) {
            Map<Name, Builtin> names = new LinkedHashMap<>();
            for (Builtin row : rows) {
                for (Name name : row.names().getOrDefault(dialect, List.of())) {
                    if (names.put(name, row) != null) {
                        throw new IllegalStateException(dialect + " has two rows for " + name);
                    }
                }
            }
            all.put(dialect, names);
        }
        return all;
    }

    /// Returns every row.
    ///
    /// @return in the order of the reference page
    public static List<Builtin> rows() {
        return ROWS;
    }

    /// Returns the names that a language has.
    ///
    /// @param dialect the language
    /// @return in the order of the rows
    public static Collection<Name> names(Dialect dialect) {
        return namesOf(dialect).keySet();
    }

    /// Finds what a name means in a language.
    ///
    /// @param dialect the language
    /// @param name the name
    /// @return its row, or null if the language has no such name
    public static @Nullable Builtin find(Dialect dialect, Name name) {
        return namesOf(dialect).get(name);
    }

    private static Map<Name, Builtin> namesOf(Dialect dialect) {
        return BY_NAME.getOrDefault(dialect, Map.of());
    }
}
