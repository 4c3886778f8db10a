package org.alamedas.formats.dynamo.deck;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// A macro: equations between MACRO and MEND that a call stands for.
///
/// @param name what it is called by; its own equation gives the value of the call
/// @param inputs the names that stand for the arguments of a call
/// @param internal names on INTRN cards
/// @param body its equations and constants
/// @param own whether the language has it, rather than the file
/// @param span the place of its name
public record MacroText(Name name, List<Name> inputs, Set<Name> internal, List<Item> body, boolean own, Span span) {
    /// Copies the lists.
    public MacroText {
        inputs = List.copyOf(inputs);
        internal = Set.copyOf(internal);
        body = List.copyOf(body);
    }

    /// Returns the names that mean something else in each call: those that it defines and does not
    /// get.
    ///
    /// @return the names
    public Set<Name> local() {
        return Stream.concat(internal.stream(), body.stream().map(Item::name))
                .filter(each -> !inputs.contains(each))
                .collect(Collectors.toUnmodifiableSet());
    }
}
