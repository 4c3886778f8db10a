/// Feedback loops: closed paths of dependency between variables, found by search, with their polarity
/// where it can be told.
@NullMarked
package org.alamedas.analysis.loops;

import org.jspecify.annotations.NullMarked;
