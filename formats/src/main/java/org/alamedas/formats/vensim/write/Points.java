package org.alamedas.formats.vensim.write;

import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.print.NumberPrinter;

/// The points of a graphical function, after the limits of its drawing.
final class Points {
    private Points() {}

    /// Writes points as `[(0,0)-(10,1)],(0,0),(10,1)`.
    static String of(GraphicalFunction function) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < function.size(); i++) {
            low = Math.min(low, function.output(i));
            high = Math.max(high, function.output(i));
            pairs.append(",(").append(NumberPrinter.print(function.input(i)));
            pairs.append(',').append(NumberPrinter.print(function.output(i))).append(')');
        }
        double last = function.input(function.size() - 1);
        return "[(" + NumberPrinter.print(function.input(0)) + "," + NumberPrinter.print(low) + ")-("
                + NumberPrinter.print(last) + "," + NumberPrinter.print(high) + ")]" + pairs;
    }
}
