package org.alamedas.engine.check.units;

/// What was found about one part of an equation.
///
/// @param unit its unit
/// @param bare whether it is made of numbers alone; as a whole equation it takes the unit of its
///     variable
record Finding(Inference unit, boolean bare) {
    static final Finding FREE = new Finding(Inference.free(), false);
    static final Finding DIMENSIONLESS = new Finding(Inference.dimensionless(), false);

    static Finding of(Inference unit) {
        return new Finding(unit, false);
    }
}
