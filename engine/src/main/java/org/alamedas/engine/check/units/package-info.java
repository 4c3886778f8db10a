/// Whether the two sides of every sum, comparison and equation of a model have one unit.
///
/// [UnitChecker][org.alamedas.engine.check.units.UnitChecker] gives each variable the unit that its
/// author declared, or
/// one worked out from its equation, and goes through every equation from the inside out. A number in
/// an equation is
/// dimensionless, 0 has any unit, and what has no known unit agrees with everything, so that one fault
/// is said once.
@NullMarked
package org.alamedas.engine.check.units;

import org.jspecify.annotations.NullMarked;
