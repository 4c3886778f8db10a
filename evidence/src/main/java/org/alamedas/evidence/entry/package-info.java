/// The record that no run touches: entries with sources, sums that must close, series with breaks.
@NullMarked
package org.alamedas.evidence.entry;

import org.jspecify.annotations.NullMarked;
