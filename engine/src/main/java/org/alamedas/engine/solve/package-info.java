/// Steps stocks through time: exact counting of steps, and the methods of integration.
///
/// Time is counted in integer steps ([TimeGrid][org.alamedas.engine.solve.TimeGrid]); no moment is
/// found by adding steps
/// up. An [Integrator][org.alamedas.engine.solve.Integrator] makes from the rates at one or more
/// moments the rates of the
/// whole step; [Dynamics][org.alamedas.engine.solve.Dynamics] is what it asks for rates.
///
/// | method | evaluations of the flows in a step | error of a run |
/// |---|---|---|
/// | Euler | 1 | proportional to the step |
/// | Heun, RK2 | 2 | to its square |
/// | Runge-Kutta, RK4 | 4 | to its fourth power |
/// | Dormand and Prince, RK45 | 7 for each of the steps that it makes of one | set by a tolerance |
///
/// Holds, memories, draws and what jumps change at the beginning of time steps; under RK45 what jumps with
/// the time also does at the exact moment within one.
@NullMarked
package org.alamedas.engine.solve;

import org.jspecify.annotations.NullMarked;
