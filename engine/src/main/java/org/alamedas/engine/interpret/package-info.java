/// Executes programs plainly: the reference that every other back end must equal bit for bit.
///
/// Each operation becomes one [Node][org.alamedas.engine.interpret.Node] that computes its value from
/// an array of slots;
/// a run has one [Workspace][org.alamedas.engine.interpret.Workspace].
@NullMarked
package org.alamedas.engine.interpret;

import org.jspecify.annotations.NullMarked;
