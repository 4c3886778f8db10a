package org.alamedas.engine.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.engine.check.CheckedModel;
import org.alamedas.engine.check.Expressions;
import org.alamedas.engine.check.Phase;
import org.alamedas.engine.check.Symbol;
import org.alamedas.engine.ir.Assignment;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Slot;
import org.alamedas.engine.ir.Table;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;

/// Lowers expressions to operations, without recursion: a chain of 20,000 additions is a tree 20,000
/// deep.
///
/// A tree that would pass [Program#DEPTH_LIMIT] is cut: its deepest part becomes an assignment of its
/// own. Evaluating a
/// part beforehand changes no value, as operations have no effects.
final class ExpressionLowering {
    private final CheckedModel checked;
    private final List<Slot> slots;
    private final List<Table> tables;
    private final Map<GraphicalFunction, Integer> tableNumbers = new HashMap<>();
    private final IdentityHashMap<Op, Integer> depths = new IdentityHashMap<>();

    ExpressionLowering(CheckedModel checked, List<Slot> slots, List<Table> tables) {
        this.checked = checked;
        this.slots = slots;
        this.tables = tables;
    }

    /// Lowers one expression.
    ///
    /// @param root the expression
    /// @param phase when it is evaluated
    /// @param before where assignments of parts go
    /// @return the operations
    Op lower(Expr root, Phase phase, List<Assignment> before) {
        Deque<Op> done = new ArrayDeque<>();
        for (Expr expr : Expressions.postorder(root, part -> phase.parts(part, checked.scope()))) {
            int count = phase.parts(expr, checked.scope()).size();
            List<Op> operands = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                operands.addFirst(done.pop());
            }
            done.push(shallow(node(expr, operands, before), before));
        }
        return done.pop();
    }

    /// Returns an operation, or a load of it where its tree has become too deep.
    Op shallow(Op op, List<Assignment> before) {
        int depth = 1
                + operands(op).stream()
                        .mapToInt(part -> depths.getOrDefault(part, 1))
                        .max()
                        .orElse(0);
        if (depth < Program.DEPTH_LIMIT) {
            depths.put(op, depth);
            return op;
        }
        int slot = slots.size();
        slots.add(new Slot(Name.of("<part " + slot + ">"), Slot.Kind.PART, null, "", null, op.span()));
        before.add(new Assignment(slot, op));
        return new Op.Load(slot, op.span());
    }

    private static List<Op> operands(Op op) {
        return switch (op) {
            case Op.Constant _, Op.Load _ -> List.of();
            case Op.Unary unary -> List.of(unary.operand());
            case Op.Binary binary -> List.of(binary.left(), binary.right());
            case Op.Select select -> List.of(select.condition(), select.whenTrue(), select.whenFalse());
            case Op.Call call -> call.arguments();
            case Op.TableRead read -> List.of(read.input());
        };
    }

    private Op node(Expr expr, List<Op> operands, List<Assignment> before) {
        return switch (expr) {
            case Expr.Literal literal -> new Op.Constant(literal.value(), literal.span());
            case Expr.Text text -> throw new IllegalStateException("text passed the checker: " + text);
            case Expr.Reference reference -> named(reference.name(), reference.span());
            case Expr.Unary unary ->
                unary.operator() == UnaryOperator.PLUS
                        ? operands.getFirst()
                        : new Op.Unary(unary.operator(), operands.getFirst(), unary.span());
            case Expr.Binary binary ->
                new Op.Binary(binary.operator(), operands.get(0), operands.get(1), binary.span());
            case Expr.If choice -> new Op.Select(operands.get(0), operands.get(1), operands.get(2), choice.span());
            case Expr.Lookup lookup -> read(lookup.table(), operands.getFirst(), lookup.span());
            case Expr.Call call -> call(call, operands, before);
        };
    }

    private Op named(Name name, Span span) {
        return switch (checked.scope().find(name)) {
            case null -> throw new IllegalStateException("a name passed the checker: " + name);
            case Symbol.OfModel _ -> new Op.Load(checked.number(name), span);
            case Symbol.OfLanguage(Builtin row) -> function(row, List.of(), span);
        };
    }

    private Op call(Expr.Call call, List<Op> operands, List<Assignment> before) {
        Name name = call.function().name();
        return switch (checked.scope().find(name)) {
            case null -> throw new IllegalStateException("a function passed the checker: " + name);
            case Symbol.OfModel _ -> read(table(name), operands.getFirst(), call.span());
            case Symbol.OfLanguage(Builtin row) ->
                switch (row.meaning()) {
                    case Meaning.AtStart _ -> new Op.Load(checked.held(call), call.span());
                    case Meaning.TableRead _ -> {
                        Expr.Reference table = (Expr.Reference) call.arguments().getFirst();
                        yield read(table(table.name()), operands.getFirst(), call.span());
                    }
                    case Meaning.Folded folded -> folded(row, folded, operands, before);
                    case Meaning.Computed _, Meaning.Fixed _, Meaning.Provided _ ->
                        function(row, operands, call.span());
                    case Meaning.Choice _, Meaning.ActiveInitial _, Meaning.Expanded _, Meaning.Unsupported _ ->
                        function(row, operands, call.span());
                };
        };
    }

    private static Op function(Builtin row, List<Op> operands, Span span) {
        return switch (row.meaning()) {
            case Meaning.Computed computed -> computed(row, computed, operands, span);
            case Meaning.Fixed fixed -> new Op.Constant(fixed.value(), span);
            case Meaning.Provided provided -> new Op.Load(provided.value().number(), span);
            case Meaning.Choice _ -> new Op.Select(operands.get(0), operands.get(1), operands.get(2), span);
            case Meaning.ActiveInitial _ -> operands.getFirst();
            case Meaning.AtStart _, Meaning.Folded _, Meaning.TableRead _ ->
                throw new IllegalStateException(row + " stands without arguments");
            case Meaning.Expanded _, Meaning.Unsupported _ ->
                throw new IllegalStateException(row + " passed the checker");
        };
    }

    private static Op computed(Builtin row, Meaning.Computed meaning, List<Op> operands, Span span) {
        List<Op> arguments = new ArrayList<>(operands);
        int missing = row.arity().most() - operands.size();
        List<Double> defaults = meaning.defaults();
        for (double value : defaults.subList(defaults.size() - missing, defaults.size())) {
            arguments.add(new Op.Constant(value, span));
        }
        for (SystemValue value : meaning.reads()) {
            arguments.add(new Op.Load(value.number(), span));
        }
        return new Op.Call(row.id(), meaning.method(), arguments, span);
    }

    private Op folded(Builtin row, Meaning.Folded meaning, List<Op> operands, List<Assignment> before) {
        Op total = operands.getFirst();
        for (Op operand : operands.subList(1, operands.size())) {
            Span span = total.span().to(operand.span());
            total = shallow(new Op.Call(row.id(), meaning.method(), List.of(total, operand), span), before);
        }
        return total;
    }

    private GraphicalFunction table(Name name) {
        GraphicalFunction table = checked.scope().table(name);
        if (table == null) {
            throw new IllegalStateException("a graphical function passed the checker: " + name);
        }
        return table;
    }

    private Op read(GraphicalFunction function, Op input, Span span) {
        int number = tableNumbers.computeIfAbsent(function, added -> {
            tables.add(Table.of(added));
            return tables.size() - 1;
        });
        return new Op.TableRead(number, input, span);
    }
}
