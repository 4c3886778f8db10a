/// Many runs of one model: what is varied and how, and what is kept of the runs while they go by.
///
/// A [Points][org.alamedas.engine.ensemble.Points] says what each member of the ensemble is given:
/// as a [Sampling][org.alamedas.engine.ensemble.Sampling], a
/// [Design][org.alamedas.engine.ensemble.Design] that spreads points and a
/// [Distribution][org.alamedas.engine.ensemble.Distribution] for each
/// parameter, or as a table. An [Ensemble][org.alamedas.engine.ensemble.Ensemble] runs the members
/// on all processors and reduces them to a [Summary][org.alamedas.engine.ensemble.Summary].
///
/// Everything about a member follows from its number: its point, its random numbers, its run. What
/// is kept is the same for every order in which members are met: counts are whole numbers, sums are
/// exact ([ExactSum][org.alamedas.engine.ensemble.ExactSum]), and a
/// [QuantileSketch][org.alamedas.engine.ensemble.QuantileSketch] counts. So the result has the same
/// bytes for any number of threads, and for any way of sharing the members among machines.
@NullMarked
package org.alamedas.engine.ensemble;

import org.jspecify.annotations.NullMarked;
