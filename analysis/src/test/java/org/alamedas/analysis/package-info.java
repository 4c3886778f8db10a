/// Support for the tests of this module.
@NullMarked
package org.alamedas.analysis;

import org.jspecify.annotations.NullMarked;
