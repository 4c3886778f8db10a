/// Tables of records as CSV, read so that whatever is wrong in a field is said with its line and column.
@NullMarked
package org.alamedas.evidence.table;

import org.jspecify.annotations.NullMarked;
