package org.alamedas.evidence.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// What theories may speak of: the contested links of a model and the switches of its loops.
///
/// @param links the links, each with the range that the model gives it
/// @param loops the switches that cut loops
public record Vocabulary(Map<Name, Optional<ValueRange>> links, Set<Name> loops) {
    /// Copies the collections, keeping their order.
    public Vocabulary {
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
        loops = Collections.unmodifiableSet(new LinkedHashSet<>(loops));
    }

    /// Finds the vocabulary of a model.
    ///
    /// @param model the model
    /// @param annotations what is said beside it: the role of each of its parameters
    /// @return its parameters of the roles `link` and `switch`, in the order of the table of parameters
    public static Vocabulary of(Model model, Annotations annotations) {
        Map<Name, Declaration> declared = new LinkedHashMap<>();
        for (Variable variable : model.variables()) {
            declared.put(variable.name(), variable.declaration());
        }
        Map<Name, Optional<ValueRange>> links = new LinkedHashMap<>();
        Set<Name> loops = new LinkedHashSet<>();
        for (Parameter parameter : annotations.parameters().values()) {
            Declaration declaration = declared.get(parameter.variable());
            if (declaration != null && parameter.role() == ParameterRole.LINK) {
                links.put(declaration.name(), Optional.ofNullable(declaration.range()));
            } else if (declaration != null && parameter.role() == ParameterRole.SWITCH) {
                loops.add(declaration.name());
            }
        }
        return new Vocabulary(links, loops);
    }
}
