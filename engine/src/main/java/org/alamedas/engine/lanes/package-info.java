/// Runs many members of an ensemble side by side, with the interpreter's bits.
///
/// A *lane* is one run. A *register* is what a slot or an intermediate value holds in all lanes: as
/// many doubles as there are lanes, side by side; an array is as many registers as it has elements. A
/// program becomes a list of [Instruction][org.alamedas.engine.lanes.Instruction]s, each of which
/// applies one [Kernel][org.alamedas.engine.lanes.Kernel] to whole registers.
///
/// Kernels are a closed set, called through an interface that has too many implementations to be inlined:
/// each is then compiled by itself, once, whatever the model, and runs at full speed from the second on.
/// What turns out to be the same in all lanes while a batch runs is computed once, as a single number. Where a
/// model is run often, some instructions at a time are joined to a
/// [Piece][org.alamedas.engine.lanes.Piece] with a loop of its own, which takes over when it is compiled.
///
/// Both sides of a choice are computed and the chosen one is taken; a value that is not finite matters
/// where the program as written would have met it. A lane that meets one is given up, and is run again by
/// a back end that can say where the value was born.
///
/// Programs that keep the past in memories, move their own times or draw from densities by points are not
/// run in lanes: [Lanes#of][org.alamedas.engine.lanes.Lanes#of] says so.
///
/// A single run has lanes too: the elements of its arrays.
/// [ElementLoops][org.alamedas.engine.lanes.ElementLoops] makes loops of vectors of equations over the values of
/// that run as they lie, for the back end that compiles to bytecode.
@NullMarked
package org.alamedas.engine.lanes;

import org.jspecify.annotations.NullMarked;
