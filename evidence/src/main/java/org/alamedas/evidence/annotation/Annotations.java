package org.alamedas.evidence.annotation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.model.expr.Name;

/// All that is said beside a model about its variables.
public final class Annotations {
    private final Map<Name, VariableLabel> labels = new LinkedHashMap<>();
    private final Map<Name, Parameter> parameters = new LinkedHashMap<>();
    private final List<ModeOption> modes;

    /// Makes annotations.
    ///
    /// @param labels one for each variable
    /// @param parameters one for each number that somebody chose
    /// @param modes one for each value of each mode
    public Annotations(List<VariableLabel> labels, List<Parameter> parameters, List<ModeOption> modes) {
        labels.forEach(label -> this.labels.put(label.variable(), label));
        parameters.forEach(parameter -> this.parameters.put(parameter.variable(), parameter));
        this.modes = List.copyOf(modes);
    }

    /// Finds how people read a variable.
    ///
    /// @param variable its name
    /// @return the label; empty where there is none
    public Optional<VariableLabel> label(Name variable) {
        return Optional.ofNullable(labels.get(variable));
    }

    /// Returns all labels.
    ///
    /// @return by variable, in the order of their table
    public Map<Name, VariableLabel> labels() {
        return Collections.unmodifiableMap(labels);
    }

    /// Returns the origin of every number that somebody chose.
    ///
    /// @return by variable, in the order of their table
    public Map<Name, Parameter> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /// Returns what the values of modes mean.
    ///
    /// @return in the order of their table
    public List<ModeOption> modes() {
        return modes;
    }

    /// Finds what a mode means at a value.
    ///
    /// @param variable the mode
    /// @param value its value in a run
    /// @return the option; empty where the value is none of them
    public Optional<ModeOption> mode(Name variable, double value) {
        return modes.stream()
                .filter(option -> option.variable().equals(variable) && option.value() == value)
                .findFirst();
    }
}
