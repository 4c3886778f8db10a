package org.alamedas.engine.solve;

/// What an integrator steps: stocks, and the rates at which they change.
///
/// An implementation is the workspace of one run and belongs to one thread.
public interface Dynamics {
    /// Returns the number of rates.
    ///
    /// @return one for each stock, then one for each flow that touches a non-negative stock
    int size();

    /// Copies the stocks out.
    ///
    /// @param into at least as long as there are stocks
    void save(double[] into);

    /// Sets the stocks to where rates would take them, and evaluates the flows there.
    ///
    /// A non-negative stock that would fall below 0 is evaluated at 0.
    ///
    /// @param from the stocks to start from
    /// @param rates the rates to follow
    /// @param step how long to follow them
    /// @param time the moment at which to evaluate
    void probe(double[] from, double[] rates, double step, double time);

    /// Evaluates the flows at a moment with the stocks as they are.
    ///
    /// @param time the moment
    /// @param jump whether functions that jump are read off anew
    void arrive(double time, boolean jump);

    /// Finds the next moment at which a flow is not smooth: a pulse, a step or a ramp begins or ends, or
    /// a graphical function of time has a point.
    ///
    /// @param from the present moment, at which the flows were evaluated
    /// @param to the end of the step
    /// @return the first such moment before `to`, or `to`
    Break next(double from, double to);

    /// Makes the exception of a step that cannot be taken.
    ///
    /// @param stock the stock whose error stays too large, by its position
    /// @param time the moment
    /// @return what to throw
    RuntimeException stuck(int stock, double time);

    /// Makes the exception of a run that takes too many steps.
    ///
    /// @param stock the stock that needs the shortest ones, by its position
    /// @param time the moment
    /// @return what to throw
    RuntimeException exhausted(int stock, double time);

    /// Computes the rates from the flows as last evaluated.
    ///
    /// @param into as long as [#size()]
    void rates(double[] into);

    /// Sets the stocks to where rates take them in a whole step, and limits what non-negative stocks
    /// give.
    ///
    /// @param from the stocks at the start of the step
    /// @param rates the rates of the step
    /// @param step the length of the step
    void commit(double[] from, double[] rates, double step);
}
