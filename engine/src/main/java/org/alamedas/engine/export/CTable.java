package org.alamedas.engine.export;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alamedas.model.expr.GraphicalFunction;

/// A graphical function as an array of C.
///
/// @param function the function
record CTable(GraphicalFunction function) {
    private static final double NEARLY = 1e-9;

    /// Writes the points: input, output, and the differences of both to the next point.
    String points() {
        return IntStream.range(0, function.size()).mapToObj(this::point).collect(Collectors.joining(", "));
    }

    private String point(int i) {
        boolean last = i == function.size() - 1;
        double run = last ? 0 : function.input(i + 1) - function.input(i);
        double rise = last ? 0 : function.output(i + 1) - function.output(i);
        return "{" + function.input(i) + ", " + function.output(i) + ", " + run + ", " + rise + "}";
    }

    /// Says how many points there are in a unit of input; 0 where they are not equally far apart.
    double perUnit() {
        int n = function.size();
        double width = function.input(n - 1) - function.input(0);
        double perUnit = (n - 1) / width;
        boolean even = n > 1 && Double.isFinite(width) && Double.isFinite(perUnit);
        for (int i = 0; even && i < n; i++) {
            even = Math.abs((function.input(i) - function.input(0)) * perUnit - i) <= NEARLY * n;
        }
        return even ? perUnit : 0;
    }
}
