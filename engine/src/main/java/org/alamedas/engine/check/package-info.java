/// Proves that a model can run: resolves names, counts arguments, finds circular definitions, orders
/// equations.
///
/// [Checker][org.alamedas.engine.check.Checker] turns a model into a
/// [CheckedModel][org.alamedas.engine.check.CheckedModel] or says everything that stands in the way.
/// Nothing here
/// recurses over a model or an expression: a file cannot exhaust the stack.
@NullMarked
package org.alamedas.engine.check;

import org.jspecify.annotations.NullMarked;
