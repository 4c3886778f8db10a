/// The content of the laboratory: models that have a name of their own, and the Chilean record.
@NullMarked
package org.alamedas.chile;

import org.jspecify.annotations.NullMarked;
