package org.alamedas.engine.solve;

import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.engine.run.Tolerance;
import org.jspecify.annotations.Nullable;

/// The Runge-Kutta method of fifth order of Dormand and Prince, which chooses the length of its steps by
/// an estimate of their error, that of fourth order.
///
/// A time step of the run is made of as many steps of the method as are needed. They end exactly at the
/// end of the time step, and before it at every [Break]: so no step of the method goes across a jump or a
/// kink. The last stages of a step that ends there are evaluated a hair before it, where what jumps has
/// not jumped yet.
///
/// Where equations switch back and forth with the stocks, as those of flows of 1/DT do, no step is short enough
/// and each is followed by another. A time step that gets on as slowly as that is taken again, whole and by
/// Euler's method, which is what such equations are written for.
///
/// Each combination of rates is written as the first of them plus multiples of what the others differ from
/// it by, since a rate that does not change then gives itself, without a rounding.
///
/// Source: J. R. Dormand and P. J. Prince, "A family of embedded Runge-Kutta formulae", Journal of
/// Computational and Applied Mathematics 6 (1980); the control of steps as in E. Hairer, S. P. Norsett and
/// G. Wanner, "Solving ordinary differential equations I" (1993), II.4.
final class DormandPrince implements Integrator {
    private static final double[] NODES = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[][] STAGES = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    private static final double[] ERRORS = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };

    private static final double SAFETY = 0.9;
    private static final double LEAST_FACTOR = 0.2;
    private static final double MOST_FACTOR = 5;
    private static final double EXPONENT = -0.2;
    private static final double HAIR = 0x1p-40;
    private static final double SHORTEST = 0x1p-40;
    private static final double LEAST_BITS = 4;
    private static final int WINDOW = 1_000;
    private static final double LEAST_PROGRESS = 0x1p-6;
    private static final long MOST_TRIALS = 1_000_000;
    private static final long MORE_TRIALS = 1_000;
    private static final int MANY = 16;

    private final Dynamics dynamics;
    private final Tolerance tolerance;
    private final double[] begin;
    private final double[] plain;
    private final double[] from;
    private final double[] mean;
    private final double[][] rates;
    private double wanted = Double.POSITIVE_INFINITY;
    private int trials;
    private long allTrials;
    private long allowed;
    private double looked;
    private int worst;
    private @Nullable SimulationException failure;

    DormandPrince(Dynamics dynamics, Tolerance tolerance) {
        this.dynamics = dynamics;
        this.tolerance = tolerance;
        allowed = MOST_TRIALS / (1 + dynamics.size() / MANY);
        begin = new double[dynamics.size()];
        plain = new double[dynamics.size()];
        from = new double[dynamics.size()];
        mean = new double[dynamics.size()];
        rates = new double[NODES.length][dynamics.size()];
    }

    @Override
    public void step(double time, double next, double step) {
        dynamics.save(begin);
        dynamics.rates(plain);
        allowed += MORE_TRIALS;
        trials = 0;
        looked = time;
        double at = time;
        while (at < next) {
            Break landing = dynamics.next(at, next);
            if (!advance(at, landing.time(), step)) {
                dynamics.commit(begin, plain, step);
                wanted = step;
                return;
            }
            at = landing.time();
            if (at < next) {
                dynamics.arrive(at, landing.jump());
            }
        }
    }

    /// Goes on to a moment at which a step must end; returns false if it hardly gets on.
    private boolean advance(double time, double end, double step) {
        double at = time;
        while (!isSwitching(at, step)) {
            dynamics.save(from);
            dynamics.rates(rates[0]);
            double least = Math.max(step * SHORTEST, LEAST_BITS * Math.ulp(at));
            double length = Math.min(wanted, end - at);
            double error = trial(at, length, end, step);
            while (!(error <= 1) && length > least) {
                length = Math.max(least, length * Math.max(LEAST_FACTOR, factor(error)));
                error = trial(at, length, end, step);
            }
            requireFinite(error, at);
            dynamics.commit(from, mean, length);
            boolean landed = length >= end - at;
            double proposed = length * Math.min(MOST_FACTOR, factor(error));
            wanted = Math.max(least, landed ? Math.max(proposed, Math.min(wanted, step)) : proposed);
            if (landed) {
                return true;
            }
            at += length;
            dynamics.arrive(at, false);
        }
        return false;
    }

    /// Looks now and then how far the time step has come.
    private boolean isSwitching(double at, double step) {
        if (trials < WINDOW) {
            return false;
        }
        boolean slow = at - looked < step * LEAST_PROGRESS;
        looked = at;
        allTrials += trials;
        trials = 0;
        if (!slow && allTrials > allowed) {
            throw dynamics.exhausted(worst, at);
        }
        return slow;
    }

    private static double factor(double error) {
        if (error == 0) {
            return MOST_FACTOR;
        }
        return error < Double.POSITIVE_INFINITY ? SAFETY * PortableMath.pow(error, EXPONENT) : LEAST_FACTOR;
    }

    /// The shortest step is taken whatever its error: a jump lies within it. No error tells of no values.
    private void requireFinite(double error, double time) {
        if (!(error < Double.POSITIVE_INFINITY)) {
            throw failure == null ? dynamics.stuck(worst, time) : failure;
        }
    }

    /// Computes the rates of a step and returns its error in units of what is allowed. A trial step may be
    /// so long that it leaves the domain of the equations: that is an infinite error.
    private double trial(double time, double length, double end, double step) {
        trials++;
        failure = null;
        boolean lands = length >= end - time;
        double last = lands ? Math.max(time, Math.min(Math.nextDown(end), end - step * HAIR)) : time + length;
        try {
            for (int stage = 1; stage < NODES.length; stage++) {
                combine(stage);
                double moment = NODES[stage] == 1 ? last : time + NODES[stage] * length;
                dynamics.probe(from, mean, length, moment);
                dynamics.rates(rates[stage]);
            }
        } catch (SimulationException e) {
            failure = e;
            return Double.POSITIVE_INFINITY;
        }
        return error(length);
    }

    /// Sets the mean rate up to a stage, in the length of the whole step.
    private void combine(int stage) {
        double[] weights = STAGES[stage];
        for (int i = 0; i < mean.length; i++) {
            double first = rates[0][i];
            double sum = NODES[stage] * first;
            for (int j = 1; j < weights.length; j++) {
                sum += weights[j] * (rates[j][i] - first);
            }
            mean[i] = sum;
        }
    }

    /// What is not finite already, in a run that allows it, has no error.
    private double error(double length) {
        double largest = 0;
        for (int i = 0; i < mean.length; i++) {
            double first = rates[0][i];
            if (!Double.isFinite(first) || !Double.isFinite(from[i])) {
                continue;
            }
            double sum = 0;
            for (int j = 1; j < ERRORS.length; j++) {
                sum += ERRORS[j] * (rates[j][i] - first);
            }
            double size = Math.max(Math.abs(from[i]), Math.abs(from[i] + length * mean[i]));
            double error = Math.abs(length * sum) / (tolerance.absolute() + tolerance.relative() * size);
            if (Double.isNaN(error)) {
                worst = i;
                return Double.POSITIVE_INFINITY;
            }
            if (error > largest) {
                largest = error;
                worst = i;
            }
        }
        return largest;
    }
}
