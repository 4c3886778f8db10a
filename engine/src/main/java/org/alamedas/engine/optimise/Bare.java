package org.alamedas.engine.optimise;

import org.alamedas.engine.ir.Op;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Compares operations by what they do, not by where they stand.
final class Bare {
    private static final Span NOWHERE = SourceText.of("", "").start();

    private Bare() {}

    /// Returns the operation without its places.
    static Op of(Op op) {
        Op inside = Rewriting.operands(op, Bare::of);
        return switch (inside) {
            case Op.Constant it -> new Op.Constant(it.value(), NOWHERE);
            case Op.Load it -> new Op.Load(it.address(), NOWHERE);
            case Op.LoadAt it -> new Op.LoadAt(it.address(), it.indices(), it.outside(), NOWHERE);
            case Op.Counter it -> new Op.Counter(it.number(), NOWHERE);
            case Op.Reduce it -> new Op.Reduce(it.aggregate(), it.first(), it.loops(), it.body(), NOWHERE);
            case Op.Unary it -> new Op.Unary(it.operator(), it.operand(), NOWHERE);
            case Op.Binary it -> new Op.Binary(it.operator(), it.left(), it.right(), NOWHERE);
            case Op.Select it -> new Op.Select(it.condition(), it.whenTrue(), it.whenFalse(), NOWHERE);
            case Op.Call it -> new Op.Call("", it.method(), it.arguments(), NOWHERE);
            case Op.TableRead it -> new Op.TableRead(it.table(), it.input(), NOWHERE);
            case Op.TableCall it -> new Op.TableCall(it.method(), it.table(), it.arguments(), NOWHERE);
            case Op.Draw it ->
                new Op.Draw(it.distribution(), it.stream(), it.seed(), it.arguments(), it.density(), NOWHERE);
            case Op.Recall it -> new Op.Recall(it.part(), it.memory(), it.arguments(), NOWHERE);
        };
    }
}
