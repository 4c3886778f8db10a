/// Writes models as XMILE 1.0.
///
/// What the standard can say is said in its words. What it cannot say, and what reading the file
/// back would otherwise lose, stands in attributes of a namespace of its own
/// ([Extension][org.alamedas.formats.xmile.Extension]), which other programs step over.
@NullMarked
package org.alamedas.formats.xmile.write;

import org.jspecify.annotations.NullMarked;
