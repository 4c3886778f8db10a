/// Published models run whole and compared with their published output.
@NullMarked
package org.alamedas.conformance;

import org.jspecify.annotations.NullMarked;
