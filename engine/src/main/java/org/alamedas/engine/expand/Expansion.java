package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Replaces each call of a macro, or of a function that has stocks, by a reference to fresh
/// variables; it holds those made so far.
///
/// In an equation over dimensions, the fresh variables are arrays over them. An argument that is
/// neither a number nor a name becomes an auxiliary, so that it is computed once.
public final class Expansion {
    private static final Name SELF = Name.of("SELF");
    private static final int MOST_CALLS = 10_000;

    private final Model model;
    private final List<Diagnostic> problems;
    private final Map<Name, Variable> written = new HashMap<>();
    private final Set<Name> dimensions = new HashSet<>();
    private final List<Variable> fresh = new ArrayList<>();
    /// The macros that are being expanded, by what the name of each means inside it: its value.
    private final Map<Name, Macro> values = new HashMap<>();
    private final Map<Name, List<Macro>> macros = new HashMap<>();
    private final List<Macro> inside = new ArrayList<>();
    private final Set<Span> strange = new HashSet<>();
    private final FunctionCalls functions;
    private final QualifiedElements elements;
    private final NoiseSeed seeds;
    private final Callees callees;
    private final Map<Name, Integer> callsOf = new HashMap<>();
    private int calls;

    /// Says what the fresh variables of a call have in common.
    @FunctionalInterface
    interface Place {
        /// Returns the name of the owner, the dimensions that its equation goes through, and the
        /// place of the call.
        Declaration of(Variable owner, Equation equation, Expr.Call call);
    }

    private Expansion(Model model, List<Diagnostic> problems) {
        this.model = model;
        this.problems = problems;
        model.variables().forEach(variable -> written.putIfAbsent(variable.name(), variable));
        elements = new QualifiedElements(model);
        seeds = new NoiseSeed(model);
        callees = new Callees(model, written, problems);
        model.macros()
                .forEach(macro -> macros.computeIfAbsent(macro.name(), _ -> new ArrayList<>())
                        .add(macro));
        model.dimensions().forEach(dimension -> dimensions.add(dimension.name()));
        functions = new FunctionCalls(model.dialect(), written, problems);
    }

    /// Expands a model.
    ///
    /// @param model the model as written
    /// @param problems where to put what is wrong with calls
    /// @return its variables
    public static Expanded expand(Model model, List<Diagnostic> problems) {
        Expansion expansion = new Expansion(model, problems);
        if (MacroCount.of(model) > MOST_CALLS) {
            expansion.calls = MOST_CALLS;
        }
        List<Variable> variables = new ArrayList<>();
        Shifts shifts = new Shifts(model, problems, expansion::declaration);
        Containers containers = Containers.expand(shifts.expand(), problems);
        containers.variables().forEach(variable -> variables.add(expansion.expand(variable)));
        containers.inner().forEach(variable -> expansion.fresh.add(expansion.expand(variable)));
        shifts.inner().forEach(variable -> expansion.fresh.add(expansion.expand(variable)));
        variables.addAll(expansion.fresh);
        Set<Name> inner = new HashSet<>();
        for (Variable variable : expansion.fresh) {
            if (variable.name().written().contains("#")) {
                inner.add(variable.name());
            }
        }
        return new Expanded(variables, inner);
    }

    /// Says whether a model holds what a whole step moves at once, so that it must be stepped by
    /// Euler's method: a conveyor, a queue, an oven, or cohorts that are shifted.
    ///
    /// @param model the model as written
    /// @return true if it does
    public static boolean movesByStep(Model model) {
        return Stream.concat(
                                model.variables().stream(),
                                model.macros().stream().flatMap(macro -> macro.variables().stream()))
                        .anyMatch(variable -> variable instanceof Variable.Stock stock
                                && stock.change() instanceof Variable.Change.Kept)
                || Shifts.in(model);
    }

    private Variable expand(Variable variable) {
        return switch (variable) {
            case Variable.Stock stock ->
                new Variable.Stock(
                        stock.declaration(), all(stock, stock.initial()), change(stock), stock.nonNegative());
            case Variable.Flow flow ->
                new Variable.Flow(flow.declaration(), all(flow, flow.equations()), flow.uniflow());
            case Variable.Auxiliary auxiliary ->
                new Variable.Auxiliary(auxiliary.declaration(), all(auxiliary, auxiliary.equations()));
            case Variable.Data data ->
                new Variable.Data(
                        data.declaration(), all(data, data.equations()), data.interpolation(), data.observed());
            case Variable.Lookup lookup -> lookup;
        };
    }

    private Variable.Change change(Variable.Stock stock) {
        return switch (stock.change()) {
            case Variable.Change.Flows flows -> flows;
            case Variable.Change.Kept _ ->
                throw new IllegalStateException("\"" + stock.name() + "\" was not turned into an ordinary stock");
            case Variable.Change.Net(List<Equation> equations) -> new Variable.Change.Net(all(stock, equations));
            case Variable.Change.Next(List<Equation> equations) -> new Variable.Change.Next(all(stock, equations));
        };
    }

    private List<Equation> all(Variable variable, List<Equation> equations) {
        return equations.stream().map(equation -> expand(variable, equation)).toList();
    }

    private Equation expand(Variable variable, Equation equation) {
        Expr initial = equation.initial();
        return new Equation(
                equation.target(),
                equation.exceptions(),
                rewrite(variable, equation, equation.expression()),
                initial == null ? null : rewrite(variable, equation, initial),
                equation.span());
    }

    private Expr rewrite(Variable owner, Equation equation, Expr root) {
        Expr named = Rewriting.rename(root, reference -> itself(reference, owner));
        return Rewriting.rewrite(named, call -> {
            Macro macro = macro(call);
            if (macro != null) {
                return expand(macro, call, declaration(owner, equation, call));
            }
            Expr.Call seeded = seeds.seeded(callees.of(call));
            Builtin row = row(seeded);
            return row == null ? seeded : functions.expand(row, seeded, declaration(owner, equation, call), fresh);
        });
    }

    /// Puts the name of a variable in the place of SELF in its equation, and numbers in that of qualified elements.
    private Expr itself(Expr.Reference reference, Variable owner) {
        if (written.containsKey(reference.name())) {
            return elements.resolveSubscripts(reference);
        }
        boolean self = reference.name().equals(SELF) && model.dialect() == Dialect.XMILE;
        return elements.resolve(
                self ? new Expr.Reference(owner.name(), reference.subscripts(), reference.span()) : reference);
    }

    /// Finds the macro that a call means: of several with one name, the one that takes as many
    /// arguments.
    private @Nullable Macro macro(Expr.Call call) {
        List<Macro> named = macros.get(call.function().name());
        if (named == null) {
            return values.get(call.function().name());
        }
        for (Macro macro : named) {
            if (MacroCall.accepts(macro, call.arguments().size())) {
                return macro;
            }
        }
        return named.getFirst();
    }

    private Expr expand(Macro macro, Expr.Call call, Declaration owner) {
        Diagnostic fault = fault(macro, call);
        if (fault != null) {
            problems.add(fault);
        }
        if (fault != null || ++calls > MOST_CALLS) {
            return new Expr.Literal(0, call.span());
        }
        Macro stepped = stepped(macro, call);
        if (stepped == null) {
            return new Expr.Literal(0, call.span());
        }
        inside.add(macro);
        MacroCall instance = new MacroCall(stepped, call, owner, macro.name() + " " + next(owner));
        values.put(instance.value(), macro);
        Containers containers = Containers.expand(instance.variables(), problems);
        containers.variables().forEach(variable -> fresh.add(expand(variable)));
        containers.inner().forEach(variable -> fresh.add(expand(variable)));
        values.remove(instance.value());
        inside.removeLast();
        instance.strangers(written.keySet()).stream()
                .filter(stranger -> strange.add(stranger.span()))
                .forEach(problems::add);
        return instance.result();
    }

    /// Returns the macro as one that steps with the model; reports and returns null if it cannot.
    private @Nullable Macro stepped(Macro macro, Expr.Call call) {
        try {
            return Unrolling.unroll(macro, call, new Orders(written), model.dialect());
        } catch (Unrolling.Refused e) {
            problems.add(Diagnostic.error(DiagnosticCode.UNSUPPORTED, call.span(), e.reason())
                    .relate(macro.span(), "defined here"));
            return null;
        }
    }

    private @Nullable Diagnostic fault(Macro macro, Expr.Call call) {
        if (!MacroCall.accepts(macro, call.arguments().size())) {
            return Diagnostic.error(
                            DiagnosticCode.WRONG_ARGUMENTS,
                            call.span(),
                            "the macro " + macro.name() + " takes "
                                    + macro.inputs().size() + " inputs, found "
                                    + call.arguments().size() + " arguments")
                    .relate(macro.span(), "defined here");
        }
        if (inside.contains(macro)) {
            return recursion(macro, call);
        }
        return calls != MOST_CALLS
                ? null
                : Diagnostic.error(
                        DiagnosticCode.UNSUPPORTED,
                        call.span(),
                        "the macros of this model are called more than " + MOST_CALLS + " times");
    }

    private Diagnostic recursion(Macro macro, Expr.Call call) {
        List<Macro> chain = inside.subList(inside.indexOf(macro), inside.size());
        StringBuilder through = new StringBuilder();
        for (Macro next : chain.subList(1, chain.size())) {
            through.append(through.isEmpty() ? " through " : " and ").append(next.name());
        }
        Diagnostic fault = Diagnostic.error(
                DiagnosticCode.CIRCULAR_DEFINITION,
                call.span(),
                "the macro " + macro.name() + " calls itself" + through);
        for (Macro each : chain) {
            fault = fault.relate(each.span(), each.name() + " is defined here");
        }
        return fault;
    }

    /// Numbers the calls of each variable by themselves, as [FunctionCalls] does.
    private int next(Declaration owner) {
        return callsOf.merge(owner.name(), 1, Integer::sum);
    }

    private @Nullable Builtin row(Expr.Call call) {
        Name name = call.function().name();
        Builtin row = written.containsKey(name) ? null : Builtins.find(model.dialect(), name);
        boolean expanded = row != null
                && row.meaning() instanceof Meaning.Expanded
                && row.arity().accepts(call.arguments().size());
        return expanded ? row : null;
    }

    /// What the fresh variables of a call have in common: the dimensions that its equation goes
    /// through.
    private Declaration declaration(Variable owner, Equation equation, Expr.Call call) {
        List<Name> over = new ArrayList<>();
        List<Name> declared = owner.declaration().dimensions();
        for (int i = 0; i < equation.target().size(); i++) {
            Name name = named(equation.target().get(i), i < declared.size() ? declared.get(i) : owner.name());
            if (dimensions.contains(name)) {
                over.add(name);
            }
        }
        return new Declaration(
                owner.name(), equation.target().isEmpty() ? declared : over, null, "", null, call.span());
    }

    /// Returns the name that a subscript stands for; an empty one, which is no dimension's, where
    /// it is a number.
    private static Name named(Subscript subscript, Name declared) {
        return switch (subscript) {
            case Subscript.Named named -> named.name();
            case Subscript.Wildcard _ -> declared;
            case Subscript.Range _, Subscript.Index _ -> Name.of("");
        };
    }
}
