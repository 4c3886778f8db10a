package org.alamedas.engine.vector;

import java.util.function.DoubleBinaryOperator;
import org.alamedas.engine.math.PortableMath;

/// Vensim `VECTOR SELECT(selection, expression, missing, action, error)`.
///
/// Only elements whose selection is not 0 count. The action says what is made of them: 0 the sum, 1 the
/// product, 2 the smallest, 3 the largest and 4 the mean of `selection * expression`, 5 the product of
/// `selection ^ expression`, 6 to 10 what 0 to 4 make, of the expression alone. Without such elements it is
/// `missing`. The error says what is refused, by a value that is not a number: 1 none of them, 2 more
/// than one, 3 both.
///
/// Source: Vensim Reference Manual, VECTOR SELECT.
final class Selection {
    private static final int SELECTION = 0;
    private static final int EXPRESSION = 1;
    private static final int MISSING = 2;
    private static final int ACTION = 3;
    private static final int ERROR = 4;
    private static final int LAST_WEIGHTED = 4;
    private static final int POWERS = 5;
    private static final int LAST = 10;

    private Selection() {}

    static void select(Inputs in, Output out) {
        int selected = 0;
        for (int i = 0; i < in.length(SELECTION); i++) {
            selected += in.at(SELECTION, i) != 0 ? 1 : 0;
        }
        int error = in.count(ERROR, 3);
        boolean refused = (selected == 0 && (error & 1) != 0) || (selected > 1 && (error & 2) != 0);
        double missing = in.number(MISSING);
        out.set(0, refused ? Double.NaN : selected == 0 ? missing : of(in, selected));
    }

    private static double of(Inputs in, int selected) {
        double number = in.number(ACTION);
        int action = number >= 0 && number <= LAST ? (int) number : -1;
        return switch (action) {
            case 0, 6 -> fold(in, action, (a, b) -> a + b);
            case 1, 5, 7 -> fold(in, action, (a, b) -> a * b);
            case 2, 8 -> fold(in, action, (a, b) -> Math.min(a, b));
            case 3, 9 -> fold(in, action, (a, b) -> Math.max(a, b));
            case 4, 10 -> fold(in, action, (a, b) -> a + b) / selected;
            default -> Double.NaN;
        };
    }

    private static double fold(Inputs in, int action, DoubleBinaryOperator with) {
        double total = Double.NaN;
        boolean any = false;
        for (int i = 0; i < in.length(SELECTION); i++) {
            if (in.at(SELECTION, i) != 0) {
                double value = value(in.at(SELECTION, i), in.at(EXPRESSION, i), action);
                total = any ? with.applyAsDouble(total, value) : value;
                any = true;
            }
        }
        return total;
    }

    private static double value(double selection, double expression, int action) {
        if (action == POWERS) {
            return PortableMath.pow(selection, expression);
        }
        return action <= LAST_WEIGHTED ? selection * expression : expression;
    }
}
