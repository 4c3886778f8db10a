package org.alamedas.engine.builtin;

import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.random.Continuous;

/// Reference methods of functions that [Math] and [PortableMath] do not have.
///
/// Each is written in single operations whose order is part of its meaning. Moments are compared with
/// a tolerance, since
/// a moment is a rounded number: Vensim's functions add half a step, the others a millionth of one.
public final class Functions {
    private static final double NEARLY_ZERO = 1e-6;
    private static final double SLACK = 0x1p-20;

    private Functions() {}

    /// Computes `a - truncate(a / b) * b`, the remainder of a division.
    ///
    /// @param a the dividend
    /// @param b the divisor
    /// @return the remainder, with the sign of `a`
    public static double modulo(double a, double b) {
        return a - PortableMath.truncate(a / b) * b;
    }

    /// Computes the remainder of a division that has the sign of the divisor.
    ///
    /// @param a the dividend
    /// @param b the divisor
    /// @return [#modulo(double, double)], and that and `b` where the two have different signs
    public static double floored(double a, double b) {
        double rest = modulo(a, b);
        return rest * b < 0 ? rest + b : rest;
    }

    /// Computes `truncate(a / b) * b`, the largest multiple of a quantum within a value.
    ///
    /// @param a the value
    /// @param b the quantum
    /// @return the multiple; `a` itself where the quantum is not above 0
    public static double quantum(double a, double b) {
        return b <= 0 ? a : PortableMath.truncate(a / b) * b;
    }

    /// Rounds to the nearest whole number, halves away from 0.
    ///
    /// @param a the value
    /// @return the whole number
    public static double round(double a) {
        double whole = PortableMath.truncate(a);
        double rest = Math.abs(a - whole);
        return rest >= 0.5 ? whole + Math.copySign(1.0, a) : whole;
    }

    /// Divides unless the divisor is exactly 0.
    ///
    /// @param a the dividend
    /// @param b the divisor
    /// @param otherwise the value where `b` is 0
    /// @return the quotient
    public static double safediv(double a, double b, double otherwise) {
        return b == 0 ? otherwise : a / b;
    }

    /// Divides unless the divisor is within 0.000001 of 0.
    ///
    /// @param a the dividend
    /// @param b the divisor
    /// @param otherwise the value where `b` is nearly 0
    /// @return the quotient
    public static double xidz(double a, double b, double otherwise) {
        return Math.abs(b) < NEARLY_ZERO ? otherwise : a / b;
    }

    /// Divides unless the divisor is within 0.000001 of 0.
    ///
    /// @param a the dividend
    /// @param b the divisor
    /// @return the quotient, or 0 where `b` is nearly 0
    public static double zidz(double a, double b) {
        return xidz(a, b, 0);
    }

    /// Chooses by order: DYNAMO's CLIP and FIFGE.
    ///
    /// @param p the value where `r >= s`
    /// @param q the value otherwise
    /// @param r the first of the compared values
    /// @param s the second
    /// @return `p` or `q`
    public static double clip(double p, double q, double r, double s) {
        return r >= s ? p : q;
    }

    /// Chooses by zero: DYNAMO's SWITCH and FIFZE.
    ///
    /// @param p the value where `r` is 0
    /// @param q the value otherwise
    /// @param r the compared value
    /// @return `p` or `q`
    public static double switchOnZero(double p, double q, double r) {
        return r == 0 ? p : q;
    }

    /// Computes `1 * 2 * ... * n`.
    ///
    /// @param n how many factors, cut to a whole number
    /// @return the product, infinite from 171 on; not a number below 0
    public static double factorial(double n) {
        return permutations(n, n);
    }

    /// Counts the ordered choices of some of several things: `n (n - 1) ... (n - r + 1)`.
    ///
    /// @param n how many there are, cut to a whole number
    /// @param r how many are chosen, cut to a whole number
    /// @return the product; 0 if more are chosen than there are, not a number if either is below 0
    public static double permutations(double n, double r) {
        double things = PortableMath.truncate(n);
        double chosen = PortableMath.truncate(r);
        if (!(things >= 0 && chosen >= 0)) {
            return Double.NaN;
        }
        double product = 1;
        for (double i = 0; i < chosen && product != 0 && product < Double.POSITIVE_INFINITY; i++) {
            product *= things - i;
        }
        return product;
    }

    /// Counts the choices of some of several things.
    ///
    /// @param n how many there are, cut to a whole number
    /// @param r how many are chosen, cut to a whole number
    /// @return `n! / (r! (n - r)!)`; 0 if more are chosen than there are, not a number if either is below 0
    public static double combinations(double n, double r) {
        double things = PortableMath.truncate(n);
        double chosen = PortableMath.truncate(r);
        if (!(things >= 0 && chosen >= 0)) {
            return Double.NaN;
        }
        if (chosen > things) {
            return 0;
        }
        double fewer = Math.min(chosen, things - chosen);
        double product = 1;
        for (double i = 1; i <= fewer && product < Double.POSITIVE_INFINITY; i++) {
            // each product of i factors over i! is whole, so nothing is lost while it is below 2^53
            product = product * (things - fewer + i) / i;
        }
        return product;
    }

    /// Returns the probability that a normally distributed number lies between two others.
    ///
    /// @param left the smaller
    /// @param right the larger
    /// @param mean the mean
    /// @param sd the standard deviation, above 0
    /// @return from 0 to 1, below 0 where the two are the other way round
    public static double normalBetween(double left, double right, double mean, double sd) {
        double low = (left - mean) / sd;
        double high = (right - mean) / sd;
        // beyond the mean the difference of the two small tails keeps its digits
        return low > 0 && high > 0
                ? Continuous.standardNormalBelow(-low) - Continuous.standardNormalBelow(-high)
                : Continuous.standardNormalBelow(high) - Continuous.standardNormalBelow(low);
    }

    /// Returns what somebody gets of a supply at a market priority: all of it from half a width above,
    /// nothing from half a width below, and in between in proportion.
    ///
    /// @param request what he asks for
    /// @param priority his priority
    /// @param width over which the request is met
    /// @param market the priority of the market
    /// @return from 0 to the request
    public static double allocP(double request, double priority, double width, double market) {
        double distance = priority - market;
        double share = width > 0 ? distance / width + 0.5 : distance >= 0 ? 1 : 0;
        return request * Math.min(Math.max(share, 0), 1);
    }

    /// Steps from 0 to a height at a moment and stays there.
    ///
    /// @param height the height
    /// @param start the moment
    /// @param time the present moment
    /// @param step the time step
    /// @return 0 or the height
    public static double step(double height, double start, double time, double step) {
        return reached(time, start, step) ? height : 0;
    }

    /// Steps as Vensim does: as soon as half a step from now passes the moment.
    ///
    /// @param height the height
    /// @param start the moment
    /// @param time the present moment
    /// @param step the time step
    /// @return 0 or the height
    public static double stepVensim(double height, double start, double time, double step) {
        return time + step / 2 > start ? height : 0;
    }

    /// Rises from 0 without end.
    ///
    /// @param slope the rise in a unit of time
    /// @param start the moment from which it rises
    /// @param time the present moment
    /// @return `slope * (time - start)`, or 0 before the start
    public static double ramp(double slope, double start, double time) {
        return time > start ? slope * (time - start) : 0;
    }

    /// Rises from 0 between two moments and stays there, as Vensim does.
    ///
    /// @param slope the rise in a unit of time
    /// @param start the moment from which it rises
    /// @param end the moment until which it rises; without effect if it is not after `start`
    /// @param time the present moment
    /// @return the height reached
    public static double rampVensim(double slope, double start, double end, double time) {
        if (!(time > start)) {
            return 0;
        }
        return time < end || start > end ? slope * (time - start) : slope * (end - start);
    }

    /// Puts a quantity into one step, once or again and again, as XMILE does.
    ///
    /// @param magnitude the quantity of each pulse
    /// @param first the moment of the first pulse
    /// @param interval the time between pulses; once only if it is not above 0
    /// @param time the present moment
    /// @param step the time step
    /// @return `magnitude / step` in the steps with a pulse, else 0
    public static double pulse(double magnitude, double first, double interval, double time, double step) {
        return strikes(first, interval, time, step) ? magnitude / step : 0;
    }

    /// Puts a height into one step, once or again and again, as DYNAMO does.
    ///
    /// @param height the height of each pulse
    /// @param first the moment of the first pulse
    /// @param interval the time between pulses; once only if it is not above 0
    /// @param time the present moment
    /// @param step the time step
    /// @return the height in the steps with a pulse, else 0
    public static double pulseDynamo(double height, double first, double interval, double time, double step) {
        return strikes(first, interval, time, step) ? height : 0;
    }

    /// Is 1 for a while, as Vensim's PULSE.
    ///
    /// @param start the moment at which it begins
    /// @param width how long it lasts; one step if 0
    /// @param time the present moment
    /// @param step the time step
    /// @return 1 or 0
    public static double pulseVensim(double start, double width, double time, double step) {
        double now = time + step / 2;
        double lasts = width == 0 ? step : width;
        return now > start && now < start + lasts ? 1 : 0;
    }

    /// Is 1 for a while again and again, as Vensim's PULSE TRAIN.
    ///
    /// @param start the moment at which it first begins
    /// @param width how long each pulse lasts; one step if it is less than that
    /// @param between the time from one beginning to the next; where it is less than the width,
    ///     the pulses run into one
    /// @param end the last moment that may have one
    /// @param time the present moment
    /// @param step the time step
    /// @return 1 or 0
    public static double pulseTrain(double start, double width, double between, double end, double time, double step) {
        double now = time + step / 2;
        if (!(now > start) || !(time - step * SLACK <= end)) {
            return 0;
        }
        double lasts = width > step ? width : step;
        if (between < lasts) {
            return 1;
        }
        double cycles = PortableMath.floor((now - start) / between);
        return now - (start + cycles * between) < lasts ? 1 : 0;
    }

    private static boolean reached(double time, double moment, double step) {
        return time + step * SLACK >= moment;
    }

    private static boolean strikes(double first, double interval, double time, double step) {
        if (!reached(time, first, step)) {
            return false;
        }
        double since = time - first;
        double last = interval > 0 ? PortableMath.floor((since + step * SLACK) / interval) * interval : 0;
        return since - last < step - step * SLACK;
    }
}
