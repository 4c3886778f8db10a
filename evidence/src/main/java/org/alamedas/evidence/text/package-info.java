/// Text that readers see, in the languages that are equals.
@NullMarked
package org.alamedas.evidence.text;

import org.jspecify.annotations.NullMarked;
