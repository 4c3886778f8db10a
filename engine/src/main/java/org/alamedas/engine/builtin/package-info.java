/// The one table of functions: what each name means in each language, how many arguments it takes, its
/// units, the
/// manual that defines it, and the reference method that computes it.
///
/// A function is added by one row in one of the family classes
/// ([Mathematics][org.alamedas.engine.builtin.Mathematics],
/// [Choices][org.alamedas.engine.builtin.Choices],
/// [TestInputs][org.alamedas.engine.builtin.TestInputs],
/// [Moments][org.alamedas.engine.builtin.Moments]). A word that means two things in two languages has
/// two rows.
/// Every back end computes a row by the arithmetic of its reference method, bit for bit.
@NullMarked
package org.alamedas.engine.builtin;

import org.jspecify.annotations.NullMarked;
