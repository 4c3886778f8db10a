/// What every way of executing programs has in common.
///
/// A [Backend][org.alamedas.engine.backend.Backend] makes an
/// [Executable][org.alamedas.engine.backend.Executable] from a
/// program; the plan of a run speaks of slots, not of names.
@NullMarked
package org.alamedas.engine.backend;

import org.jspecify.annotations.NullMarked;
