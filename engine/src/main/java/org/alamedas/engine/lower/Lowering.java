package org.alamedas.engine.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.engine.builtin.Builtins;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Definition;
import org.alamedas.engine.check.Phase;
import org.alamedas.engine.ir.Assignment;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Pipe;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Lowers a checked model to a program.
///
/// A definition's number becomes its slot; parts of equations that are too deep for one tree get slots
/// after these. Its
/// fields are the state of one lowering.
public final class Lowering {
    private final CheckedModel checked;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final ExpressionLowering expressions;

    private Lowering(CheckedModel checked) {
        this.checked = checked;
        this.expressions = new ExpressionLowering(checked, slots, tables);
    }

    /// Lowers a model.
    ///
    /// @param checked the model, proven runnable
    /// @return the program
    public static Program lower(CheckedModel checked) {
        return new Lowering(checked).lower();
    }

    private Program lower() {
        Set<Integer> constant = new HashSet<>(checked.constants());
        for (int number = 0; number < checked.definitions().size(); number++) {
            slots.add(slot(checked.definitions().get(number), constant.contains(number)));
        }
        List<Assignment> constants = assignments(checked.constants(), Phase.ACTIVE);
        List<Assignment> initials = assignments(checked.initials(), Phase.INITIAL);
        List<Assignment> flows = assignments(checked.flows(), Phase.ACTIVE);
        List<Rate> rates = rates(flows);
        List<Pipe> pipes = Plumbing.pipes(checked, rates);
        return new Program(checked.model().name().written(), slots, tables, constants, initials, flows, rates, pipes);
    }

    private static Slot slot(Definition definition, boolean constant) {
        return switch (definition) {
            case Definition.Control control ->
                own(control.value().number() == Program.TIME ? Slot.Kind.TIME : Slot.Kind.CONTROL, control);
            case Definition.Computed computed ->
                variable(computedKind(computed.variable(), constant), computed.variable());
            case Definition.Level level -> variable(Slot.Kind.STOCK, level.variable());
            case Definition.Held held -> own(Slot.Kind.HELD, held);
        };
    }

    private static Slot.Kind computedKind(Variable variable, boolean constant) {
        return switch (variable) {
            case Variable.Flow _ -> Slot.Kind.FLOW;
            case Variable.Data _ -> Slot.Kind.AUXILIARY;
            case Variable.Auxiliary _ -> constant ? Slot.Kind.CONSTANT : Slot.Kind.AUXILIARY;
            case Variable.Stock _, Variable.Lookup _ -> throw new IllegalStateException(variable + " is not computed");
        };
    }

    private static Slot own(Slot.Kind kind, Definition definition) {
        return new Slot(Name.of("<" + definition.label() + ">"), kind, null, "", null, definition.span());
    }

    private static Slot variable(Slot.Kind kind, Variable variable) {
        Declaration declaration = variable.declaration();
        String unit = declaration.unit() == null ? null : declaration.unit().written();
        return new Slot(
                declaration.name(), kind, unit, declaration.documentation(), declaration.range(), declaration.span());
    }

    private List<Assignment> assignments(List<Integer> numbers, Phase phase) {
        List<Assignment> phased = new ArrayList<>();
        for (int number : numbers) {
            Definition definition = checked.definitions().get(number);
            Expr expr = phase == Phase.ACTIVE ? definition.active() : definition.initial();
            phased.add(new Assignment(number, value(definition, expr, phase, phased)));
        }
        return phased;
    }

    private Op value(Definition definition, @Nullable Expr expr, Phase phase, List<Assignment> before) {
        if (expr == null) {
            return new Op.Load(Program.STEP, definition.span());
        }
        Op op = expressions.lower(expr, phase, before);
        boolean uniflow = definition instanceof Definition.Computed computed
                && computed.variable() instanceof Variable.Flow flow
                && flow.uniflow();
        return uniflow ? atLeastZero(op) : op;
    }

    private static Op atLeastZero(Op op) {
        Method.Of2 max = ((Meaning.Folded) Builtins.MAX.meaning()).method();
        return new Op.Call(Builtins.MAX.id(), max, List.of(new Op.Constant(0, op.span()), op), op.span());
    }

    private List<Rate> rates(List<Assignment> flows) {
        List<Rate> rates = new ArrayList<>();
        for (int number = 0; number < checked.definitions().size(); number++) {
            if (checked.definitions().get(number) instanceof Definition.Level level) {
                Variable.Stock stock = level.variable();
                rates.add(new Rate(number, stock.nonNegative(), rate(stock, flows)));
            }
        }
        return rates;
    }

    private Op rate(Variable.Stock stock, List<Assignment> flows) {
        return switch (stock.change()) {
            case Variable.Change.Net net ->
                expressions.lower(net.equations().getFirst().expression(), Phase.ACTIVE, flows);
            case Variable.Change.Flows(var inflows, var outflows) -> {
                Op total = null;
                for (FlowReference inflow : inflows) {
                    total = sum(BinaryOperator.ADD, total, inflow, flows);
                }
                for (FlowReference outflow : outflows) {
                    total = sum(BinaryOperator.SUBTRACT, total, outflow, flows);
                }
                yield total == null ? new Op.Constant(0, stock.declaration().span()) : total;
            }
        };
    }

    private Op sum(BinaryOperator operator, @Nullable Op total, FlowReference flow, List<Assignment> before) {
        Op load = new Op.Load(checked.number(flow.name()), flow.span());
        if (total != null) {
            Span span = total.span().to(flow.span());
            return expressions.shallow(new Op.Binary(operator, total, load, span), before);
        }
        return operator == BinaryOperator.ADD ? load : new Op.Unary(UnaryOperator.NEGATE, load, flow.span());
    }
}
