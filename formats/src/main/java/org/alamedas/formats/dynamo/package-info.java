/// DYNAMO, from DYNAMO I to Professional DYNAMO, read into models.
///
/// A file is a deck of cards, one on each line. `CardScanner` (in `card`) cuts it into cards and
/// joins continued ones, `DeckReader` (in `deck`) reads each into the `Deck`, `MacroExpansion`
/// replaces calls of macros by equations, and `Translation` turns what remains into stocks, flows
/// and auxiliaries.
///
/// Sources: A. L. Pugh, *DYNAMO User's Manual*, 2nd edition, MIT Press, 1963; *DYNAMO II User's
/// Manual*, 4th edition, MIT Press, 1973; G. P. Richardson and A. L. Pugh, *Introduction to System
/// Dynamics Modeling with DYNAMO*, MIT Press, 1981; Pugh-Roberts Associates, *Professional DYNAMO
/// Reference Manual*, 1986.
@NullMarked
package org.alamedas.formats.dynamo;

import org.jspecify.annotations.NullMarked;
