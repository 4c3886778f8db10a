package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.check.Phase;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Feed;
import org.alamedas.engine.ir.Memory;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Start;
import org.alamedas.engine.ir.Statement;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Lowers a checked model to a program.
///
/// A definition's number becomes its slot; parts of equations that are too deep for one tree get
/// slots after these. Its
/// fields are the state of one lowering.
public final class Lowering {
    private final CheckedModel checked;
    private final Layout layout;
    private final List<Table> tables = new ArrayList<>();
    private final ExpressionLowering expressions;

    private Lowering(CheckedModel checked) {
        this.checked = checked;
        this.layout = new Layout(checked);
        this.expressions = new ExpressionLowering(checked, layout, tables);
    }

    /// Lowers a model.
    ///
    /// @param checked the model
    /// @return the program
    public static Program lower(CheckedModel checked) {
        return new Lowering(checked).lower();
    }

    private Program lower() {
        List<Statement> constants = undefined();
        constants.addAll(statements(checked.constants(), Phase.ACTIVE));
        List<Start> starts = new ArrayList<>();
        List<Statement> initials = initials(starts);
        List<Statement> flows = statements(checked.flows(), Phase.ACTIVE);
        List<Rate> rates = rates(flows);
        Memory memory = memory(starts, flows);
        List<Pipe> pipes = new Plumbing(checked, layout).pipes();
        return new Program(
                checked.model().name().written(),
                layout.regions(),
                tables,
                constants,
                initials,
                flows,
                rates,
                pipes,
                memory,
                layout.depth());
    }

    private List<Statement> initials(List<Start> starts) {
        List<Statement> initials = new ArrayList<>();
        for (int number : checked.initials()) {
            Definition definition = checked.definitions().get(number);
            if (expressions.device(definition.initial()) == null) {
                initials.addAll(statements(List.of(number), Phase.INITIAL));
            } else {
                Feed feed = feed(definition, definition.initial(), Phase.INITIAL, initials);
                starts.add(new Start(initials.size(), feed));
            }
        }
        return initials;
    }

    private Memory memory(List<Start> starts, List<Statement> flows) {
        List<Statement.Assign> holds = new ArrayList<>();
        List<Feed> feeds = new ArrayList<>();
        for (Definition definition : checked.definitions()) {
            if (definition instanceof Definition.Next next) {
                if (expressions.device(next.active()) != null) {
                    feeds.add(feed(next, next.active(), Phase.ACTIVE, flows));
                } else {
                    Op value = expressions.lower(next, next.active(), Phase.ACTIVE, flows);
                    Loops loops = Loops.of(next.extent().axes());
                    holds.add(new Statement.Assign(loops.sizes(), target(next, loops), value));
                }
            }
        }
        return new Memory(holds, starts, feeds);
    }

    private Feed feed(Definition definition, @Nullable Expr expr, Phase phase, List<Statement> before) {
        Device device = expressions.device(expr);
        if (device != null && expr instanceof Expr.Call call) {
            Loops loops = Loops.of(definition.extent().axes());
            List<Op> values = expressions.arguments(definition, call, phase, before);
            return new Feed(loops.sizes(), target(definition, loops), device, values);
        }
        throw new IllegalStateException("no memory: " + definition.label());
    }

    /// Elements without an equation are not a number, so that nothing that reads one goes
    /// unnoticed.
    private List<Statement> undefined() {
        List<Statement> missing = new ArrayList<>();
        for (Region region : layout.regions()) {
            Slot slot = region.variable();
            if (slot.kind().isVariable()) {
                for (int element : checked.undefined(slot.name())) {
                    missing.add(
                            new Statement.Assign(region.base() + element, new Op.Constant(Double.NaN, slot.span())));
                }
            }
        }
        return missing;
    }

    private List<Statement> statements(List<Integer> numbers, Phase phase) {
        List<Statement> phased = new ArrayList<>();
        for (int number : numbers) {
            Definition definition = checked.definitions().get(number);
            Expr expr = phase == Phase.ACTIVE ? definition.active() : definition.initial();
            Op value = value(definition, expr, phase, phased);
            Loops loops = Loops.of(definition.extent().axes());
            phased.add(new Statement.Assign(loops.sizes(), target(definition, loops), value));
        }
        return phased;
    }

    private Address target(Definition definition, Loops loops) {
        Region region = layout.of(definition);
        return loops.address(
                region.base(), Layout.dimensions(region), definition.extent().positions());
    }

    private Op value(Definition definition, @Nullable Expr expr, Phase phase, List<Statement> before) {
        if (expr == null) {
            return new Op.Load(Program.STEP, definition.span());
        }
        Op op = expressions.lower(definition, expr, phase, before);
        boolean uniflow = definition instanceof Definition.Computed computed
                && computed.variable() instanceof Variable.Flow flow
                && flow.uniflow();
        return uniflow ? atLeastZero(op) : op;
    }

    private static Op atLeastZero(Op op) {
        return new Op.Call(
                Method.Of2.MAX.name(), Method.Of2.MAX, List.of(new Op.Constant(0, op.span()), op), op.span());
    }

    private List<Rate> rates(List<Statement> flows) {
        List<Rate> rates = new ArrayList<>();
        for (Definition definition : checked.definitions()) {
            if (definition instanceof Definition.Derivative rate) {
                Op value = expressions.lower(rate, rate.active(), Phase.ACTIVE, flows);
                Loops loops = Loops.of(rate.extent().axes());
                boolean nonNegative = rate.variable().nonNegative();
                rates.add(new Rate(loops.sizes(), target(rate, loops), nonNegative, value));
            }
        }
        return rates;
    }
}
