/// Cards: a file cut into lines that say something, continued ones joined.
@NullMarked
package org.alamedas.formats.dynamo.card;

import org.jspecify.annotations.NullMarked;
