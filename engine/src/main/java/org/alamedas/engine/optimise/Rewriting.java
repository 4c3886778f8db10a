package org.alamedas.engine.optimise;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Rate;
import org.alamedas.engine.ir.Statement;

/// Rebuilds operations with other operands, and programs with other operations.
final class Rewriting {
    private Rewriting() {}

    /// Replaces the operands of an operation.
    static Op operands(Op op, UnaryOperator<Op> change) {
        return switch (op) {
            case Op.Constant _, Op.Load _, Op.Counter _ -> op;
            case Op.LoadAt at ->
                new Op.LoadAt(
                        at.address(),
                        at.indices().stream()
                                .map(index -> new Op.Index(change.apply(index.number()), index.size(), index.stride()))
                                .toList(),
                        at.outside(),
                        at.span());
            case Op.Reduce reduce ->
                new Op.Reduce(
                        reduce.aggregate(), reduce.first(), reduce.loops(), change.apply(reduce.body()), reduce.span());
            case Op.Unary unary -> new Op.Unary(unary.operator(), change.apply(unary.operand()), unary.span());
            case Op.Binary binary ->
                new Op.Binary(
                        binary.operator(), change.apply(binary.left()), change.apply(binary.right()), binary.span());
            case Op.Select select ->
                new Op.Select(
                        change.apply(select.condition()),
                        change.apply(select.whenTrue()),
                        change.apply(select.whenFalse()),
                        select.span());
            case Op.Call call -> new Op.Call(call.name(), call.method(), all(call.arguments(), change), call.span());
            case Op.TableRead read -> new Op.TableRead(read.table(), change.apply(read.input()), read.span());
            case Op.TableCall call ->
                new Op.TableCall(call.method(), call.table(), all(call.arguments(), change), call.span());
            case Op.Draw draw ->
                new Op.Draw(
                        draw.distribution(),
                        draw.stream(),
                        change.apply(draw.seed()),
                        all(draw.arguments(), change),
                        draw.density(),
                        draw.span());
            case Op.Recall recall ->
                new Op.Recall(recall.part(), recall.memory(), all(recall.arguments(), change), recall.span());
        };
    }

    private static List<Op> all(List<Op> ops, UnaryOperator<Op> change) {
        return ops.stream().map(change).toList();
    }

    /// Replaces the values of assignments.
    static List<Statement> statements(List<Statement> statements, UnaryOperator<Op> change) {
        return statements.stream()
                .map(one -> switch (one) {
                    case Statement.Assign assign -> assign(assign, change);
                    case Statement.Apply apply -> apply;
                })
                .toList();
    }

    /// Replaces the value of an assignment.
    static Statement assign(Statement.Assign assign, UnaryOperator<Op> change) {
        return new Statement.Assign(assign.loops(), assign.target(), change.apply(assign.value()));
    }

    /// Returns one of the slots that a statement fills.
    static int target(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> assign.target().base();
            case Statement.Apply apply -> apply.output().start().base();
        };
    }

    /// Replaces the values of rates.
    static List<Rate> rates(List<Rate> rates, UnaryOperator<Op> change) {
        return rates.stream()
                .map(rate -> new Rate(rate.loops(), rate.stock(), rate.nonNegative(), change.apply(rate.value())))
                .toList();
    }

    /// Replaces the values of everything that is computed at every evaluation.
    static Program flowing(Program program, UnaryOperator<Op> change) {
        return program.with(
                program.regions(),
                program.initials(),
                statements(program.flows(), change),
                rates(program.rates(), change));
    }
}
