/// What the page reads, as JSON: the case, the model, the record.
@NullMarked
package org.alamedas.lab.json;

import org.jspecify.annotations.NullMarked;
