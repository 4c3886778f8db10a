/// What devices do with their memories, written once for every back end.
///
/// All that a memory keeps is doubles in cells side by side, which the run provides: a copy of the
/// cells is a copy of the state. The first cells take what a step hands over, in the order of the
/// [feed][org.alamedas.engine.ir.Feed]; the others belong to the device.
@NullMarked
package org.alamedas.engine.memory;

import org.jspecify.annotations.NullMarked;
