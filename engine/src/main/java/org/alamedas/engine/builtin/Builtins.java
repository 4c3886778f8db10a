package org.alamedas.engine.builtin;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The function table: every row, and the names of each language.
public final class Builtins {
    /// What the name of a function begins with that a language lacks, and that a file written by
    /// this project uses all the same; the id of its row follows.
    public static final String OWN_PREFIX = "alamedas.";

    private static final List<Builtin> ROWS = FunctionTable.read();
    private static final Map<Dialect, Map<Name, Builtin>> BY_NAME = index(ROWS);
    private static final Map<Name, Builtin> BY_OWN_NAME =
            ROWS.stream().collect(Collectors.toUnmodifiableMap(row -> Name.of(OWN_PREFIX + row.id()), row -> row));

    /// What the names that only definitions use begin with; none of a language does.
    public static final String OWN = "#";

    private static final Map<Name, Builtin> OWN_NAMES = own(ROWS);

    private Builtins() {}

    private static Map<Name, Builtin> own(List<Builtin> rows) {
        Map<Name, Builtin> own = new HashMap<>();
        rows.forEach(row -> own.put(Name.of(OWN + row.id()), row));
        add(own, Meanings.WHITE, new Arity(1, 1), Meanings.white());
        for (Device device : Device.values()) {
            Arity any = new Arity(0, Arity.ANY);
            add(own, device.name(), any, new Meaning.Kept(device));
            for (Device.Part part : device.parts()) {
                add(own, part.name(), arity(part), new Meaning.Recalled(part));
            }
        }
        return Map.copyOf(own);
    }

    private static Arity arity(Device.Part part) {
        return part.given() == Device.Part.ANY
                ? new Arity(1, Arity.ANY)
                : new Arity(1 + part.given(), 1 + part.given());
    }

    private static void add(Map<Name, Builtin> own, String name, Arity arity, Meaning meaning) {
        Name full = Name.of(OWN + name.replace('_', ' '));
        Builtin row = new Builtin(full.written(), Map.of(), arity, meaning, UnitRule.of("? -> ?"), "", "");
        if (own.put(full, row) != null) {
            throw new IllegalStateException("two meanings of " + full);
        }
    }

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
    /// The names of the engine's own begin with [#OWN]: followed by the id of a row they stand for
    /// that row in every language, followed by the name of a device or of a part of one for what
    /// that does. Written files name a row by its id after [#OWN_PREFIX].
    ///
    /// @param dialect the language
    /// @param name the name
    /// @return its row, or null if the language has no such name
    public static @Nullable Builtin find(Dialect dialect, Name name) {
        Builtin row = namesOf(dialect).get(name);
        if (row != null) {
            return row;
        }
        return name.canonical().startsWith(OWN_PREFIX)
                ? BY_OWN_NAME.get(name)
                : name.written().startsWith(OWN) ? OWN_NAMES.get(name) : null;
    }

    private static Map<Name, Builtin> namesOf(Dialect dialect) {
        return BY_NAME.getOrDefault(dialect, Map.of());
    }
}
