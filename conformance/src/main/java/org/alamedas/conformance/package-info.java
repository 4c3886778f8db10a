/// Published models run whole and held against their published output.
///
/// `Corpus` finds the cases in a folder, `Judge` gives a verdict on one, `KnownNotes` says what is known about a
/// verdict other than agreement, and `Conformance` does all that for many cases, several at once and each in
/// bounded time. `ConformancePage` writes what came of it as a page.
@NullMarked
package org.alamedas.conformance;

import org.jspecify.annotations.NullMarked;
