/// Vensim's text format (`.mdl`).
///
/// A file is a list of statements, each ended by `|`, then a drawing, then settings:
///
/// ```
/// births = birth rate * Population ~ people/year [0,?] ~ what it means ~ :SUPPLEMENTARY |
/// ```
///
/// [BlockScanner][org.alamedas.formats.vensim.BlockScanner] cuts the file into statements, group headings and macros;
/// [LeftSideParser][org.alamedas.formats.vensim.LeftSideParser] and
/// [RightSideParser][org.alamedas.formats.vensim.RightSideParser] read one statement;
/// [Ranges][org.alamedas.formats.vensim.Ranges] knows the subscript ranges; and
/// [Assembly][org.alamedas.formats.vensim.Assembly] puts the statements about one variable together. Source: Vensim
/// Reference Manual, chapter "The Vensim Modeling Language", and its appendix on model files.
@NullMarked
package org.alamedas.formats.vensim;

import org.jspecify.annotations.NullMarked;
