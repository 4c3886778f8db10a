/// Where numbers and events come from: the bibliography.
@NullMarked
package org.alamedas.evidence.source;

import org.jspecify.annotations.NullMarked;
