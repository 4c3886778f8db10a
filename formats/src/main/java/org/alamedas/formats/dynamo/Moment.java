package org.alamedas.formats.dynamo;

import org.alamedas.formats.dynamo.card.CardType;

/// The time that the right side of an equation looks at.
enum Moment {
    /// The step that ends now: level equations.
    PAST,
    /// Now: auxiliary, rate and supplementary equations.
    PRESENT,
    /// The start of the run: equations for initial values.
    START;

    static Moment of(CardType type) {
        return switch (type) {
            case LEVEL -> PAST;
            case INITIAL -> START;
            case RATE, AUXILIARY, SUPPLEMENTARY, CONSTANT, TABLE, BOXCAR, CONTINUATION, NOTE, TITLE -> PRESENT;
            case SPEC, PRINT, PLOT, SAVE, RUN, EDIT, MACRO, MEND, INTERNAL, FOR, NOISE, COMMAND -> PRESENT;
        };
    }
}
