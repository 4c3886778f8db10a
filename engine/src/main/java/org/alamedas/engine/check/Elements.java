package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.alamedas.model.expr.Expr;

/// The elements of an array that some positions mean, each once for each combination of positions.
///
/// @param dimensions the dimensions of the array
/// @param positions one for each dimension
/// @param axes what the positions follow
record Elements(List<Axis> dimensions, List<Position> positions, List<Axis> axes) {
    /// Hands over the number of each element in row-major order of the array, from 0.
    ///
    /// Two positions that follow one axis are taken to be independent, so that more may be handed
    /// over than is meant, unless the axis has a single element.
    void forEach(IntConsumer consumer) {
        List<int[]> choices = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            choices.add(choices(positions.get(i), dimensions.get(i).size()));
        }
        descend(choices, 0, 0, consumer);
    }

    private void descend(List<int[]> choices, int depth, int flat, IntConsumer consumer) {
        if (depth == choices.size()) {
            consumer.accept(flat);
            return;
        }
        for (int element : choices.get(depth)) {
            descend(choices, depth + 1, flat * dimensions.get(depth).size() + element, consumer);
        }
    }

    private int[] choices(Position position, int size) {
        return switch (position) {
            case Position.Fixed(int element) -> new int[] {element};
            case Position.Computed(Expr _) -> range(0, size);
            case Position.Along(int axis, int shift) ->
                range(axes.get(axis).first() + shift, axes.get(axis).size());
            case Position.Through(int axis, List<Integer> elements) ->
                elements
                        .subList(
                                axes.get(axis).first(),
                                axes.get(axis).first() + axes.get(axis).size())
                        .stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
        };
    }

    private static int[] range(int first, int size) {
        int[] range = new int[size];
        for (int i = 0; i < size; i++) {
            range[i] = first + i;
        }
        return range;
    }
}
