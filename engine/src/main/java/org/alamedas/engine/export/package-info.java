/// Writes programs in other languages, for use without this one: C99.
///
/// A file that is written holds everything that it needs, the elementary functions included: compiled
/// without rearranging or contracting arithmetic, it gives the same bits.
@NullMarked
package org.alamedas.engine.export;

import org.jspecify.annotations.NullMarked;
