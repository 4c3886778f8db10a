/// A run held against the record: which variable with which series, at which dates, and how well it fits.
///
/// Figures that are not official (see [Trust][org.alamedas.evidence.series.Trust]) are shown and
/// marked, and never
/// enter an official measure of fit.
@NullMarked
package org.alamedas.evidence.replay;

import org.jspecify.annotations.NullMarked;
