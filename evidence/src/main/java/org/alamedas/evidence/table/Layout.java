package org.alamedas.evidence.table;

import java.util.List;

/// What one kind of table looks like.
///
/// @param columns the names of its columns, in the order in which they are usually written; any order
///     is read
/// @param key the columns that together tell one row from every other
public record Layout(List<String> columns, List<String> key) {
    /// Copies the lists and refuses a key that is not among the columns.
    public Layout {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (!columns.containsAll(key)) {
            throw new IllegalArgumentException("key " + key + " is not among the columns " + columns);
        }
    }
}
