/// Expressions, numbers and models printed canonically, as XMILE spells them.
@NullMarked
package org.alamedas.model.print;

import org.jspecify.annotations.NullMarked;
