package org.alamedas.evidence.loop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The loops of a text and the figures by which runs without them are judged.
///
/// @param loops the loops, in the order of their table
/// @param outputs the figures, in the order of their table
public record NamedLoops(List<NamedLoop> loops, List<LoopOutput> outputs) {
    /// Copies the lists.
    public NamedLoops {
        loops = List.copyOf(loops);
        outputs = List.copyOf(outputs);
    }

    /// Finds a loop.
    ///
    /// @param id its id, in capitals or not
    /// @return the loop; empty where there is none
    public Optional<NamedLoop> find(String id) {
        return loops.stream()
                .filter(loop -> loop.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
