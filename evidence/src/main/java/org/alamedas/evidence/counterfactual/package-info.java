/// What would have happened: decisions changed, and what changes under each theory, as ranges and
/// never as one number.
///
/// Each posterior draw of a theory is run twice, as history had it and with the decisions changed;
/// the two make a pair, and what is shown is the spread of the differences within pairs.
@NullMarked
package org.alamedas.evidence.counterfactual;

import org.jspecify.annotations.NullMarked;
