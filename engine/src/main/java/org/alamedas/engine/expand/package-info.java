/// Replaces functions that have stocks by the stocks that they stand for.
///
/// The definitions are models, kept as text beside this package; nothing after it knows that there were such functions.
@NullMarked
package org.alamedas.engine.expand;

import org.jspecify.annotations.NullMarked;
