package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alamedas.model.definition.Container;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;

/// Turns conveyors, queues and ovens into ordinary stocks with a memory beside them, and gives the
/// flows that leave them their equations.
///
/// A flow that enters one of limited room is what its own equation says, or what the queue before
/// it offers, up to what is left of the room by the inflows before it. Out of a non-negative stock comes no
/// more than it holds.
final class Containers {
    private static final String WANTED = "wanted";

    private final List<Diagnostic> problems;
    private final Map<Name, Variable> written = new HashMap<>();
    private final Map<Name, ContainerSite> sites = new LinkedHashMap<>();
    private final Map<Name, ContainerSite> sources = new HashMap<>();
    private final Map<Name, ContainerSite> sinks = new HashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Variable> inner = new ArrayList<>();
    private final Giving giving;

    private Containers(List<Variable> all, List<Diagnostic> problems) {
        this.problems = problems;
        giving = new Giving(all);
        all.forEach(variable -> written.putIfAbsent(variable.name(), variable));
    }

    /// Expands what there is of containers among some variables.
    ///
    /// @param problems where to put what is wrong with them
    static Containers expand(List<Variable> all, List<Diagnostic> problems) {
        Containers containers = new Containers(all, problems);
        containers.expand(all);
        return containers;
    }

    /// Returns the variables, none of them a container.
    List<Variable> variables() {
        return variables;
    }

    /// Returns what was made for them.
    List<Variable> inner() {
        return inner;
    }

    private void expand(List<Variable> all) {
        for (Variable variable : all) {
            if (variable instanceof Variable.Stock stock && stock.change() instanceof Variable.Change.Kept kept) {
                ContainerSite site = new ContainerSite(stock, kept);
                sites.put(stock.name(), site);
                kept.outflows().forEach(flow -> sources.put(flow.name(), site));
                kept.inflows().forEach(flow -> sinks.put(flow.name(), site));
            }
        }
        sites.values().forEach(site -> site.define(this::fraction));
        sites.values().forEach(this::offer);
        all.forEach(variable -> variables.add(plain(variable)));
        sites.values().forEach(site -> inner.addAll(site.variables()));
    }

    /// The equations of a leak are its fraction.
    private List<Equation> fraction(Name leak) {
        if (written.get(leak) instanceof Variable.Flow flow) {
            if (flow.equations().isEmpty()) {
                problems.add(Diagnostic.error(
                        DiagnosticCode.MISSING_EQUATION,
                        flow.declaration().span(),
                        "the leak \"" + leak + "\" has no fraction"));
            }
            return flow.equations();
        }
        return List.of();
    }

    /// Says how much each outflow of a queue takes.
    private void offer(ContainerSite site) {
        if (site.kept().container() instanceof Container.Queue(List<Name> overflows)) {
            for (FlowReference flow : site.kept().outflows()) {
                ContainerSite sink = sinks.get(flow.name());
                Container.Intake intake = sink == null ? null : sink.intake();
                int mode = intake == null ? 0 : (intake.single() ? 1 : 0) + (intake.intact() ? 2 : 0);
                Expr room = sink == null ? null : sink.roomFor(flow.name());
                site.offer(flow.name(), room, mode, overflows.contains(flow.name()));
            }
        }
    }

    private Variable plain(Variable variable) {
        return switch (variable) {
            case Variable.Stock stock -> plain(stock);
            case Variable.Flow flow -> plain(flow);
            case Variable.Auxiliary _, Variable.Data _, Variable.Lookup _ -> variable;
        };
    }

    private Variable plain(Variable.Stock stock) {
        ContainerSite site = sites.get(stock.name());
        if (site == null) {
            return stock;
        }
        Expr total = site.total();
        List<Equation> initial = total == null ? stock.initial() : List.of(Equation.of(total));
        Variable.Change change =
                new Variable.Change.Flows(site.kept().inflows(), site.kept().outflows());
        return new Variable.Stock(stock.declaration(), initial, change, false);
    }

    private Variable plain(Variable.Flow flow) {
        ContainerSite source = sources.get(flow.name());
        if (source != null) {
            if (!flow.equations().isEmpty() && !source.leaks(flow.name())) {
                problems.add(Diagnostic.warning(
                        DiagnosticCode.DUPLICATE_NAME,
                        flow.equations().getFirst().span(),
                        "\"" + flow.name() + "\" is what leaves \"" + source.name()
                                + "\", and its own equation is not used"));
            }
            return new Variable.Flow(flow.declaration(), List.of(Equation.of(source.outflow(flow.name()))), false);
        }
        ContainerSite sink = sinks.get(flow.name());
        if (sink == null) {
            return flow;
        }
        List<Equation> limited = whole(flow).stream()
                .map(equation -> limited(equation, one -> giving.limited(flow.name(), sink.limited(flow.name(), one))))
                .toList();
        return new Variable.Flow(flow.declaration(), limited, true);
    }

    /// The equations of a flow; where it has several, one that takes what they say from a variable beside it, since
    /// what limits an array is an array too.
    private List<Equation> whole(Variable.Flow flow) {
        List<Equation> equations = flow.equations();
        if (equations.stream().allMatch(equation -> equation.target().isEmpty())) {
            return equations;
        }
        Instance beside = new Instance(
                flow.declaration(), "container", equations.getFirst().span());
        beside.auxiliary(WANTED, equations);
        inner.addAll(beside.variables());
        return List.of(Equation.of(beside.value(WANTED)));
    }

    private static Equation limited(Equation equation, UnaryOperator<Expr> limit) {
        Expr initial = equation.initial();
        return new Equation(
                equation.target(),
                equation.exceptions(),
                limit.apply(equation.expression()),
                initial == null ? null : limit.apply(initial),
                equation.span());
    }
}
