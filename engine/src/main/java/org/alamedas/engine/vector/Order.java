package org.alamedas.engine.vector;

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
        boolean second = in.count() > 2 && in.length(2) == length;
        double rank = in.number(1);
        boolean inside = rank >= 1 && rank < length + 1.0;
        int[] order = sorted(length, (a, b) -> {
            int byValue = compare(in.at(VECTOR, a), in.at(VECTOR, b));
            return byValue == 0 && second ? compare(in.at(2, a), in.at(2, b)) : byValue;
        });
        out.set(0, inside ? order[(int) rank - 1] + 1.0 : Double.NaN);
    }

    private static int[] of(Inputs in) {
        return in.number(DIRECTION) > 0
                ? sorted(in.length(VECTOR), (a, b) -> compare(in.at(VECTOR, a), in.at(VECTOR, b)))
                : sorted(in.length(VECTOR), (a, b) -> compare(-in.at(VECTOR, a), -in.at(VECTOR, b)));
    }

    /// Which of two elements, by their positions, comes first: below 0 the first, above 0 the second.
    @FunctionalInterface
    interface Comparison {
        int of(int first, int second);
    }

    /// Sorts positions by merging runs of doubled length: elements that are equal keep their order.
    static int[] sorted(int length, Comparison comparison) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        int[] merged = new int[length];
        for (int run = 1; run < length; run *= 2) {
            for (int from = 0; from < length; from += 2 * run) {
                merge(order, merged, from, run, comparison);
            }
            int[] swap = order;
            order = merged;
            merged = swap;
        }
        return order;
    }

    private static void merge(int[] from, int[] to, int start, int run, Comparison comparison) {
        int middle = Math.min(start + run, from.length);
        int end = Math.min(start + 2 * run, from.length);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean first = left < middle && (right >= end || comparison.of(from[left], from[right]) <= 0);
            to[i] = from[first ? left : right];
            left += first ? 1 : 0;
            right += first ? 0 : 1;
        }
    }

    /// Unlike `Double.compare`, takes the two zeros for equal; what is not a number is the greatest.
    static int compare(double a, double b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        if (a == b) {
            return 0;
        }
        return (Double.isNaN(a) ? 1 : 0) - (Double.isNaN(b) ? 1 : 0);
    }
}
