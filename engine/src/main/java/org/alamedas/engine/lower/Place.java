package org.alamedas.engine.lower;

import java.util.List;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.check.Phase;
import org.alamedas.engine.ir.Statement;

/// Where an expression stands.
///
/// @param definition the equation that it is part of
/// @param phase when it is evaluated
/// @param loops what goes around it
/// @param before where parts of it that are computed first go
@SuppressWarnings("ImmutableListMember") // statements are added to the list while the equation is lowered
record Place(Definition definition, Phase phase, Loops loops, List<Statement> before) {
    Place within(Loops others) {
        return new Place(definition, phase, others, before);
    }
}
