package org.alamedas.engine.solve;

import org.alamedas.model.definition.IntegrationMethod;

/// One method of stepping stocks through time, with the workspace of one run.
public sealed interface Integrator permits Euler, Heun, RungeKutta4 {
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
    /// @return an integrator for one run
    /// @throws IllegalArgumentException if the method has no fixed step
    static Integrator of(IntegrationMethod method, Dynamics dynamics) {
        return switch (method) {
            case EULER -> new Euler(dynamics);
            case RK2 -> new Heun(dynamics);
            case RK4 -> new RungeKutta4(dynamics);
            case RK45 -> throw new IllegalArgumentException("no integrator steps by " + method);
        };
    }

    /// Says whether a method can be used.
    ///
    /// @param method the method
    /// @return true if [#of] has an integrator for it
    static boolean supports(IntegrationMethod method) {
        return switch (method) {
            case EULER, RK2, RK4 -> true;
            case RK45 -> false;
        };
    }
}
