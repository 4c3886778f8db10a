package org.alamedas.evidence.lever;

import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Something that a person may decide differently in a run.
///
/// @param id its name in tables, links and on the command line
/// @param group the group that it belongs to
/// @param rank how prominently it is shown
/// @param variable the variable of the model whose path it changes
/// @param change what it does to that path
/// @param scale the values that it can be given
/// @param window when it is in force
/// @param text what is said of it
/// @param rangeSource where its range comes from
/// @param origin where the historical path comes from
/// @param span its place in the table
public record Lever(
        String id,
        LeverGroup group,
        LeverRank rank,
        Name variable,
        LeverChange change,
        LeverScale scale,
        LeverWindow window,
        LeverText text,
        String rangeSource,
        Parameter origin,
        Span span) {

    /// Returns the value that leaves history as it is.
    ///
    /// @return 1 for a factor, 0 for an addition; for a replacement the lowest value, because only a
    ///     lever that is not pulled leaves a path alone
    public double neutral() {
        return switch (change) {
            case REPLACE -> scale.low();
            case MULTIPLY -> 1;
            case ADD -> 0;
        };
    }

    /// Returns the constant that says whether the lever is pulled.
    ///
    /// @return the name of a variable that is 0 or 1
    public Name pulled() {
        return part("pulled");
    }

    /// Returns the constant that holds the value chosen.
    ///
    /// @return the name of a variable
    public Name value() {
        return part("value");
    }

    /// Returns the constant that holds the first moment in force.
    ///
    /// @return the name of a variable
    public Name from() {
        return part("from");
    }

    /// Returns the constant that holds the first moment no longer in force.
    ///
    /// @return the name of a variable
    public Name until() {
        return part("until");
    }

    private Name part(String part) {
        return Name.of("lever_" + id.replace('-', '_') + "_" + part);
    }
}
