package org.alamedas.engine.solve;

/// Euler's method: `y' = y + h f(t, y)`, with an error proportional to the step.
final class Euler implements Integrator {
    private final Dynamics dynamics;
    private final double[] from;
    private final double[] rates;

    Euler(Dynamics dynamics) {
        this.dynamics = dynamics;
        from = new double[dynamics.size()];
        rates = new double[dynamics.size()];
    }

    @Override
    public void step(double time, double next, double step) {
        dynamics.save(from);
        dynamics.rates(rates);
        dynamics.commit(from, rates, step);
    }
}
