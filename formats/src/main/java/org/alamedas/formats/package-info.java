/// Model files of several languages, read into one kind of model.
///
/// Start with [ModelFiles][org.alamedas.formats.ModelFiles].
@NullMarked
package org.alamedas.formats;

import org.jspecify.annotations.NullMarked;
