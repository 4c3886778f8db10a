/// Translates models from one language into another by what their functions mean.
///
/// A translated model gives the same bits. Where the other language has a function of the same
/// meaning, its word is taken; else the table `translations.tsv` says which expression computes the
/// same; and where there is none, the function
/// keeps its meaning under a name of ours, which no other program knows.
@NullMarked
package org.alamedas.engine.translate;

import org.jspecify.annotations.NullMarked;
