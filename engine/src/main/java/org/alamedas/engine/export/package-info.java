/// Writes programs in other languages, for use without this one: C99 and Java.
///
/// A file that is written holds everything that it needs, the elementary functions included, and gives the same
/// bits; C where it is compiled without rearranging or contracting arithmetic.
@NullMarked
package org.alamedas.engine.export;

import org.jspecify.annotations.NullMarked;
