package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.expr.Name;

/// The elements of a variable that one equation defines.
///
/// @param axes what the equation goes through, the last running fastest; none for a single element
/// @param positions which elements, one position for each dimension of the variable
/// @param text what messages call each position
public record Extent(List<Axis> axes, List<Position> positions, List<Name> text) {
    /// The extent of a scalar.
    public static final Extent SCALAR = new Extent(List.of(), List.of(), List.of());

    /// Copies the lists.
    public Extent {
        axes = List.copyOf(axes);
        positions = List.copyOf(positions);
        text = List.copyOf(text);
    }

    /// Returns an extent over whole dimensions.
    static Extent whole(List<Axis> axes) {
        List<Position> along = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            along.add(new Position.Along(i, 0));
        }
        return new Extent(axes, along, axes.stream().map(Axis::label).toList());
    }

    /// Counts the elements.
    ///
    /// @return at least 1
    public int size() {
        int size = 1;
        for (Axis axis : axes) {
            size *= axis.size();
        }
        return size;
    }

    /// Returns one element.
    ///
    /// @param flat its number from 0, in the order in which the equation goes through them
    Extent at(int flat) {
        List<Axis> single = new ArrayList<>();
        int rest = flat;
        for (Axis axis : axes.reversed()) {
            single.addFirst(axis.at(rest % axis.size()));
            rest /= axis.size();
        }
        return new Extent(single, positions, text);
    }

    /// Says which elements they are, for messages.
    ///
    /// @return such as `[Boston, Year]`; empty for a scalar
    public String label() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            parts.add(
                    switch (positions.get(i)) {
                        case Position.Along(int axis, int _) ->
                            axes.get(axis).text().written();
                        case Position.Through(int axis, List<Integer> _) ->
                            axes.get(axis).text().written();
                        case Position.Fixed _, Position.Computed _ ->
                            text.get(i).written();
                    });
        }
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
