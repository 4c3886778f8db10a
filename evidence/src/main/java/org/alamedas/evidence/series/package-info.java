/// Observed series: what is known, when, how surely and from where.
///
/// A gap is an absent row. No value is ever filled in, and none is a NaN.
@NullMarked
package org.alamedas.evidence.series;

import org.jspecify.annotations.NullMarked;
