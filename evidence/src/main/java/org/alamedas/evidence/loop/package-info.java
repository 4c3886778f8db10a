/// Feedback loops that a text speaks of, by name: the variables that they pass, the switch that cuts each,
/// and a few words of the text.
@NullMarked
package org.alamedas.evidence.loop;

import org.jspecify.annotations.NullMarked;
