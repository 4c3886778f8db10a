package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.jspecify.annotations.Nullable;

/// Graphical functions as the other language can say them; it holds those that get a name.
///
/// Both languages have a graphical function in place only where it is the whole of an equation.
/// Vensim reads all of them
/// along straight lines: a function of steps gets two points at each step, and one that is
/// continued beyond its points is read by the function that does so.
final class Tables {
    private static final Name EXTRAPOLATE = Name.of("LOOKUP EXTRAPOLATE");

    private final Dialect to;
    private final Set<Name> taken = new HashSet<>();
    private final Map<Name, Variable> variables = new HashMap<>();
    private final Map<Name, Variable> named = new LinkedHashMap<>();
    private final Set<Name> extrapolated = new HashSet<>();

    private Tables(Model model, Dialect to) {
        this.to = to;
        for (Variable variable : model.variables()) {
            variables.putIfAbsent(variable.name(), variable);
            taken.add(variable.name());
            if (variable instanceof Variable.Lookup lookup
                    && lookup.tables().stream().anyMatch(table -> isExtrapolated(table.function()))) {
                extrapolated.add(variable.name());
            }
        }
    }

    private static boolean isExtrapolated(GraphicalFunction function) {
        return function.kind() == GraphicalFunction.Kind.EXTRAPOLATED;
    }

    static Model write(Model model, Dialect to) {
        Tables tables = new Tables(model, to);
        List<Variable> all = new ArrayList<>();
        for (Variable variable : model.variables()) {
            all.add(
                    variable instanceof Variable.Lookup lookup
                            ? tables.lookup(lookup)
                            : Edits.replace(variable, (owner, equation) -> List.of(tables.equation(owner, equation))));
        }
        all.addAll(tables.named.values());
        return model.with(all);
    }

    private Variable lookup(Variable.Lookup lookup) {
        return new Variable.Lookup(
                lookup.declaration(),
                lookup.tables().stream()
                        .map(table -> new Variable.Table(table.target(), sayable(table.function())))
                        .toList());
    }

    private GraphicalFunction sayable(GraphicalFunction function) {
        return to != Dialect.VENSIM
                ? function
                : switch (function.kind()) {
                    case CONTINUOUS -> function;
                    case EXTRAPOLATED -> lines(function, false);
                    case DISCRETE -> lines(function, true);
                };
    }

    private static GraphicalFunction lines(GraphicalFunction function, boolean steps) {
        List<Double> inputs = new ArrayList<>();
        List<Double> outputs = new ArrayList<>();
        for (int i = 0; i < function.size(); i++) {
            if (steps && i > 0) {
                inputs.add(function.input(i));
                outputs.add(function.output(i - 1));
            }
            inputs.add(function.input(i));
            outputs.add(function.output(i));
        }
        return GraphicalFunction.of(
                GraphicalFunction.Kind.CONTINUOUS,
                inputs.stream().mapToDouble(Double::doubleValue).toArray(),
                outputs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Equation equation(Declaration owner, Equation equation) {
        Expr initial = equation.initial();
        boolean alone = initial == null || to == Dialect.XMILE;
        Expr active = equation.expression() instanceof Expr.Lookup(GraphicalFunction table, Expr input, var span)
                        && alone
                        && !(to == Dialect.VENSIM && isExtrapolated(table))
                ? new Expr.Lookup(sayable(table), inside(owner, input), span)
                : inside(owner, equation.expression());
        return new Equation(
                equation.target(),
                equation.exceptions(),
                active,
                initial == null ? null : inside(owner, initial),
                equation.span());
    }

    private Expr inside(Declaration owner, Expr root) {
        return Rewriting.rewrite(withoutTables(owner, root), this::call);
    }

    private Expr withoutTables(Declaration owner, Expr expr) {
        return switch (expr) {
            case Expr.Literal _, Expr.Text _, Expr.Reference _ -> expr;
            case Expr.Call call ->
                new Expr.Call(
                        call.function(),
                        call.arguments().stream()
                                .map(argument -> withoutTables(owner, argument))
                                .toList(),
                        call.span());
            case Expr.Unary unary ->
                new Expr.Unary(unary.operator(), withoutTables(owner, unary.operand()), unary.span());
            case Expr.Binary binary ->
                new Expr.Binary(
                        binary.operator(),
                        withoutTables(owner, binary.left()),
                        withoutTables(owner, binary.right()),
                        binary.span());
            case Expr.If(Expr condition, Expr whenTrue, Expr whenFalse, var span) ->
                new Expr.If(
                        withoutTables(owner, condition),
                        withoutTables(owner, whenTrue),
                        withoutTables(owner, whenFalse),
                        span);
            case Expr.Lookup(GraphicalFunction table, Expr input, var span) -> {
                Name name = name(owner.name() + " lookup", table, owner);
                Expr.Reference function = new Expr.Reference(name, List.of(), span);
                yield new Expr.Call(function, List.of(withoutTables(owner, input)), span);
            }
        };
    }

    private Name name(String wish, GraphicalFunction table, Declaration owner) {
        Name name = Name.of(wish);
        for (int number = 2; !taken.add(name); number++) {
            name = Name.of(wish + " " + number);
        }
        if (isExtrapolated(table)) {
            extrapolated.add(name);
        }
        Declaration declaration = new Declaration(name, List.of(), null, "", null, owner.span());
        named.put(name, new Variable.Lookup(declaration, List.of(new Variable.Table(List.of(), sayable(table)))));
        return name;
    }

    /// A call of a graphical function, which in XMILE may belong to a variable with an input of its
    /// own.
    private Expr call(Expr.Call call) {
        if (to != Dialect.VENSIM) {
            return call;
        }
        Expr.Reference function = call.function();
        GraphicalFunction applied = applied(function.name());
        if (applied != null) {
            Name wish = Name.of(function.name() + " lookup");
            Name name = named.containsKey(wish) ? wish : name(wish.written(), applied, declaration(function.name()));
            function = new Expr.Reference(name, List.of(), function.span());
        }
        if (extrapolated.contains(function.name()) && Builtins.find(Dialect.VENSIM, EXTRAPOLATE) != null) {
            Expr.Reference extrapolate = new Expr.Reference(EXTRAPOLATE, List.of(), call.span());
            return new Expr.Call(extrapolate, List.of(function, call.arguments().getFirst()), call.span());
        }
        return new Expr.Call(function, call.arguments(), call.span());
    }

    private Declaration declaration(Name name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalStateException("no variable is called " + name);
        }
        return variable.declaration();
    }

    private @Nullable GraphicalFunction applied(Name name) {
        List<Equation> equations = switch (variables.get(name)) {
            case Variable.Auxiliary auxiliary -> auxiliary.equations();
            case Variable.Flow flow -> flow.equations();
            case Variable.Stock _, Variable.Lookup _, Variable.Data _ -> List.of();
            case null -> List.of();
        };
        return equations.size() == 1
                        && equations.getFirst().expression()
                                instanceof Expr.Lookup(GraphicalFunction table, var _, var _)
                ? table
                : null;
    }
}
