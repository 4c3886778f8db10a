package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// A whole model, as written: nothing in it has been looked up or proven.
///
/// @param name its name; the file's where it gives none
/// @param dialect the language it was written in
/// @param source the text it was read from
/// @param documentation what it is about; empty where there is none
/// @param time when it starts and stops and how it steps
/// @param dimensions the dimensions that arrays run over
/// @param variables in the order of the file
/// @param groups in the order of the file
/// @param units the units that it defines
/// @param macros the functions that it defines
/// @param realityChecks the statements about behaviour against which it is tested
/// @param views its diagrams
/// @param runs the runs that its author asks for in it; empty where it says nothing about runs
public record Model(
        Name name,
        Dialect dialect,
        SourceText source,
        String documentation,
        TimeSpec time,
        List<Dimension> dimensions,
        List<Variable> variables,
        List<Group> groups,
        List<UnitDefinition> units,
        List<Macro> macros,
        List<RealityCheck> realityChecks,
        List<View> views,
        List<PlannedRun> runs) {

    /// Copies the lists.
    public Model {
        dimensions = List.copyOf(dimensions);
        variables = List.copyOf(variables);
        groups = List.copyOf(groups);
        units = List.copyOf(units);
        macros = List.copyOf(macros);
        realityChecks = List.copyOf(realityChecks);
        views = List.copyOf(views);
        runs = List.copyOf(runs);
    }

    /// Makes a model without macros, reality checks, diagrams and planned runs.
    ///
    /// @param name its name; the file's where it gives none
    /// @param dialect the language it was written in
    /// @param source the text it was read from
    /// @param documentation what it is about; empty where there is none
    /// @param time when it starts and stops and how it steps
    /// @param dimensions the dimensions that arrays run over
    /// @param variables in the order of the file
    /// @param groups in the order of the file
    /// @param units the units that it defines
    public Model(
            Name name,
            Dialect dialect,
            SourceText source,
            String documentation,
            TimeSpec time,
            List<Dimension> dimensions,
            List<Variable> variables,
            List<Group> groups,
            List<UnitDefinition> units) {
        this(
                name,
                dialect,
                source,
                documentation,
                time,
                dimensions,
                variables,
                groups,
                units,
                List.of(),
                List.of(),
                List.of());
    }

    /// Makes a model without planned runs.
    ///
    /// @param name its name; the file's where it gives none
    /// @param dialect the language it was written in
    /// @param source the text it was read from
    /// @param documentation what it is about; empty where there is none
    /// @param time when it starts and stops and how it steps
    /// @param dimensions the dimensions that arrays run over
    /// @param variables in the order of the file
    /// @param groups in the order of the file
    /// @param units the units that it defines
    /// @param macros the functions that it defines
    /// @param realityChecks the statements about behaviour against which it is tested
    /// @param views its diagrams
    public Model(
            Name name,
            Dialect dialect,
            SourceText source,
            String documentation,
            TimeSpec time,
            List<Dimension> dimensions,
            List<Variable> variables,
            List<Group> groups,
            List<UnitDefinition> units,
            List<Macro> macros,
            List<RealityCheck> realityChecks,
            List<View> views) {
        this(
                name,
                dialect,
                source,
                documentation,
                time,
                dimensions,
                variables,
                groups,
                units,
                macros,
                realityChecks,
                views,
                List.of());
    }

    /// Returns the model in another language.
    ///
    /// @param other what stands in place of its dialect
    /// @return a copy
    public Model with(Dialect other) {
        return new Model(
                name,
                other,
                source,
                documentation,
                time,
                dimensions,
                variables,
                groups,
                units,
                macros,
                realityChecks,
                views,
                runs);
    }

    /// Returns the model that starts, stops and steps otherwise.
    ///
    /// @param other what stands in place of its time specification
    /// @return a copy
    public Model withTime(TimeSpec other) {
        return copy(other, dimensions, variables, macros, realityChecks, views);
    }

    /// Returns the model with other dimensions.
    ///
    /// @param others what stands in place of its dimensions
    /// @return a copy
    public Model withDimensions(List<Dimension> others) {
        return copy(time, others, variables, macros, realityChecks, views);
    }

    /// Returns the model with other variables.
    ///
    /// @param others what stands in place of its variables
    /// @return a copy
    public Model with(List<Variable> others) {
        return copy(time, dimensions, others, macros, realityChecks, views);
    }

    /// Returns the model with other macros.
    ///
    /// @param others what stands in place of its macros
    /// @return a copy
    public Model withMacros(List<Macro> others) {
        return copy(time, dimensions, variables, others, realityChecks, views);
    }

    /// Returns the model with other reality checks.
    ///
    /// @param others what stands in place of its reality checks
    /// @return a copy
    public Model withRealityChecks(List<RealityCheck> others) {
        return copy(time, dimensions, variables, macros, others, views);
    }

    /// Returns the model with other diagrams.
    ///
    /// @param others what stands in place of its diagrams
    /// @return a copy
    public Model withViews(List<View> others) {
        return copy(time, dimensions, variables, macros, realityChecks, others);
    }

    private Model copy(
            TimeSpec when,
            List<Dimension> axes,
            List<Variable> definitions,
            List<Macro> functions,
            List<RealityCheck> checks,
            List<View> diagrams) {
        return new Model(
                name,
                dialect,
                source,
                documentation,
                when,
                axes,
                definitions,
                groups,
                units,
                functions,
                checks,
                diagrams,
                runs);
    }
}
