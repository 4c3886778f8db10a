/// Computes the functions that take whole arrays: order, rank and choice of elements, matrices, the
/// shares of a scarce supply.
///
/// Every back end calls [ArrayMethods][org.alamedas.engine.vector.ArrayMethods] on the values of a run,
/// so that all of them give the same bits.
@NullMarked
package org.alamedas.engine.vector;

import org.jspecify.annotations.NullMarked;
