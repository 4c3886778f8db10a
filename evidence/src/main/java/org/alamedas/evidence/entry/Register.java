package org.alamedas.evidence.entry;

import java.util.List;
import org.alamedas.evidence.series.Phrases;

/// The record that no run touches.
///
/// @param chapters its chapters, in order
/// @param entries its entries, in the order of their table
/// @param measures its series of poverty and distribution
/// @param keepers the institutions to which a reader is sent for names and documents
/// @param phrases the phrases of notes in both languages
public record Register(
        List<Chapter> chapters, List<Entry> entries, List<Measure> measures, List<Keeper> keepers, Phrases phrases) {
    /// Copies the lists.
    public Register {
        chapters = List.copyOf(chapters);
        entries = List.copyOf(entries);
        measures = List.copyOf(measures);
        keepers = List.copyOf(keepers);
    }

    /// Returns the entries of a chapter.
    ///
    /// @param chapter its id
    /// @return in the order of their table
    public List<Entry> of(String chapter) {
        return entries.stream().filter(entry -> entry.chapter().equals(chapter)).toList();
    }
}
