package org.alamedas.engine.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.GraphicalFunction;

/// Collects the numbers that generated code reads: points of graphical functions and offsets of
/// elements. It is filled while code is emitted.
final class Pool {
    private static final double NEARLY = 1e-9;

    /// Below as many points halving is as fast.
    private static final int FEW = 5;

    private static final int MOST_IN_BIN = 3;
    private static final int MOST_BINS_PER_POINT = 16;

    private final List<Table> tables;
    private final int chance;
    private final Map<Integer, Points> placed = new HashMap<>();
    private final Map<List<Integer>, Integer> offsets = new HashMap<>();
    private double[] points = {};
    private int[] numbers = {};

    /// Where the points of a continuous function are.
    ///
    /// @param first where the first begins
    /// @param last where the last begins
    /// @param search how the point below an input is found
    record Points(int first, int last, Search search) {}

    /// Ways to find the point below an input.
    sealed interface Search {
        /// Points that are equally far apart: by its distance from the first.
        record Uniform(double perUnit) implements Search {}

        /// A number of bins of equal width, each with the last point before it; then point by point.
        ///
        /// @param at where the bins begin among the offsets
        record Bins(double perUnit, int at) implements Search {}

        /// By halving.
        record Halving() implements Search {}
    }

    Pool(List<Table> tables, int chance) {
        this.tables = tables;
        this.chance = chance;
    }

    /// Returns where a run keeps what its draws depend on.
    int chance() {
        return chance;
    }

    /// Finds the points of a table, unless it is of a kind that is read through the table itself.
    Optional<Points> points(int table) {
        GraphicalFunction function = tables.get(table).function();
        return switch (function.kind()) {
            case CONTINUOUS -> Optional.of(placed.computeIfAbsent(table, _ -> place(function)));
            case EXTRAPOLATED, DISCRETE -> Optional.empty();
        };
    }

    private Points place(GraphicalFunction function) {
        int n = function.size();
        int first = points.length;
        points = Arrays.copyOf(points, first + n * Lookup.WIDTH);
        for (int i = 0; i < n; i++) {
            int at = first + i * Lookup.WIDTH;
            points[at] = function.input(i);
            points[at + 1] = function.output(i);
            points[at + 2] = i < n - 1 ? function.input(i + 1) - function.input(i) : 0;
            points[at + 3] = i < n - 1 ? function.output(i + 1) - function.output(i) : 0;
        }
        int last = first + (n - 1) * Lookup.WIDTH;
        Search search = search(function);
        if (search instanceof Search.Bins(double perUnit, var _)) {
            points[last + Lookup.RUN] = perUnit;
        }
        return new Points(first, last, search);
    }

    private Search search(GraphicalFunction function) {
        double perUnit = perUnit(function);
        if (perUnit != 0) {
            return new Search.Uniform(perUnit);
        }
        int n = function.size();
        for (int bins = n; n >= FEW && bins <= MOST_BINS_PER_POINT * n; bins *= 2) {
            double perBin = bins / (function.input(n - 1) - function.input(0));
            List<Integer> points = perBin > 0 && Double.isFinite(perBin) ? bins(function, perBin, bins) : List.of();
            if (!points.isEmpty()) {
                return new Search.Bins(perBin, offsets(points));
            }
        }
        return new Search.Halving();
    }

    /// Finds the last point before each bin; nothing if there are too many points in one. The bin of
    /// a point is computed as that of an input is, so that rounding cannot put the point above an input
    /// before its bin.
    private static List<Integer> bins(GraphicalFunction function, double perUnit, int bins) {
        List<Integer> before = new ArrayList<>();
        int point = 0;
        for (int bin = 0; bin <= bins; bin++) {
            int first = point;
            while (point < function.size() - 2
                    && (int) ((function.input(point + 1) - function.input(0)) * perUnit) < bin) {
                point++;
            }
            if (point - first > MOST_IN_BIN) {
                return List.of();
            }
            before.add(point * Lookup.WIDTH);
        }
        return before;
    }

    /// Says how dense equally distant points are. Points count as such where each is found at its
    /// number or next to it, which one comparison on either side then mends.
    private static double perUnit(GraphicalFunction function) {
        int n = function.size();
        double width = function.input(n - 1) - function.input(0);
        double perUnit = (n - 1) / width;
        if (n < 2 || !(width > 0) || !Double.isFinite(width) || !Double.isFinite(perUnit)) {
            return 0;
        }
        for (int i = 0; i < n; i++) {
            double guess = (function.input(i) - function.input(0)) * perUnit;
            if (!(Math.abs(guess - i) <= NEARLY * n)) {
                return 0;
            }
        }
        return perUnit;
    }

    /// Finds a list of offsets, or adds it.
    int offsets(List<Integer> list) {
        return offsets.computeIfAbsent(list, added -> {
            int first = numbers.length;
            numbers = Arrays.copyOf(numbers, first + added.size());
            for (int i = 0; i < added.size(); i++) {
                numbers[first + i] = added.get(i);
            }
            return first;
        });
    }

    /// Returns what generated code is given.
    Data data() {
        return new Data(points.clone(), numbers.clone(), new ArrayList<>(tables).toArray(Table[]::new));
    }

    /// What generated code reads; never changed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Data(double[] points, int[] offsets, Table[] tables) {}
}
