/// Why a variable changed: what each of its direct inputs contributed over an interval of a run.
@NullMarked
package org.alamedas.analysis.cause;

import org.jspecify.annotations.NullMarked;
