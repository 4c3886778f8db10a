/// What the readers of all languages share: pieces of text that know their place in the file, and
/// expressions.
///
/// A reader cuts its file into [Fragment][org.alamedas.formats.syntax.Fragment]s, one for each
/// equation, and hands each to an [ExpressionParser][org.alamedas.formats.syntax.ExpressionParser]
/// together with the [Grammar][org.alamedas.formats.syntax.Grammar] of its language.
@NullMarked
package org.alamedas.formats.syntax;

import org.jspecify.annotations.NullMarked;
