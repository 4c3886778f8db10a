/// What the cards of a deck say, each by itself: definitions, notes, ranges of subscripts, macros
/// and runs.
@NullMarked
package org.alamedas.formats.dynamo.deck;

import org.jspecify.annotations.NullMarked;
