/// Writes models in Vensim's text format.
///
/// What the language can say is said in its words. What it cannot say, and what reading the file
/// back would otherwise lose, stands in comments inside equations
/// ([Marker][org.alamedas.formats.vensim.Marker]), which other programs step over.
@NullMarked
package org.alamedas.formats.vensim.write;

import org.jspecify.annotations.NullMarked;
