package org.alamedas.formats.xmile;

import java.util.List;
import java.util.Set;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One model of a file as it stands there, its modules not yet put in place.
///
/// @param name its name; absent for the model of the file itself
/// @param tag where it starts
/// @param resource the file that holds it; absent where this one does
/// @param variables those of its own, called as in the file
/// @param modules the models that stand in it
/// @param groups its sectors
/// @param inputs its variables that a connection may give their value
/// @param open those of its variables that have no equation and need a connection
record ModelPart(
        @Nullable Name name,
        Span tag,
        @Nullable Fragment resource,
        List<Variable> variables,
        List<ModuleUse> modules,
        List<Group> groups,
        Set<Name> inputs,
        Set<Name> open) {

    ModelPart {
        variables = List.copyOf(variables);
        modules = List.copyOf(modules);
        groups = List.copyOf(groups);
        inputs = Set.copyOf(inputs);
        open = Set.copyOf(open);
    }

    /// Returns this model under another name and with other modules.
    ModelPart with(@Nullable Name other, List<ModuleUse> others) {
        return new ModelPart(other, tag, resource, variables, others, groups, inputs, open);
    }
}
