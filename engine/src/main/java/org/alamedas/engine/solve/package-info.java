/// Steps stocks through time: exact counting of steps, and the methods of integration.
///
/// Time is counted in integer steps ([TimeGrid][org.alamedas.engine.solve.TimeGrid]); no moment is
/// found by adding steps
/// up. An [Integrator][org.alamedas.engine.solve.Integrator] makes from the rates at one or more
/// moments the rates of the
/// whole step; [Dynamics][org.alamedas.engine.solve.Dynamics] is what it asks for rates.
@NullMarked
package org.alamedas.engine.solve;

import org.jspecify.annotations.NullMarked;
