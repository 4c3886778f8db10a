/// Targets: dated observations tied to variables of a model by measurement, which theories are fitted to and scored on.
@NullMarked
package org.alamedas.evidence.measurement;

import org.jspecify.annotations.NullMarked;
