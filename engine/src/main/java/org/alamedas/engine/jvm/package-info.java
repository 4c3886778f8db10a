/// Compiles programs to JVM bytecode: the same bits as the interpreter, near the speed of C.
///
/// Only what a run does again and again is compiled: flows, rates and, in small models, the loop over
/// time. What happens once, before the first step, is left to the interpreter, and so is explaining:
/// generated code only notices that some value was not finite, and the run is then repeated by the
/// interpreter, which says where that value was born.
///
/// A small program becomes one method with every scalar in a local variable
/// ([FusedLoop][org.alamedas.engine.jvm.FusedLoop]); a larger one becomes methods of at most a
/// hundred equations over an array of values ([Sheets][org.alamedas.engine.jvm.Sheets]). No method is
/// longer than 7,500 bytes: beyond 8,000 the JVM never compiles it, which costs a factor of eight and
/// is not reported.
///
/// Arrays are loops. Where a model computes enough of them, vectors of their elements take these loops over after
/// a while ([ArrayTier][org.alamedas.engine.jvm.ArrayTier]); the loops that there were are what gives the same bits
/// where there are no vectors.
@NullMarked
package org.alamedas.engine.jvm;

import org.jspecify.annotations.NullMarked;
