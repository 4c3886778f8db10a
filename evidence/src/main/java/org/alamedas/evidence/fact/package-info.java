/// Dated facts that are answers to questions, as sources give them; sources may differ.
@NullMarked
package org.alamedas.evidence.fact;

import org.jspecify.annotations.NullMarked;
