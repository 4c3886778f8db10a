/// Conditions on the record and on runs: how they are written, and whether they hold.
@NullMarked
package org.alamedas.evidence.condition;

import org.jspecify.annotations.NullMarked;
