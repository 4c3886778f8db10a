package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
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
    private final Map<Name, Span> unknown = new LinkedHashMap<>();

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
        Set<Name> flows = flows();
        for (int i = 0; i < macro.inputs().size(); i++) {
            Macro.Parameter input = macro.inputs().get(i);
            Expr given = i < call.arguments().size() ? call.arguments().get(i) : otherwise(input);
            if (given != null) {
                input(input.name(), given, flows.contains(input.name()));
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

    /// An input that is a flow of a stock needs a variable of its own, as every flow does.
    private void input(Name name, Expr given, boolean flow) {
        if (!flow && (given instanceof Expr.Literal || given instanceof Expr.Reference)) {
            inputs.put(name, given);
            return;
        }
        names.put(name, fresh(name));
        List<Equation> equations = List.of(Equation.of(given));
        Declaration own = declaration(name);
        variables.add(flow ? new Variable.Flow(own, equations, false) : new Variable.Auxiliary(own, equations));
    }

    private @Nullable Expr otherwise(Macro.Parameter input) {
        Expr otherwise = input.otherwise();
        return otherwise == null ? null : renamed(otherwise);
    }

    private Set<Name> flows() {
        Set<Name> flows = new HashSet<>();
        for (Variable variable : macro.variables()) {
            if (variable instanceof Variable.Stock stock) {
                switch (stock.change()) {
                    case Variable.Change.Flows(var inflows, var outflows) -> {
                        inflows.forEach(flow -> flows.add(flow.name()));
                        outflows.forEach(flow -> flows.add(flow.name()));
                    }
                    case Variable.Change.Kept kept -> {
                        kept.inflows().forEach(flow -> flows.add(flow.name()));
                        kept.outflows().forEach(flow -> flows.add(flow.name()));
                    }
                    case Variable.Change.Net _, Variable.Change.Next _ -> {}
                }
            }
        }
        return flows;
    }

    /// Says which names of the equations are neither the macro's nor marked as the model's, though
    /// the model has them.
    ///
    /// @param model the names of the variables of the model
    List<Diagnostic> strangers(Set<Name> model) {
        List<Diagnostic> faults = new ArrayList<>();
        unknown.forEach((name, span) -> {
            if (model.contains(name)) {
                faults.add(Diagnostic.error(
                                DiagnosticCode.UNKNOWN_NAME,
                                span,
                                "the macro " + macro.name() + " does not know \"" + name
                                        + "\", a variable of the model")
                        .hint("give it to the macro as an input")
                        .relate(macro.span(), "the macro starts here"));
            }
        });
        return faults;
    }

    /// Returns what the call is worth.
    Expr result() {
        return new Expr.Reference(value(), List.of(), call.span());
    }

    /// Returns the name of the variable that is the macro's value.
    Name value() {
        return fresh(macro.name());
    }

    private Name fresh(Name name) {
        return Name.of(prefix + name);
    }

    private Declaration declaration(Name name) {
        return new Declaration(fresh(name), owner.dimensions(), null, "", null, call.span());
    }

    private Variable copy(Variable variable) {
        List<Name> dimensions = new ArrayList<>(owner.dimensions());
        dimensions.addAll(variable.declaration().dimensions());
        Declaration own = new Declaration(fresh(variable.name()), dimensions, null, "", null, call.span());
        return switch (variable) {
            case Variable.Stock stock ->
                new Variable.Stock(own, all(stock.initial()), change(stock.change()), stock.nonNegative());
            case Variable.Flow flow -> new Variable.Flow(own, all(flow.equations()), flow.uniflow());
            case Variable.Auxiliary auxiliary -> new Variable.Auxiliary(own, all(auxiliary.equations()));
            case Variable.Data data ->
                new Variable.Data(own, all(data.equations()), data.interpolation(), data.observed());
            case Variable.Lookup lookup ->
                new Variable.Lookup(
                        new Declaration(own.name(), variable.declaration().dimensions(), null, "", null, own.span()),
                        lookup.tables());
        };
    }

    private Variable.Change change(Variable.Change change) {
        return switch (change) {
            case Variable.Change.Net(List<Equation> equations) -> new Variable.Change.Net(all(equations));
            case Variable.Change.Next(List<Equation> equations) -> new Variable.Change.Next(all(equations));
            case Variable.Change.Kept kept ->
                kept.with(expr -> Rewriting.rename(expr, this::renamed), name -> names.getOrDefault(name, name));
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
                within(equation.target()),
                equation.exceptions().stream().map(this::within).toList(),
                renamed(equation.expression()),
                initial == null ? null : renamed(initial),
                equation.span());
    }

    private Expr renamed(Expr expr) {
        return Rewriting.rename(expr, this::renamed, this::called);
    }

    /// What is called is a function unless it is a graphical function of the macro, or given to it: the value of a
    /// macro
    /// has the name by which the macro is called.
    private Expr called(Expr.Reference function) {
        boolean own = macro.variables().stream()
                .anyMatch(variable ->
                        variable instanceof Variable.Lookup && variable.name().equals(function.name()));
        return own || inputs.containsKey(function.name()) ? renamed(function) : function;
    }

    private Expr renamed(Expr.Reference reference) {
        Expr input = inputs.get(reference.name());
        if (input != null) {
            return given(input, reference.subscripts());
        }
        Name own = names.get(reference.name());
        if (own != null) {
            return new Expr.Reference(own, within(reference.subscripts()), reference.span());
        }
        Name outside = outside(reference.name());
        if (outside == null) {
            unknown.putIfAbsent(reference.name(), reference.span());
        }
        return outside == null ? reference : new Expr.Reference(outside, reference.subscripts(), reference.span());
    }

    /// What was given for an input, at the elements that the macro asks for.
    private static Expr given(Expr input, List<Subscript> asked) {
        if (asked.isEmpty() || !(input instanceof Expr.Reference array)) {
            return input;
        }
        if (array.subscripts().isEmpty()) {
            return new Expr.Reference(array.name(), asked, array.span());
        }
        List<Subscript> subscripts = new ArrayList<>();
        int next = 0;
        for (Subscript subscript : array.subscripts()) {
            boolean free = subscript instanceof Subscript.Wildcard && next < asked.size();
            subscripts.add(free ? asked.get(next++) : subscript);
        }
        return new Expr.Reference(array.name(), subscripts, array.span());
    }

    /// The subscripts of one of the macro's own arrays, after those of the equation that calls.
    private List<Subscript> within(List<Subscript> subscripts) {
        if (subscripts.isEmpty() || owner.dimensions().isEmpty()) {
            return subscripts;
        }
        List<Subscript> all = new ArrayList<>();
        owner.dimensions().forEach(dimension -> all.add(new Subscript.Named(dimension, false, call.span())));
        all.addAll(subscripts);
        return all;
    }

    private static @Nullable Name outside(Name name) {
        String written = name.written();
        return written.endsWith("$") ? Name.of(written.substring(0, written.length() - 1)) : null;
    }
}
