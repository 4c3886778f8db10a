package org.alamedas.formats.xmile;

import org.jspecify.annotations.Nullable;

/// What stocks and flows do where they do not say it themselves (XMILE 1.0, section 2.7).
///
/// @param stocks whether stocks stay at or above zero
/// @param flows whether flows do
record Behavior(boolean stocks, boolean flows) {
    /// What the language says where a file says nothing.
    static final Behavior STANDARD = new Behavior(false, false);

    /// Returns these defaults with those of a `<behavior>` element put over them.
    Behavior with(@Nullable Element element) {
        if (element == null) {
            return this;
        }
        Boolean all = option(element);
        Boolean ofStocks = option(element.first("stock"));
        Boolean ofFlows = option(element.first("flow"));
        return new Behavior(
                ofStocks != null ? ofStocks : all != null ? all : stocks,
                ofFlows != null ? ofFlows : all != null ? all : flows);
    }

    /// Says whether a stock or flow stays at or above zero.
    boolean nonNegative(Element variable) {
        Boolean own = option(variable);
        return own != null ? own : variable.name().equals("stock") ? stocks : flows;
    }

    private static @Nullable Boolean option(@Nullable Element element) {
        Element option = element == null ? null : element.first("non_negative");
        return option == null ? null : !option.text().text().strip().equalsIgnoreCase("false");
    }
}
