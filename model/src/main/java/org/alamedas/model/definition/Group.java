package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// A named part of a model, such as a sector.
///
/// @param name its name
/// @param documentation what it is about; empty where there is none
/// @param members the variables in it, in order
/// @param span its place
public record Group(Name name, String documentation, List<Name> members, Span span) {
    /// Copies the members.
    public Group {
        members = List.copyOf(members);
    }
}
