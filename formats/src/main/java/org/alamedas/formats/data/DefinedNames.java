package org.alamedas.formats.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The names that a workbook gives to ranges of cells.
///
/// @param file how messages name the file
/// @param names the names, in the order of the file
record DefinedNames(String file, List<DefinedName> names) {
    /// One name.
    ///
    /// @param name the name
    /// @param scope the tab that the name belongs to; absent if it belongs to the whole workbook
    /// @param formula what it stands for, such as `Data!$B$3:$F$3`
    record DefinedName(String name, @Nullable String scope, String formula) {}

    /// Copies the names.
    DefinedNames {
        names = List.copyOf(names);
    }

    /// Returns the range with a name: the tab's own name, else the workbook's, else the first of another tab.
    Optional<Workbook.NamedRange> range(String name, String tab) throws DataException {
        String wanted = canonical(name);
        Optional<DefinedName> found = first(wanted, candidate -> isTab(candidate.scope, tab))
                .or(() -> first(wanted, candidate -> candidate.scope == null))
                .or(() -> first(wanted, candidate -> true));
        return found.isEmpty() ? Optional.empty() : Optional.of(cells(found.get()));
    }

    /// Returns the names, for suggestions.
    List<String> all() {
        return names.stream().map(DefinedName::name).toList();
    }

    private static String canonical(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isTab(@Nullable String scope, String tab) {
        return scope != null && canonical(scope).equals(canonical(tab));
    }

    private Optional<DefinedName> first(String wanted, Predicate<DefinedName> condition) {
        return names.stream()
                .filter(candidate -> canonical(candidate.name).equals(wanted) && condition.test(candidate))
                .findFirst();
    }

    private Workbook.NamedRange cells(DefinedName name) throws DataException {
        int mark = name.formula.lastIndexOf('!');
        String tab = mark < 0 ? "" : unquoted(name.formula.substring(0, mark).strip());
        Location.Range range = mark < 0 ? null : range(name.formula.substring(mark + 1));
        if (range == null || tab.isEmpty()) {
            throw DataException.bad(file + ": the name '" + name.name + "' stands for " + name.formula
                    + ", expected one range of cells");
        }
        return new Workbook.NamedRange(tab, range);
    }

    private static String unquoted(String tab) {
        boolean quoted = tab.length() >= 2 && tab.startsWith("'") && tab.endsWith("'");
        return quoted ? tab.substring(1, tab.length() - 1).replace("''", "'") : tab;
    }

    private static Location.@Nullable Range range(String cells) {
        Optional<Location> location = Location.parse(cells);
        if (location.isEmpty()) {
            return null;
        }
        return switch (location.get()) {
            case Location.One(CellAddress address) -> new Location.Range(address, address);
            case Location.Range range -> range;
            case Location.Row row -> null;
            case Location.Column column -> null;
        };
    }
}
