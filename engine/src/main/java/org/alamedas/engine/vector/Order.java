package org.alamedas.engine.vector;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The order of the elements of an array by their values.
///
/// Elements of equal value keep their order; those that are not numbers come last.
final class Order {
    private static final int VECTOR = 0;
    private static final int DIRECTION = 1;
    private static final int POSITIONS = 1;

    private Order() {}

    /// Vensim `VECTOR SORT ORDER(vec, direction)`: the positions, from 0, of the elements from the
    /// smallest on where the direction is above 0, else from the largest on.
    static void positions(Inputs in, Output out) {
        int[] order = of(in);
        for (int i = 0; i < order.length; i++) {
            out.set(i, order[i]);
        }
    }

    /// Vensim `VECTOR RANK(vec, direction)`: the place of each element in that order, from 1.
    static void ranks(Inputs in, Output out) {
        int[] order = of(in);
        for (int i = 0; i < order.length; i++) {
            out.set(order[i], i + 1.0);
        }
    }

    /// Vensim `VECTOR REORDER(vec, positions)`: for each position, from 0, the element there.
    static void reorder(Inputs in, Output out) {
        int length = in.length(VECTOR);
        for (int i = 0; i < length; i++) {
            double position = in.at(POSITIONS, i);
            boolean inside = position >= 0 && position < length;
            out.set(i, inside ? in.at(VECTOR, (int) position) : Double.NaN);
        }
    }

    /// XMILE `RANK(array, rank, second)`: the position, from 1, of the element that has a rank, from 1
    /// for the smallest; elements of equal value are in the order of a second array, if there is one.
    /// Not a number for a rank that no element has.
    static void find(Inputs in, Output out) {
        int length = in.length(VECTOR);
        Comparator<Integer> byValue = (a, b) -> compare(in.at(VECTOR, a), in.at(VECTOR, b));
        boolean second = in.count() > 2 && in.length(2) == length;
        Comparator<Integer> order =
                second ? byValue.thenComparing((a, b) -> compare(in.at(2, a), in.at(2, b))) : byValue;
        double rank = in.number(1);
        boolean inside = rank >= 1 && rank < length + 1.0;
        out.set(0, inside ? sorted(length, order)[(int) rank - 1] + 1.0 : Double.NaN);
    }

    private static int[] of(Inputs in) {
        Comparator<Integer> byValue = (a, b) -> compare(in.at(VECTOR, a), in.at(VECTOR, b));
        Comparator<Integer> backwards = (a, b) -> compare(-in.at(VECTOR, a), -in.at(VECTOR, b));
        return sorted(in.length(VECTOR), in.number(DIRECTION) > 0 ? byValue : backwards);
    }

    static int[] sorted(int length, Comparator<Integer> order) {
        return IntStream.range(0, length)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Unlike `Double.compare`, takes the two zeros for equal.
    static int compare(double a, double b) {
        return a == b ? 0 : Double.compare(a, b);
    }
}
