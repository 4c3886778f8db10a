/// The facade of the engine: check a model, compile it, run it.
///
/// A model goes through `check` (names, order), `lower` (slots, phases) and a back end; what comes out
/// is a
/// [CompiledModel][org.alamedas.engine.CompiledModel], which runs as often as wanted, from any number
/// of threads.
@NullMarked
package org.alamedas.engine;

import org.jspecify.annotations.NullMarked;
