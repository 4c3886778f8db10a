package org.alamedas.engine.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.model.definition.Container;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One conveyor, queue or oven; it holds the variables that are made for it.
final class ContainerSite {
    private static final String OUTFLOW = "outflow";

    private final Variable.Stock stock;
    private final Variable.Change.Kept kept;
    private final Span span;
    private final Instance instance;
    private final Map<Name, Expr> outflows = new HashMap<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> blocked = new ArrayList<>();
    private @Nullable Expr total;
    private boolean limited;

    ContainerSite(Variable.Stock stock, Variable.Change.Kept kept) {
        this.stock = stock;
        this.kept = kept;
        span = stock.declaration().span();
        String label = switch (kept.container()) {
            case Container.Conveyor _ -> "conveyor";
            case Container.Queue _ -> "queue";
            case Container.Oven _ -> "oven";
        };
        instance = new Instance(stock.declaration(), label, span);
    }

    Name name() {
        return stock.name();
    }

    Variable.Change.Kept kept() {
        return kept;
    }

    List<Variable> variables() {
        return instance.variables();
    }

    /// Returns what the stock holds at the start, where that is given in parts.
    @Nullable
    Expr total() {
        return total;
    }

    /// Returns how it takes from a queue; null for a queue.
    Container.@Nullable Intake intake() {
        return switch (kept.container()) {
            case Container.Conveyor conveyor -> conveyor.options().intake();
            case Container.Oven oven -> oven.intake();
            case Container.Queue _ -> null;
        };
    }

    boolean leaks(Name flow) {
        return kept.container() instanceof Container.Conveyor conveyor
                && conveyor.leaks().stream().anyMatch(leak -> leak.flow().equals(flow));
    }

    /// Returns what a flow that leaves it is.
    Expr outflow(Name flow) {
        return outflows.getOrDefault(flow, number(0));
    }

    /// Makes the variables.
    ///
    /// @param fractions the equations of leaks by their names
    void define(Function<Name, List<Equation>> fractions) {
        instance.argument("content", reference(stock.name()));
        instance.argument("inflow", sum(kept.inflows()));
        instance.points("contents", contents());
        switch (kept.container()) {
            case Container.Conveyor conveyor -> define(conveyor, fractions);
            case Container.Oven oven -> define(oven);
            case Container.Queue _ -> {
                instance.argument("count", number(kept.inflows().size()));
                instance.argument(OUTFLOW, sum(kept.outflows()));
                instance.points("inflows", references(kept.inflows()));
                instance.define(Templates.of("queue"), 1);
                addTotal();
            }
        }
    }

    /// A conveyor takes a single number for its total, so that a single part is given twice.
    private List<Expr> contents() {
        List<Expr> all = new ArrayList<>(kept.contents());
        if (all.isEmpty()) {
            all.add(reference(stock.name()));
        } else if (all.size() == 1 && kept.container() instanceof Container.Conveyor) {
            all.add(all.getFirst());
        }
        return all;
    }

    private List<String> parts() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < kept.contents().size(); i++) {
            instance.argument("part" + i, kept.contents().get(i));
            names.add("part" + i);
        }
        return names;
    }

    private void addTotal() {
        if (!kept.contents().isEmpty()) {
            total = instance.add("total", String.join(" + ", parts()));
        }
    }

    private void define(Container.Conveyor conveyor, Function<Name, List<Equation>> fractions) {
        instance.argument("transit", conveyor.transit());
        instance.argument("sample", or(conveyor.sample(), 1));
        instance.argument("arrest", or(conveyor.arrest(), 0));
        instance.argument("exponential", number(conveyor.options().exponential() ? 1 : 0));
        instance.argument("discrete", number(conveyor.options().discrete() ? 1 : 0));
        instance.argument("count", number(conveyor.leaks().size()));
        List<Expr> all = new ArrayList<>();
        List<Expr> leaks = new ArrayList<>();
        for (Container.Leak leak : conveyor.leaks()) {
            String name = "fraction" + all.size();
            instance.auxiliary(name, fractions.apply(leak.flow()));
            all.add(instance.value(name));
            leaks.addAll(List.of(number(leak.from()), number(leak.to()), number(leak.whole() ? 1 : 0), all.getLast()));
        }
        instance.points("leaks", leaks);
        instance.points("fractions", all);
        instance.define(Templates.of("conveyor"), 1);
        addOutflows(conveyor, all);
        if (!kept.contents().isEmpty()) {
            total = instance.add("total", conveyed(parts()));
        }
        limited = conveyor.capacity() != null || conveyor.limit() != null || conveyor.arrest() != null;
        if (limited) {
            instance.add("leaving", String.join(" + ", taken));
            instance.argument("capacity", or(conveyor.capacity(), Double.POSITIVE_INFINITY));
            instance.argument("limit", or(conveyor.limit(), Double.POSITIVE_INFINITY));
            instance.define(Templates.of("conveyor room"), 1);
        }
    }

    /// The first outflow that is no leak is what comes off.
    private void addOutflows(Container.Conveyor conveyor, List<Expr> fractions) {
        taken.add(OUTFLOW);
        for (int i = 0; i < fractions.size(); i++) {
            instance.points("upto", fractions.subList(0, i + 1));
            Expr leak = instance.add("leak" + i, "IF(arrest, 0, LEAKS(belt, " + i + ", upto))");
            outflows.put(conveyor.leaks().get(i).flow(), leak);
            taken.add("leak" + i);
        }
        kept.outflows().stream()
                .filter(flow -> !leaks(flow.name()))
                .limit(1)
                .forEach(flow -> outflows.put(flow.name(), instance.value(OUTFLOW)));
    }

    /// What comes off in each unit of time, the last part again and again, cut off where the
    /// transit ends.
    private static String conveyed(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(parts.get(i)).append(" * MAX(0, MIN(1, start * DT - " + i + ")) + ");
        }
        return text + parts.getLast() + " * MAX(0, start * DT - " + parts.size() + ")";
    }

    private void define(Container.Oven oven) {
        limited = true;
        instance.argument("cooking", oven.cooking());
        instance.argument("capacity", or(oven.capacity(), Double.POSITIVE_INFINITY));
        instance.argument("filling", or(oven.filling(), Double.POSITIVE_INFINITY));
        instance.argument("cleaning", or(oven.cleaning(), 0));
        instance.argument("arrest", or(oven.arrest(), 0));
        instance.define(Templates.of("oven"), 1);
        kept.outflows().stream().limit(1).forEach(flow -> outflows.put(flow.name(), instance.value(OUTFLOW)));
        addTotal();
    }

    /// Returns how much of a flow there is room for in a unit of time.
    ///
    /// @return null if there is no limit
    @Nullable
    Expr roomFor(Name flow) {
        if (!limited) {
            return null;
        }
        Expr room = instance.value("room");
        for (FlowReference inflow : kept.inflows()) {
            if (inflow.name().equals(flow)) {
                break;
            }
            room = new Expr.Binary(BinaryOperator.SUBTRACT, room, reference(inflow.name()), span);
        }
        return room;
    }

    /// Returns a flow into it, cut to what there is room for.
    Expr limited(Name flow, Expr equation) {
        Expr room = roomFor(flow);
        if (room == null) {
            return equation;
        }
        Span place = equation.span();
        Expr.Reference least = new Expr.Reference(Name.of(Builtins.OWN + "MIN"), List.of(), place);
        return new Expr.Call(least, List.of(equation, room), place);
    }

    /// Lets a flow take from the queue what those before it left.
    ///
    /// @param room how much of it there is room for in a unit of time; null if there is no limit
    /// @param mode how batches are taken, as `TAKEN` has it
    /// @param overflow whether it takes only while one before it is blocked
    void offer(Name flow, @Nullable Expr room, int mode, boolean overflow) {
        int number = outflows.size();
        instance.add("before" + number, taken.isEmpty() ? "0" : String.join(" + ", taken));
        instance.argument("room" + number, room == null ? number(Double.POSITIVE_INFINITY) : room);
        String all = "TAKEN(batches, before" + number + ", INF, " + mode + ")";
        String some = "TAKEN(batches, before" + number + ", MAX(0, room" + number + " * DT), " + mode + ")";
        if (overflow) {
            String when = blocked.isEmpty() ? "0" : "(" + String.join(" + ", blocked) + ") > 0";
            instance.add("taken" + number, "IF(" + when + ", " + some + ", 0)");
        } else {
            instance.add("taken" + number, some);
            instance.add("short" + number, "IF(taken" + number + " < " + all + " * (1 - 1 / 1E09), 1, 0)");
            blocked.add("short" + number);
        }
        taken.add("taken" + number);
        outflows.put(flow, instance.add("out" + number, "taken" + number + " / DT"));
    }

    private Expr or(@Nullable Expr expr, double otherwise) {
        return expr == null ? number(otherwise) : expr;
    }

    private Expr number(double value) {
        return new Expr.Literal(value, span);
    }

    private Expr reference(Name of) {
        return new Expr.Reference(of, List.of(), span);
    }

    private List<Expr> references(List<FlowReference> flows) {
        return flows.stream().map(flow -> reference(flow.name())).toList();
    }

    private Expr sum(List<FlowReference> flows) {
        return references(flows).stream()
                .reduce((left, right) -> new Expr.Binary(BinaryOperator.ADD, left, right, span))
                .orElse(number(0));
    }
}
