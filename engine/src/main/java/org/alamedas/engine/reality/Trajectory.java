package org.alamedas.engine.reality;

import java.util.List;
import java.util.Locale;
import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// A call of one of the functions that depart from what a variable was worth (Vensim Reference Guide, "Reality Check
/// Functions").
///
/// @param shape how it departs
/// @param run the run that it is compared with; absent unless that is its shape
/// @param grace how long after the departure nothing is tested; absent in a condition
/// @param basis what it departs from
/// @param measure the multiplier, or for a decay its time, or for a growth its rate
/// @param ramp how long a ramp takes; absent for other shapes
/// @param start when it departs; absent where the model says so for all
/// @param duration for how long; absent where it is for good
record Trajectory(
        Shape shape,
        @Nullable String run,
        @Nullable Expr grace,
        Expr basis,
        Expr measure,
        @Nullable Expr ramp,
        @Nullable Expr start,
        @Nullable Expr duration) {
    private static final String PREFIX = "rc_";
    private static final String SUFFIX = "_check";

    /// How a variable departs from its basis.
    enum Shape {
        /// To a multiple of it, at once.
        STEP(2),
        /// To a multiple of it, in a straight line.
        RAMP(3),
        /// Towards 0, exponentially.
        DECAY(2),
        /// Away from it, exponentially.
        GROW(2),
        /// To a multiple of what the variable is in another run.
        COMPARE(3);

        private final int arguments;

        Shape(int arguments) {
            this.arguments = arguments;
        }
    }

    /// Says whether such a call is a side of a comparison in a formula.
    static boolean isIn(Formula formula) throws Untestable {
        switch (formula) {
            case Formula.Fact(Expr left, var _, Expr right) -> {
                return of(left) != null || of(right) != null;
            }
            case Formula.All(List<Formula> parts) -> {
                return isIn(parts);
            }
            case Formula.Any(List<Formula> parts) -> {
                return isIn(parts);
            }
            case Formula.Named _ -> {
                return false;
            }
        }
    }

    private static boolean isIn(List<Formula> parts) throws Untestable {
        for (Formula part : parts) {
            if (isIn(part)) {
                return true;
            }
        }
        return false;
    }

    /// Reads a call; null if the expression is none of these functions.
    static @Nullable Trajectory of(Expr expr) throws Untestable {
        if (!(expr instanceof Expr.Call call)) {
            return null;
        }
        String name = call.function().name().canonical();
        boolean check = name.endsWith(SUFFIX);
        String middle = !name.startsWith(PREFIX)
                ? ""
                : name.substring(PREFIX.length(), check ? name.length() - SUFFIX.length() : name.length());
        for (Shape shape : Shape.values()) {
            if (shape.name().equals(middle.toUpperCase(Locale.ROOT))) {
                return of(call, shape, check);
            }
        }
        return null;
    }

    private static Trajectory of(Expr.Call call, Shape shape, boolean check) throws Untestable {
        List<Expr> given = call.arguments();
        int least = shape.arguments + (check ? 1 : 0);
        if (given.size() < least || given.size() > least + 2) {
            throw new Untestable(call.function().name() + " takes " + least + " to " + (least + 2)
                    + " arguments, found " + given.size());
        }
        boolean compared = shape == Shape.COMPARE;
        int graceAt = compared ? 2 : 0;
        int basisAt = compared || check ? 1 : 0;
        int measureAt = compared && check ? 3 : basisAt + 1;
        return new Trajectory(
                shape,
                compared && given.getFirst() instanceof Expr.Text text ? text.text() : null,
                check ? given.get(graceAt) : null,
                given.get(basisAt),
                given.get(measureAt),
                shape == Shape.RAMP ? given.get(measureAt + 1) : null,
                given.size() > least ? given.get(least) : null,
                given.size() > least + 1 ? given.get(least + 1) : null);
    }
}
