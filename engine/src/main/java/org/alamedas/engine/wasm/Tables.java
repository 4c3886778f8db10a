package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.GraphicalFunction;

/// The graphical functions of a module, laid into its memory as they are asked for. Mutable, for one thread.
final class Tables {
    private static final double SMALLEST = 0x1p-40;
    private static final double LARGEST = 0x1p40;
    private static final double MOST = 0x1p20;
    private static final double NEARLY = 1e-9;
    private static final int SIGN_AND_EXPONENT = 12;

    private final ModuleWriter module;
    private final List<Table> tables;
    private final Map<Integer, Integer> whole = new HashMap<>();
    private final Map<Integer, Integer> points = new HashMap<>();
    private final Map<Integer, Integer> outputs = new HashMap<>();

    Tables(ModuleWriter module, List<Table> tables) {
        this.module = module;
        this.tables = List.copyOf(tables);
    }

    GraphicalFunction function(int table) {
        return tables.get(table).function();
    }

    /// Returns where everything about a function lies that [TableReading#read] wants to know.
    int whole(int table) {
        return place(whole, table, () -> TableReading.layout(tables.get(table)));
    }

    /// Returns where everything about each function lies.
    List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            all.add(whole(table));
        }
        return all;
    }

    /// Returns where input and output of each point of a function lie, one after the other.
    int points(int table) {
        return place(points, table, () -> {
            GraphicalFunction function = function(table);
            double[] all = new double[2 * function.size()];
            for (int i = 0; i < function.size(); i++) {
                all[2 * i] = function.input(i);
                all[2 * i + 1] = function.output(i);
            }
            return all;
        });
    }

    /// Returns where the outputs of a function lie.
    int outputs(int table) {
        return place(outputs, table, () -> outputs(function(table)));
    }

    private interface Content {
        double[] get();
    }

    private int place(Map<Integer, Integer> known, int table, Content content) {
        return Objects.requireNonNull(known.computeIfAbsent(table, _ -> module.data(content.get())));
    }

    static double[] outputs(GraphicalFunction function) {
        double[] outputs = new double[function.size()];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = function.output(i);
        }
        return outputs;
    }

    /// Says how dense the points of a function are that lie at multiples of a power of two from 0 on, so that
    /// subtracting the first, dividing by their distance and cutting off the fraction are exact; 0 of any other
    /// function.
    static double exactDensity(GraphicalFunction function) {
        int n = function.size();
        if (n < 2 || n > MOST) {
            return 0;
        }
        double first = function.input(0);
        double distance = function.input(1) - first;
        double multiple = first / distance;
        boolean exact = distance >= SMALLEST
                && distance <= LARGEST
                && Double.doubleToLongBits(distance) << SIGN_AND_EXPONENT == 0
                && multiple >= 0
                && multiple <= LARGEST
                && multiple == Math.rint(multiple)
                // What begins with -0 would begin with 0.
                && Double.doubleToRawLongBits(function.output(0)) != Long.MIN_VALUE;
        for (int i = 0; exact && i < n; i++) {
            exact = function.input(i) == first + i * distance;
        }
        return exact ? 1 / distance : 0;
    }

    /// Says how many points of a function there are in a unit of input; 0 where they are not equally far apart.
    /// Points count as such where each is found at its number or next to it.
    static double density(GraphicalFunction function) {
        int n = function.size();
        double width = function.input(n - 1) - function.input(0);
        double density = (n - 1) / width;
        boolean even = n > 1 && n <= MOST && width > 0 && Double.isFinite(width) && Double.isFinite(density);
        for (int i = 0; even && i < n; i++) {
            even = Math.abs((function.input(i) - function.input(0)) * density - i) <= NEARLY * n;
        }
        return even ? density : 0;
    }
}
