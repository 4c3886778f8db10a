package org.alamedas.model.definition;

/// A way to step stocks through time.
public enum IntegrationMethod {
    /// One evaluation of the flows a step, error proportional to the step.
    EULER,
    /// Two evaluations (Heun's method), error proportional to the square of the step.
    RK2,
    /// Four evaluations (the classical method), error proportional to the fourth power of the step.
    RK4,
    /// A fifth-order method whose step follows an error estimate.
    RK45
}
