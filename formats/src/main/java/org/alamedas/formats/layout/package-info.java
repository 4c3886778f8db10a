/// Draws a diagram of a model that has none.
///
/// Stocks stand in rows in the order of their flows, each flow in a lane of its own, and the other
/// variables in a grid below the stocks that they act on. The same model always gets the same
/// diagram, in which no two words overlap.
@NullMarked
package org.alamedas.formats.layout;

import org.jspecify.annotations.NullMarked;
