/// Claims of texts as tests, and verdicts computed from the record and from runs.
@NullMarked
package org.alamedas.evidence.claim;

import org.jspecify.annotations.NullMarked;
