/// Units of measure: products of base units, the notations in which modellers write them, and what
/// their names mean.
///
/// A unit has no scale: `month` and `year`, or `people` and `thousand_people`, are simply different
/// base units, and a conversion between them is a constant of the model.
/// [UnitVocabulary][org.alamedas.model.unit.UnitVocabulary] knows the names that are one unit,
/// [UnitParser][org.alamedas.model.unit.UnitParser] reads a unit as written, and
/// [Unit][org.alamedas.model.unit.Unit] is its algebra.
@NullMarked
package org.alamedas.model.unit;

import org.jspecify.annotations.NullMarked;
