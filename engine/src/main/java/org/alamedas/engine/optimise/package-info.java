/// Makes programs that do less and give the same bits.
///
/// Each pass is a function from a program to a program; what any of them made can be printed by
/// [ProgramPrinter][org.alamedas.engine.ir.ProgramPrinter]. The slots of a program keep their numbers,
/// so that the plan of a run fits before and after; new slots come behind.
///
/// | pass | what it does |
/// |---|---|
/// | [Folding][org.alamedas.engine.optimise.Folding] | computes what consists of constants, and leaves out operations
/// that change nothing |
/// | [Hoisting][org.alamedas.engine.optimise.Hoisting] | computes once a run what is the same at every evaluation |
/// | [Lifting][org.alamedas.engine.optimise.Lifting] | computes once an evaluation what is the same for
/// all elements of an array |
/// | [Sharing][org.alamedas.engine.optimise.Sharing] | computes once an evaluation what several equations have in
/// common |
/// | [TimeReads][org.alamedas.engine.optimise.TimeReads] | reads graphical functions of the time without looking for
/// their segment |
/// | [Dividing][org.alamedas.engine.optimise.Dividing] | takes out of equations of arrays what keeps
/// the rest from being computed for several elements at once |
/// | [Choosing][org.alamedas.engine.optimise.Choosing] | decides choices whose condition is known for the run |
/// | [Dropping][org.alamedas.engine.optimise.Dropping] | leaves out what no output needs |
///
/// A value that is not finite may be born elsewhere than in the program as written: who runs an
/// optimised program and meets one runs the original to explain it.
@NullMarked
package org.alamedas.engine.optimise;

import org.jspecify.annotations.NullMarked;
