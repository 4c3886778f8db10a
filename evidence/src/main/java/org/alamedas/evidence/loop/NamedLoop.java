package org.alamedas.evidence.loop;

import java.util.List;
import java.util.Map;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A feedback loop that a text speaks of.
///
/// @param id its name on the command line
/// @param label its name as people say it
/// @param words a few words of the text
/// @param course how it runs in a model; absent where no model holds it
/// @param evidence where its evidence is, if no model holds it; both empty where one does
/// @param span its place in the table
public record NamedLoop(
        String id,
        Bilingual label,
        Bilingual words,
        @Nullable Course course,
        Bilingual evidence,
        Span span) {

    /// How a loop runs in a model.
    ///
    /// @param stations variables that it passes, in order
    /// @param cut the constant that cuts it where it is 0
    /// @param from the start of an arc that carries nothing when the loop is cut
    /// @param to the end of that arc
    /// @param modes values of modes under which every arc of it is in force
    public record Course(List<Name> stations, Name cut, Name from, Name to, Map<Name, Double> modes) {
        /// Copies the collections.
        public Course {
            stations = List.copyOf(stations);
            modes = Map.copyOf(modes);
        }
    }
}
