/// The one table of functions: what each name means in each language, how many arguments it takes, its
/// units, the
/// manual that defines it, and the reference method that computes it.
///
/// A function is added by one row in `functions.tsv` and one entry with the same id in
/// [Meanings][org.alamedas.engine.builtin.Meanings]; the table refuses to load if they do not fit. A
/// word that means two
/// things in two languages has two rows. Every back end computes a row by the arithmetic of its
/// reference method, bit for
/// bit. A row marked `unsupported` makes a diagnostic rather than an unknown name.
@NullMarked
package org.alamedas.engine.builtin;

import org.jspecify.annotations.NullMarked;
