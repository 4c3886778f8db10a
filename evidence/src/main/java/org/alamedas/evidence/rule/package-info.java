/// Rules of the law in force as a table: which act is legal, blocked or a breach in a given state of a run.
@NullMarked
package org.alamedas.evidence.rule;

import org.jspecify.annotations.NullMarked;
