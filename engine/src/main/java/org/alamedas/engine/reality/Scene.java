package org.alamedas.engine.reality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A model in which some variables have other equations than their own, and what is watched in it; it holds the
/// variables made so far.
///
/// Each variable that is altered remains, under a hidden name, as what it would have been.
final class Scene {
    private static final String HIDDEN = "#";
    private static final Name START = Name.of("RC START TIME");

    /// How far a forced inequality is kept from equality, relative to the larger of the limit and 1.
    private static final double APART = 1e-6;

    private final Model model;
    private final BaseRun base;
    private final Map<Name, Variable> variables = new LinkedHashMap<>();
    private final Set<Name> dimensions = new HashSet<>();
    private @Nullable Expr during;
    private int count;

    /// The names under which the two sides of a comparison are recorded, and whether it counts at a moment.
    record Watched(Name left, Name right, Name counts) {}

    Scene(Model model, BaseRun base) {
        this.model = model;
        this.base = base;
        model.variables().forEach(variable -> variables.putIfAbsent(variable.name(), variable));
        model.dimensions().forEach(dimension -> dimensions.add(dimension.name()));
    }

    /// Says whether a name is one of those that alterations bring with them.
    static boolean isHidden(Name name) {
        return name.written().contains(HIDDEN);
    }

    /// Returns the model, which records every step.
    Model altered() {
        TimeSpec time = model.time();
        return altered(new TimeSpec(time.start(), time.stop(), time.step(), null, time.method(), time.unit()));
    }

    /// Returns the model, stepped and recorded as a specification says.
    Model altered(TimeSpec time) {
        return model.withTime(time)
                .with(List.copyOf(variables.values()))
                .withRealityChecks(List.of())
                .withViews(List.of());
    }

    /// Forces a comparison to be true.
    void suppose(Formula.Fact fact) throws Untestable {
        if (!(fact.left() instanceof Expr.Reference) && fact.right() instanceof Expr.Reference) {
            suppose(fact.turned());
            return;
        }
        if (!(fact.left() instanceof Expr.Reference target)) {
            throw new Untestable("a condition compares a variable with something, so this one cannot be forced");
        }
        Variable own = variables.get(target.name());
        if (own == null || own instanceof Variable.Lookup) {
            throw new Untestable("\"" + target.name() + "\" is no variable whose value can be forced");
        }
        Terms terms = new Terms(model.time(), target.span());
        List<Name> over = over(target.subscripts());
        Name kept = hidden(target.name().written());
        Expr right = Rewriting.rename(fact.right(), reference -> renamed(reference, target.name(), kept));
        Expr.Reference before = new Expr.Reference(kept, target.subscripts(), target.span());
        Trajectory trajectory = Trajectory.of(right);
        Expr goal = trajectory == null ? right : value(trajectory, over, terms);
        Expr forced = forced(before, fact.relation(), goal, terms);
        if (trajectory != null) {
            Expr active = active(trajectory, terms);
            forced = terms.choice(active, forced, before);
            during = during == null ? active : terms.both(during, active);
        }
        replace(own, kept, target.subscripts(), forced, terms);
    }

    private static Expr.Reference renamed(Expr.Reference reference, Name from, Name to) {
        return reference.name().equals(from)
                ? new Expr.Reference(to, reference.subscripts(), reference.span())
                : reference;
    }

    private Expr forced(Expr before, BinaryOperator relation, Expr goal, Terms terms) throws Untestable {
        return switch (relation) {
            case EQUAL -> goal;
            case LESS_OR_EQUAL, GREATER_OR_EQUAL -> terms.choice(terms.of(before, relation, goal), before, goal);
            case LESS -> terms.choice(terms.of(before, relation, goal), before, beside(goal, -APART, terms));
            case GREATER -> terms.choice(terms.of(before, relation, goal), before, beside(goal, APART, terms));
            case NOT_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER, AND, OR ->
                throw new Untestable("a condition that two values differ cannot be forced");
        };
    }

    private static Expr beside(Expr goal, double by, Terms terms) {
        Expr size = terms.choice(
                terms.of(goal, BinaryOperator.GREATER, terms.number(1)),
                goal,
                terms.choice(
                        terms.of(goal, BinaryOperator.LESS, terms.number(-1)),
                        terms.of(terms.number(0), BinaryOperator.SUBTRACT, goal),
                        terms.number(1)));
        return terms.sum(goal, terms.times(terms.number(by), size));
    }

    /// Gives a variable another equation for the elements of a target, and keeps its own under another name.
    private void replace(Variable own, Name kept, List<Subscript> target, Expr forced, Terms terms) {
        Declaration old = own.declaration();
        variables.put(kept, Renamed.as(own, kept));
        List<Equation> equations = new ArrayList<>();
        equations.add(new Equation(target, List.of(), forced, null, terms.span()));
        if (!target.isEmpty() && !isWhole(target, old.dimensions())) {
            equations.add(
                    new Equation(List.of(), List.of(target), terms.over(kept, old.dimensions()), null, terms.span()));
        }
        variables.put(
                own.name(),
                own instanceof Variable.Flow
                        ? new Variable.Flow(old, equations, false)
                        : new Variable.Auxiliary(old, equations));
    }

    private static boolean isWhole(List<Subscript> target, List<Name> dimensions) {
        for (int i = 0; i < target.size(); i++) {
            boolean same = i < dimensions.size()
                    && target.get(i) instanceof Subscript.Named named
                    && named.name().equals(dimensions.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private List<Name> over(List<Subscript> target) {
        List<Name> over = new ArrayList<>();
        for (Subscript subscript : target) {
            if (subscript instanceof Subscript.Named named && dimensions.contains(named.name())) {
                over.add(named.name());
            }
        }
        return over;
    }

    private Expr start(Trajectory trajectory, Terms terms) {
        if (trajectory.start() != null) {
            return trajectory.start();
        }
        return variables.containsKey(START)
                ? new Expr.Reference(START, List.of(), terms.span())
                : terms.sum(model.time().start(), model.time().step());
    }

    /// True while a trajectory departs from its basis.
    private Expr active(Trajectory trajectory, Terms terms) {
        Expr start = start(trajectory, terms);
        Expr since = terms.since(start);
        return trajectory.duration() == null
                ? since
                : terms.both(since, terms.before(terms.sum(start, trajectory.duration())));
    }

    /// What a trajectory is worth once it has departed.
    private Expr value(Trajectory trajectory, List<Name> over, Terms terms) throws Untestable {
        if (trajectory.shape() == Trajectory.Shape.COMPARE) {
            Expr table = compared(trajectory.basis(), terms);
            return terms.times(table, trajectory.measure());
        }
        Expr start = start(trajectory, terms);
        Expr basis = held(trajectory.basis(), start, over, terms);
        Expr elapsed = terms.of(terms.now(), BinaryOperator.SUBTRACT, start);
        return switch (trajectory.shape()) {
            case STEP, COMPARE -> terms.times(basis, trajectory.measure());
            case RAMP -> terms.times(basis, ramp(trajectory, elapsed, terms));
            case DECAY -> {
                Expr ratio = terms.of(elapsed, BinaryOperator.DIVIDE, trajectory.measure());
                Expr down = terms.exponential(terms.of(terms.number(0), BinaryOperator.SUBTRACT, ratio));
                yield terms.times(basis, terms.choice(terms.since(start), down, terms.number(1)));
            }
            case GROW -> {
                Expr up = terms.exponential(terms.times(elapsed, trajectory.measure()));
                yield terms.times(basis, terms.choice(terms.since(start), up, terms.number(1)));
            }
        };
    }

    /// From 1 to the multiplier, in a straight line.
    private static Expr ramp(Trajectory trajectory, Expr elapsed, Terms terms) {
        Expr whole = trajectory.ramp() == null ? terms.number(0) : trajectory.ramp();
        Expr part = terms.of(elapsed, BinaryOperator.DIVIDE, whole);
        Expr rise = terms.of(trajectory.measure(), BinaryOperator.SUBTRACT, terms.number(1));
        Expr under = terms.of(elapsed, BinaryOperator.LESS, whole);
        return terms.choice(under, terms.sum(terms.number(1), terms.times(part, rise)), trajectory.measure());
    }

    /// What an expression was worth at a moment, and is worth before.
    private Expr held(Expr basis, Expr moment, List<Name> over, Terms terms) {
        Name last = hidden("last");
        Name held = hidden("held");
        Expr now = terms.over(held, over);
        add(held, over, terms.choice(terms.until(moment), basis, terms.over(last, over)), terms.span());
        variables.put(
                last,
                new Variable.Stock(
                        new Declaration(last, over, null, "", null, terms.span()),
                        List.of(Equation.of(basis)),
                        new Variable.Change.Next(List.of(Equation.of(now))),
                        false));
        return now;
    }

    private Expr compared(Expr variable, Terms terms) throws Untestable {
        if (!(variable instanceof Expr.Reference reference)) {
            throw new Untestable("a run is compared in one variable, not in an expression");
        }
        GraphicalFunction table = base.over(reference.name(), reference.subscripts());
        return new Expr.Lookup(table, terms.now(), terms.span());
    }

    /// Watches a comparison.
    Watched watch(Formula.Fact fact) throws Untestable {
        Terms terms = new Terms(model.time(), fact.left().span());
        Trajectory left = Trajectory.of(fact.left());
        if (left != null) {
            return watch(fact.turned());
        }
        Trajectory right = Trajectory.of(fact.right());
        Expr counts = terms.number(1);
        if (right != null) {
            Expr start = start(right, terms);
            Expr from = right.grace() == null ? start : terms.sum(start, right.grace());
            counts = terms.since(from);
            if (right.duration() != null) {
                counts = terms.both(counts, terms.before(terms.sum(start, right.duration())));
            }
        }
        Expr other = right == null ? fact.right() : value(right, List.of(), terms);
        return new Watched(
                watch("left", fact.left(), terms.span()),
                watch("right", other, terms.span()),
                watch("counts", counts, terms.span()));
    }

    /// Watches whether what is supposed holds at a moment.
    Name watchDuring(Span span) {
        return watch("during", during == null ? new Expr.Literal(1, span) : during, span);
    }

    private Name watch(String what, Expr value, Span span) {
        Name name = hidden(what);
        add(name, List.of(), value, span);
        return name;
    }

    private void add(Name name, List<Name> over, Expr value, Span span) {
        Declaration declaration = new Declaration(name, over, null, "", null, span);
        variables.put(name, new Variable.Auxiliary(declaration, List.of(Equation.of(value))));
    }

    private Name hidden(String what) {
        return Name.of(what + HIDDEN + ++count);
    }
}
