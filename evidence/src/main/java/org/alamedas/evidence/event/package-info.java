/// Dated events with their sources.
@NullMarked
package org.alamedas.evidence.event;

import org.jspecify.annotations.NullMarked;
