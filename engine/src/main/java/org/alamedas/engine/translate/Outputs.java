package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;

/// Gives each further output of a macro a macro of its own, for a language whose macros have one value.
///
/// A call names a variable for each output that it wants; that becomes an auxiliary which calls the macro of the
/// output with the same inputs.
final class Outputs {
    private final Map<Name, Macro> several = new HashMap<>();
    private final Set<Name> dimensions = new HashSet<>();
    private final Changes changes;

    private Outputs(Model model, Changes changes) {
        this.changes = changes;
        model.macros().stream()
                .filter(macro -> !macro.outputs().isEmpty())
                .forEach(macro -> several.put(macro.name(), macro));
        model.dimensions().forEach(dimension -> dimensions.add(dimension.name()));
    }

    /// Splits the macros of a model.
    ///
    /// @param changes where to note what is said otherwise
    static Model split(Model model, Changes changes) {
        Outputs outputs = new Outputs(model, changes);
        return outputs.several.isEmpty() ? model : outputs.split(model);
    }

    private Model split(Model model) {
        List<Macro> macros = new ArrayList<>();
        for (Macro macro : model.macros()) {
            macros.add(with(macro, macro.name(), variables(macro.variables())));
            macro.outputs().forEach(output -> macros.add(of(macro, output)));
        }
        return model.with(variables(model.variables())).withMacros(macros);
    }

    private static Name named(Macro macro, Name output) {
        return Name.of(macro.name() + " " + output);
    }

    private static Macro with(Macro macro, Name name, List<Variable> variables) {
        return new Macro(name, macro.inputs(), List.of(), variables, macro.documentation(), macro.time(), macro.span());
    }

    /// The macro whose value is an output of another.
    private Macro of(Macro macro, Name output) {
        Name name = named(macro, output);
        changes.note(
                macro.span(),
                "a macro of XMILE has one value: what \"" + macro.name() + "\" gives as \"" + output
                        + "\" is the macro \"" + name + "\"");
        List<Variable> variables = new ArrayList<>(variables(macro.variables()));
        Expr value = new Expr.Reference(output, List.of(), macro.span());
        Declaration own = new Declaration(name, List.of(), null, "", null, macro.span());
        variables.add(new Variable.Auxiliary(own, List.of(Equation.of(value))));
        return with(macro, name, variables);
    }

    /// What calls name comes after all others, as where a model is compiled.
    private List<Variable> variables(List<Variable> all) {
        List<Variable> asked = new ArrayList<>();
        List<Variable> made = new ArrayList<>();
        for (Variable variable : all) {
            made.add(Edits.replace(
                    variable,
                    (owner, equation) -> List.of(Edits.rewrite(
                            equation,
                            root -> Rewriting.rewrite(root, call -> trimmed(call, owner, equation, asked))))));
        }
        made.addAll(asked);
        return made;
    }

    /// A call without what it names for outputs.
    private Expr trimmed(Expr.Call call, Declaration owner, Equation equation, List<Variable> asked) {
        Macro macro = several.get(call.function().name());
        if (macro == null || call.arguments().size() <= macro.inputs().size()) {
            return call;
        }
        List<Expr> inputs = call.arguments().subList(0, macro.inputs().size());
        for (int i = macro.inputs().size(); i < call.arguments().size(); i++) {
            if (call.arguments().get(i) instanceof Expr.Reference given) {
                Name function =
                        named(macro, macro.outputs().get(i - macro.inputs().size()));
                Expr value = new Expr.Call(new Expr.Reference(function, List.of(), given.span()), inputs, call.span());
                Declaration own = new Declaration(given.name(), axes(owner, equation), null, "", null, given.span());
                asked.add(new Variable.Auxiliary(own, List.of(Equation.of(value))));
            }
        }
        return new Expr.Call(call.function(), inputs, call.span());
    }

    /// The dimensions that an equation goes through.
    private List<Name> axes(Declaration owner, Equation equation) {
        if (equation.target().isEmpty()) {
            return owner.dimensions();
        }
        List<Name> axes = new ArrayList<>();
        for (Subscript subscript : equation.target()) {
            if (subscript instanceof Subscript.Named named && dimensions.contains(named.name())) {
                axes.add(named.name());
            }
        }
        return axes;
    }
}
