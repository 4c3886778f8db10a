/// Case notes: short dated texts whose figures are computed when they are printed, and their feed.
@NullMarked
package org.alamedas.evidence.note;

import org.jspecify.annotations.NullMarked;
