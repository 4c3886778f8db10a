/// The text of a file and places in it.
///
/// A [SourceText][org.alamedas.model.source.SourceText] is kept whole for as long as anything made from it lives, so
/// that a
/// fault found at any later stage can quote the line it came from.
@NullMarked
package org.alamedas.model.source;

import org.jspecify.annotations.NullMarked;
