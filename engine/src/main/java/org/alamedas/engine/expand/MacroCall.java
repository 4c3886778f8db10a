package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.jspecify.annotations.Nullable;

/// One call of a macro; it holds what the names of the macro stand for in it.
///
/// A name that ends in `$` is that of a variable of the model (Vensim Reference Manual, Macros).
final class MacroCall {
    private final Macro macro;
    private final Expr.Call call;
    private final Declaration owner;
    private final String prefix;
    private final Map<Name, Expr> inputs = new HashMap<>();
    private final Map<Name, Name> names = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();

    /// @param owner name and dimensions for the variables
    /// @param label what tells them from those of other calls
    MacroCall(Macro macro, Expr.Call call, Declaration owner, String label) {
        this.macro = macro;
        this.call = call;
        this.owner = owner;
        this.prefix = owner.name() + "#" + label + "#";
        macro.variables().forEach(variable -> names.put(variable.name(), fresh(variable.name())));
    }

    /// Says how many arguments the call may have.
    static boolean accepts(Macro macro, int arguments) {
        long needed = macro.inputs().stream()
                .filter(input -> input.otherwise() == null)
                .count();
        return arguments >= needed
                && arguments <= macro.inputs().size() + macro.outputs().size();
    }

    /// Makes the variables that the call stands for, in which calls are not yet expanded.
    List<Variable> variables() {
        for (int i = 0; i < macro.inputs().size(); i++) {
            Macro.Parameter input = macro.inputs().get(i);
            Expr given = i < call.arguments().size() ? call.arguments().get(i) : input.otherwise();
            if (given instanceof Expr.Literal || given instanceof Expr.Reference) {
                inputs.put(input.name(), given);
            } else if (given != null) {
                names.put(input.name(), fresh(input.name()));
                variables.add(new Variable.Auxiliary(declaration(input.name()), List.of(Equation.of(given))));
            }
        }
        macro.variables().forEach(variable -> variables.add(copy(variable)));
        for (int i = macro.inputs().size(); i < call.arguments().size(); i++) {
            Name output = macro.outputs().get(i - macro.inputs().size());
            if (call.arguments().get(i) instanceof Expr.Reference given) {
                Declaration named = new Declaration(given.name(), owner.dimensions(), null, "", null, given.span());
                Expr value = new Expr.Reference(fresh(output), List.of(), given.span());
                variables.add(new Variable.Auxiliary(named, List.of(Equation.of(value))));
            }
        }
        return variables;
    }

    /// Returns what the call is worth.
    Expr result() {
        return new Expr.Reference(fresh(macro.name()), List.of(), call.span());
    }

    private Name fresh(Name name) {
        return Name.of(prefix + name);
    }

    private Declaration declaration(Name name) {
        return new Declaration(fresh(name), owner.dimensions(), null, "", null, call.span());
    }

    private Variable copy(Variable variable) {
        Declaration own = declaration(variable.name());
        return switch (variable) {
            case Variable.Stock stock ->
                new Variable.Stock(own, all(stock.initial()), change(stock.change()), stock.nonNegative());
            case Variable.Flow flow -> new Variable.Flow(own, all(flow.equations()), flow.uniflow());
            case Variable.Auxiliary auxiliary -> new Variable.Auxiliary(own, all(auxiliary.equations()));
            case Variable.Data data -> new Variable.Data(own, all(data.equations()), data.interpolation());
            case Variable.Lookup lookup ->
                new Variable.Lookup(
                        new Declaration(own.name(), List.of(), null, "", null, own.span()), lookup.tables());
        };
    }

    private Variable.Change change(Variable.Change change) {
        return switch (change) {
            case Variable.Change.Net(List<Equation> equations) -> new Variable.Change.Net(all(equations));
            case Variable.Change.Next(List<Equation> equations) -> new Variable.Change.Next(all(equations));
            case Variable.Change.Flows(List<FlowReference> inflows, List<FlowReference> outflows) ->
                new Variable.Change.Flows(flows(inflows), flows(outflows));
        };
    }

    private List<FlowReference> flows(List<FlowReference> flows) {
        return flows.stream()
                .map(flow -> new FlowReference(names.getOrDefault(flow.name(), flow.name()), flow.span()))
                .toList();
    }

    private List<Equation> all(List<Equation> equations) {
        return equations.stream().map(this::renamed).toList();
    }

    private Equation renamed(Equation equation) {
        Expr initial = equation.initial();
        return new Equation(
                equation.target(),
                equation.exceptions(),
                Rewriting.rename(equation.expression(), this::renamed),
                initial == null ? null : Rewriting.rename(initial, this::renamed),
                equation.span());
    }

    private Expr renamed(Expr.Reference reference) {
        Expr input = inputs.get(reference.name());
        if (input != null) {
            return input;
        }
        Name name = names.getOrDefault(reference.name(), outside(reference.name()));
        return name == null ? reference : new Expr.Reference(name, reference.subscripts(), reference.span());
    }

    private static @Nullable Name outside(Name name) {
        String written = name.written();
        return written.endsWith("$") ? Name.of(written.substring(0, written.length() - 1)) : null;
    }
}
