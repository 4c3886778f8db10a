package org.alamedas.engine.ir;

import java.util.List;

/// A flow that touches a non-negative stock, and the stocks at its two ends.
///
/// @param flow its slot
/// @param from the stocks that it leaves, as positions in [Program#stocks()]
/// @param to the stocks that it enters, likewise
public record Pipe(int flow, List<Integer> from, List<Integer> to) {
    /// Copies the lists.
    public Pipe {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
