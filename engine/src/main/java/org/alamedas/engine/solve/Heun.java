package org.alamedas.engine.solve;

/// Heun's method, the second-order Runge-Kutta method of the field, with an error proportional to the
/// square of the step:
///
/// `k1 = f(t, y)`, `k2 = f(t + h, y + h k1)`, `y' = y + h (k1 + k2) / 2`.
final class Heun implements Integrator {
    private final Dynamics dynamics;
    private final double[] from;
    private final double[] first;
    private final double[] second;

    Heun(Dynamics dynamics) {
        this.dynamics = dynamics;
        from = new double[dynamics.size()];
        first = new double[dynamics.size()];
        second = new double[dynamics.size()];
    }

    @Override
    public void step(double time, double next, double step) {
        dynamics.save(from);
        dynamics.rates(first);
        dynamics.probe(from, first, step, next);
        dynamics.rates(second);
        for (int i = 0; i < first.length; i++) {
            first[i] = (first[i] + second[i]) / 2;
        }
        dynamics.commit(from, first, step);
    }
}
