/// What is wrong, where, how bad, and what to do about it.
///
/// A mistake in a model or data file is a value, not an exception: every stage returns an
/// [Outcome][org.alamedas.model.diagnostic.Outcome], which carries all the diagnostics of that stage, sorted by place.
@NullMarked
package org.alamedas.model.diagnostic;

import org.jspecify.annotations.NullMarked;
