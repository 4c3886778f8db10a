/// Random numbers that depend on nothing but where they are used, and the distributions that models
/// draw from.
///
/// Start at [CounterRandom][org.alamedas.engine.random.CounterRandom]: a uniform number is a
/// function of the seed of the run, the member of the ensemble, the stream (variable, element and
/// place in its equation) and the step. There is no state: a member, a step or a variable can be
/// computed alone, in any order, on any thread, in any back end, with the
/// same bits. Each draw takes one uniform number, by inverse transform, so that no draw moves
/// another.
///
/// - [Streams][org.alamedas.engine.random.Streams] names the streams;
/// [RandomKey][org.alamedas.engine.random.RandomKey]
///   says which numbers a call with a seed of its own gets.
/// - [Continuous][org.alamedas.engine.random.Continuous] and
/// [Discrete][org.alamedas.engine.random.Discrete] turn a
///   uniform number into a draw; [DensityTable][org.alamedas.engine.random.DensityTable] and
///   [WeightTable][org.alamedas.engine.random.WeightTable] do so for distributions given by points.
/// - [Limits][org.alamedas.engine.random.Limits] holds the arguments *min*, *max*, *shift* and
/// *stretch* of Vensim.
/// - [PinkNoise][org.alamedas.engine.random.PinkNoise] is noise that remembers: a stock and what
/// flows into it.
///
/// A parameter outside its domain gives NaN, never an exception: the run that uses it names the
/// equation.
@NullMarked
package org.alamedas.engine.random;

import org.jspecify.annotations.NullMarked;
