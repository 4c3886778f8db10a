package org.alamedas.evidence.lever;

import org.jspecify.annotations.Nullable;

/// What keeps a choice of a lever from being made.
public sealed interface LeverComplaint {
    /// There is no such lever.
    ///
    /// @param lever the id that was found
    /// @param nearest the lever that was meant, perhaps
    record Unknown(String lever, @Nullable String nearest) implements LeverComplaint {}

    /// The lever does not go that far.
    ///
    /// @param lever its id
    /// @param found the value
    /// @param low the least that it takes
    /// @param high the most
    record Far(String lever, double found, double low, double high) implements LeverComplaint {}

    /// The lever was given a date and has its own.
    ///
    /// @param lever its id
    record FixedDates(String lever) implements LeverComplaint {}

    /// The lever would be let go before it is pulled.
    ///
    /// @param lever its id
    /// @param from from when
    /// @param until until when
    record Backwards(String lever, double from, double until) implements LeverComplaint {}

    /// Says it in English.
    ///
    /// @return what was found and what was expected
    default String message() {
        return switch (this) {
            case Unknown one ->
                "found the lever \"" + one.lever() + "\", which the case does not have"
                        + (one.nearest() == null ? "" : ": did you mean " + one.nearest() + "?");
            case Far one ->
                "found " + one.found() + " for the lever \"" + one.lever() + "\", expected " + one.low() + " to "
                        + one.high();
            case FixedDates one -> "found a date for the lever \"" + one.lever() + "\", whose dates are fixed";
            case Backwards one ->
                "found the lever \"" + one.lever() + "\" from " + one.from() + " until " + one.until()
                        + ", expected a start before the end";
        };
    }
}
