package org.alamedas.formats.xmile;

import org.alamedas.model.definition.View.Point;
import org.jspecify.annotations.Nullable;

/// The arc of a connector, which the standard gives by the angle at which it leaves (XMILE 1.0,
/// section 6.1.7), and the model by a point that it passes through.
///
/// Angles are in degrees against the clock from the direction to the right. Directions are computed
/// by the library's strict functions, the same on every machine; no number of a run depends on
/// them.
public final class Arc {
    /// Below this difference in degrees an arc is straight.
    private static final double STRAIGHT = 1;

    private Arc() {}

    /// Returns the middle of an arc.
    ///
    /// @param from where it begins
    /// @param to where it ends
    /// @param angle the angle at which it leaves
    /// @return its middle; null where it is straight, or so bent that its middle is far away
    public static @Nullable Point middle(Point from, Point to, double angle) {
        double bend = normal(angle - direction(from, to));
        if (Math.abs(bend) < STRAIGHT || Math.abs(bend) > 170) {
            return null;
        }
        double height = StrictMath.tan(StrictMath.toRadians(bend / 2)) / 2;
        double x = (from.x() + to.x()) / 2 + height * (to.y() - from.y());
        double y = (from.y() + to.y()) / 2 - height * (to.x() - from.x());
        return new Point(Math.rint(x), Math.rint(y));
    }

    /// Returns the angle at which an arc leaves.
    ///
    /// @param from where it begins
    /// @param to where it ends
    /// @param through a point that it passes through; null where it is straight
    /// @return the angle, from -180 to 180
    public static double angle(Point from, Point to, @Nullable Point through) {
        double straight = direction(from, to);
        if (through == null) {
            return straight;
        }
        double turn = normal(direction(from, through) - direction(through, to));
        return normal(straight + turn);
    }

    private static double direction(Point from, Point to) {
        return StrictMath.toDegrees(StrictMath.atan2(from.y() - to.y(), to.x() - from.x()));
    }

    private static double normal(double angle) {
        double turns = Math.rint(angle / 360);
        return angle - 360 * turns;
    }
}
