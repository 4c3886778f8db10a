package org.alamedas.formats.xmile;

import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The characters directly inside an element, as they are found; mutable, for one thread.
///
/// Nearly every element holds one piece that stands for itself, and copying it character by
/// character would take most of the time of reading a file: only a second piece or an entity makes
/// it necessary.
final class Content {
    private final SourceText source;
    private int start = -1;
    private int end = -1;
    private Fragment.@Nullable Builder pieces;

    Content(SourceText source) {
        this.source = source;
    }

    /// Adds characters that stand for themselves.
    void verbatim(int from, int to) {
        if (from >= to) {
            return;
        }
        if (start < 0 && pieces == null) {
            start = from;
            end = to;
        } else {
            pieces().copy(from, to);
        }
    }

    /// Returns where to add characters that are written otherwise in the file.
    Fragment.Builder pieces() {
        if (pieces == null) {
            pieces = new Fragment.Builder(source);
            if (start >= 0) {
                pieces.copy(start, end);
            }
        }
        return pieces;
    }

    /// Returns what was added.
    Fragment fragment(Span place) {
        if (pieces != null) {
            return pieces.build(place);
        }
        return start < 0 ? Fragment.empty(place) : Fragment.of(source.span(start, end));
    }
}
