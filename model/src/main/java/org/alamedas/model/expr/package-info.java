/// Names and expressions as written in an equation, in one tree shared by every language.
///
/// The tree keeps the spelling and the place of each part. It says nothing about what a name means: that is found by
/// the
/// checker.
@NullMarked
package org.alamedas.model.expr;

import org.jspecify.annotations.NullMarked;
