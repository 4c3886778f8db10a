package org.alamedas.engine.solve;

/// The classical fourth-order Runge-Kutta method, with an error proportional to the fourth power of
/// the step:
///
/// `k1 = f(t, y)`, `k2 = f(t + h/2, y + h/2 k1)`, `k3 = f(t + h/2, y + h/2 k2)`, `k4 = f(t + h, y + h
/// k3)`,
/// `y' = y + h (((k1 + 2 k2) + 2 k3) + k4) / 6`.
final class RungeKutta4 implements Integrator {
    private final Dynamics dynamics;
    private final double[] from;
    private final double[] sum;
    private final double[] stage;

    RungeKutta4(Dynamics dynamics) {
        this.dynamics = dynamics;
        from = new double[dynamics.size()];
        sum = new double[dynamics.size()];
        stage = new double[dynamics.size()];
    }

    @Override
    public void step(double time, double next, double step) {
        double half = step / 2;
        dynamics.save(from);
        dynamics.rates(stage);
        System.arraycopy(stage, 0, sum, 0, sum.length);
        stage(half, time + half, 2);
        stage(half, time + half, 2);
        stage(step, next, 1);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= 6;
        }
        dynamics.commit(from, sum, step);
    }

    private void stage(double length, double moment, double weight) {
        dynamics.probe(from, stage, length, moment);
        dynamics.rates(stage);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * stage[i];
        }
    }
}
