/// How derived series follow from others, computed again whenever they are read.
@NullMarked
package org.alamedas.evidence.derivation;

import org.jspecify.annotations.NullMarked;
