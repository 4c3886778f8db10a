package org.alamedas.engine.solve;

import org.alamedas.engine.run.Tolerance;
import org.alamedas.model.definition.IntegrationMethod;

/// One method of stepping stocks through time, with the workspace of one run.
public sealed interface Integrator permits Euler, Heun, RungeKutta4, DormandPrince {
    /// Takes one step. The flows must have been evaluated at its start; they are stale at its end.
    ///
    /// @param time the moment at its start
    /// @param next the moment at its end
    /// @param step its length
    void step(double time, double next, double step);

    /// Makes the integrator of a method.
    ///
    /// @param method the method
    /// @param dynamics what to step
    /// @param tolerance what error a method that chooses its steps may make
    /// @return an integrator for one run
    static Integrator of(IntegrationMethod method, Dynamics dynamics, Tolerance tolerance) {
        return switch (method) {
            case EULER -> new Euler(dynamics);
            case RK2 -> new Heun(dynamics);
            case RK4 -> new RungeKutta4(dynamics);
            case RK45 -> new DormandPrince(dynamics, tolerance);
        };
    }
}
