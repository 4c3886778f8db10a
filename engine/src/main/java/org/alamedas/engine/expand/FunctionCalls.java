package org.alamedas.engine.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Expands calls of functions that have stocks or memories into the variables of their definitions; it holds how many
/// each variable has had.
final class FunctionCalls {
    private static final String MESSAGE = "MESSAGE";

    private final Dialect dialect;
    private final Map<Name, Variable> written;
    private final List<Diagnostic> problems;
    private final Orders orders;
    private final Map<Name, Integer> callsOf = new HashMap<>();

    /// @param written the variables of the model
    /// @param problems where to put what is wrong with calls
    FunctionCalls(Dialect dialect, Map<Name, Variable> written, List<Diagnostic> problems) {
        this.dialect = dialect;
        this.written = written;
        this.problems = problems;
        orders = new Orders(written);
    }

    /// Expands a call.
    ///
    /// @param owner what the variables of the call have in common
    /// @param fresh where they go
    /// @return what the call is worth
    Expr expand(Builtin row, Expr.Call call, Declaration owner, List<Variable> fresh) {
        if (row.id().equals(Shifts.ID)) {
            return refuse(
                    Diagnostic.error(
                                    DiagnosticCode.UNSUPPORTED,
                                    call.span(),
                                    Shifts.ID + " stands in an auxiliary of the model, not in a stock or a macro")
                            .hint("give it a variable of its own"),
                    call);
        }
        if (row.id().equals(MESSAGE)) {
            problems.add(Diagnostic.note(
                    DiagnosticCode.UNSUPPORTED,
                    call.span(),
                    "MESSAGE shows nothing while a model runs here; its value is 0"));
        }
        Template template = Templates.of(row.id());
        if (template.order() == null) {
            return expand(template, instance(template, call, owner), 1, fresh);
        }
        String order = template.order();
        if (Character.isDigit(order.charAt(0))) {
            return expand(template, instance(template, call, owner), Integer.parseInt(order), fresh);
        }
        Expr given = argument(template, call, order);
        SortedSet<Integer> all = orders.of(given);
        if (all.isEmpty()) {
            return refuse(
                    Diagnostic.error(
                                    DiagnosticCode.WRONG_KIND,
                                    call.span(),
                                    "the order of " + call.function().name() + " is not a whole number from 1 to "
                                            + Orders.LONGEST)
                            .hint("write it as a number, or as a variable that is one"),
                    call);
        }
        if (!(given instanceof Expr.Literal)) {
            problems.add(Diagnostic.note(
                    DiagnosticCode.UNSUPPORTED,
                    given.span(),
                    "the order of " + call.function().name() + " is that of the model as written, "
                            + String.join(
                                    ", ", all.stream().map(String::valueOf).toList())
                            + ": a run cannot set it"));
        }
        return choose(template, call, owner, all, fresh);
    }

    /// Makes a chain of each order, of which an element uses the one that it has.
    private Expr choose(
            Template template, Expr.Call call, Declaration owner, SortedSet<Integer> all, List<Variable> fresh) {
        Expr chosen = null;
        for (int order : all.reversed()) {
            Instance instance = instance(template, call, owner);
            String parameter = String.valueOf(template.order());
            Expr given = instance.value(parameter);
            instance.argument(parameter, new Expr.Literal(order, call.span()));
            Expr one = expand(template, instance, order, fresh);
            Expr condition =
                    new Expr.Binary(BinaryOperator.EQUAL, given, new Expr.Literal(order, call.span()), call.span());
            chosen = chosen == null ? one : new Expr.If(condition, one, chosen, call.span());
        }
        return chosen == null ? new Expr.Literal(0, call.span()) : chosen;
    }

    private static Expr argument(Template template, Expr.Call call, String parameter) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (template.parameters().get(i).name().equals(parameter)) {
                return call.arguments().get(i);
            }
        }
        throw new IllegalStateException(template.function() + " has no order");
    }

    /// Numbers the calls of each variable by themselves, so that the names of what they stand for, and with them the
    /// random numbers in it, do not depend on other variables.
    private int next(Declaration owner) {
        return callsOf.merge(owner.name(), 1, Integer::sum);
    }

    private Instance instance(Template template, Expr.Call call, Declaration owner) {
        String label = template.asked() ? template.function() : template.function() + " " + next(owner);
        Instance instance = new Instance(owner, label, call.span());
        for (int i = 0; i < template.parameters().size(); i++) {
            Template.Parameter parameter = template.parameters().get(i);
            if (i >= call.arguments().size()) {
                instance.otherwise(parameter);
                continue;
            }
            Expr argument = call.arguments().get(i);
            switch (parameter.kind()) {
                case PARAMETER -> instance.argument(parameter.name(), argument);
                case POINTS -> instance.points(parameter.name(), points(argument));
                case KEPT -> instance.kept(parameter.name(), memory(argument, call));
            }
        }
        return instance;
    }

    private static Expr expand(Template template, Instance instance, int order, List<Variable> fresh) {
        Expr result = instance.lines(template, order);
        fresh.addAll(instance.variables());
        return result;
    }

    private GraphicalFunction points(Expr argument) {
        boolean scalar = argument instanceof Expr.Reference reference
                && reference.subscripts().isEmpty();
        if (scalar
                && argument instanceof Expr.Reference(Name name, var _, Span _)
                && written.get(name) instanceof Variable.Lookup lookup
                && lookup.tables().size() == 1) {
            return lookup.tables().getFirst().function();
        }
        problems.add(Diagnostic.error(
                DiagnosticCode.WRONG_KIND,
                argument.span(),
                "expected the name of a graphical function that is no array"));
        return GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, new double[] {0, 1}, new double[] {1, 1});
    }

    /// Finds the memory of the variable that an argument names.
    private Expr memory(Expr argument, Expr.Call call) {
        if (argument instanceof Expr.Reference reference) {
            Template template = asked(written.get(reference.name()));
            if (template != null) {
                Name memory = Instance.fresh(reference.name(), template.function(), template.memory());
                return new Expr.Reference(memory, reference.subscripts(), reference.span());
            }
        }
        return refuse(
                Diagnostic.error(
                        DiagnosticCode.WRONG_KIND,
                        argument.span(),
                        call.function().name()
                                + " needs the name of a queue, a variable that is QUEUE FIFO(...) or"
                                + " QUEUE FIFO ATTRIB(...)"),
                call);
    }

    private @Nullable Template asked(@Nullable Variable variable) {
        if (variable instanceof Variable.Auxiliary auxiliary
                && auxiliary.equations().size() == 1
                && auxiliary.equations().getFirst().expression() instanceof Expr.Call call) {
            Builtin row = Builtins.find(dialect, call.function().name());
            if (row != null && row.meaning() instanceof Meaning.Expanded) {
                Template template = Templates.of(row.id());
                return template.asked() ? template : null;
            }
        }
        return null;
    }

    private Expr refuse(Diagnostic problem, Expr.Call call) {
        problems.add(problem);
        return new Expr.Literal(0, call.span());
    }
}
