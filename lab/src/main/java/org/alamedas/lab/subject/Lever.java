package org.alamedas.lab.subject;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Something that a person may change in a run, as the page offers it.
///
/// @param id its name in links
/// @param kind whether it is a decision or an assumption
/// @param group the id of the group it is shown in
/// @param main whether it is in sight before details are asked for
/// @param handle the constants of the model that it sets
/// @param text what is said of it
/// @param base the value that leaves the run as the model has it; absent where only a lever not
///     pulled does
/// @param scale the values that it offers
public record Lever(
        String id,
        Kind kind,
        String group,
        boolean main,
        Handle handle,
        Text text,
        @Nullable Double base,
        Scale scale) {

    /// What a lever stands for.
    public enum Kind {
        /// Something that somebody decided, or could have.
        DECISION,
        /// Something that nobody decides, and that is not known.
        ASSUMPTION
    }

    /// The constants that a lever sets.
    ///
    /// @param value holds the value given
    /// @param pulled is 1 while the lever is pulled; absent where a value alone is enough
    /// @param from holds the first moment in force; absent where it has none or it cannot be moved
    /// @param until holds the first moment no longer in force; likewise
    public record Handle(
            Name value,
            @Nullable Name pulled,
            @Nullable Name from,
            @Nullable Name until) {}

    /// What is said of a lever.
    ///
    /// @param label its name as people say it
    /// @param unit its unit as people say it
    /// @param meaning what it does, and what history did
    /// @param source where its range or its value comes from; a title is in its own language
    public record Text(Bilingual label, Bilingual unit, Bilingual meaning, Bilingual source) {}

    /// The values that a lever offers.
    ///
    /// @param low the smallest
    /// @param high the largest
    /// @param step the distance between two
    /// @param start when it comes into force, unless moved; absent for the start of the run
    public record Scale(
            double low, double high, double step, @Nullable Double start) {
        /// Refuses limits in the wrong order.
        public Scale {
            if (!(low < high) || !(step > 0)) {
                throw new IllegalArgumentException(
                        "a lever needs low < high and a step above 0, not " + low + ", " + high + " and " + step);
            }
        }
    }
}
