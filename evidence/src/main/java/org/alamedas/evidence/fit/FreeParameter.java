package org.alamedas.evidence.fit;

import org.alamedas.evidence.theory.Prior;
import org.alamedas.model.expr.Name;

/// One number that a fit is free to move.
///
/// @param name the parameter of the model, or what stands for one
/// @param prior what is believed of it before the data
/// @param kind what it is
public record FreeParameter(Name name, Prior prior, Kind kind) {
    /// What a free number is.
    public enum Kind {
        /// The strength of a contested link, on which theories differ.
        LINK,
        /// A parameter of the core, on which all theories agree.
        SHARED,
        /// How much farther off the model is than errors of measurement explain; no parameter of
        /// the model.
        DISCREPANCY,
        /// Touches nothing.
        PLACEBO;

        /// Says whether the model has a variable of this name.
        ///
        /// @return true for links and shared parameters
        public boolean inModel() {
            return switch (this) {
                case LINK, SHARED -> true;
                case DISCREPANCY, PLACEBO -> false;
            };
        }
    }
}
