package org.alamedas.engine.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.List;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Op;
import org.jspecify.annotations.Nullable;

/// Emits the smaller and the larger of two numbers as comparisons and jumps.
///
/// What the JVM makes of [Math#max(double, double)] waits for both numbers and then for three more instructions;
/// a jump that is nearly always taken the same way waits for nothing.
final class Extremes {
    private final CodeBuilder code;
    private final Emitter emitter;
    private int @Nullable [] locals;

    Extremes(CodeBuilder code, Emitter emitter) {
        this.code = code;
        this.emitter = emitter;
    }

    /// Leaves the smaller or the larger of two arguments on the stack.
    void value(Method.Of2 method, List<Op> arguments) {
        Op left = arguments.getFirst();
        Op right = arguments.getLast();
        if (right instanceof Op.Constant limit && isPlain(limit.value())) {
            limited(method, left, limit.value());
        } else if (left instanceof Op.Constant limit && isPlain(limit.value())) {
            limited(method, right, limit.value());
        } else {
            any(method, left, right);
        }
    }

    private static boolean isPlain(double limit) {
        return !Double.isNaN(limit) && Double.doubleToRawLongBits(limit) != Double.doubleToRawLongBits(-0.0);
    }

    /// What is not a number fails the comparison and stays. Where both are 0 the larger is the one without a sign,
    /// so the limit, and the smaller is the other.
    private void limited(Method.Of2 method, Op op, double limit) {
        Label done = code.newLabel();
        emitter.value(op);
        code.dup2();
        emitter.number(limit);
        if (method == Method.Of2.MAX) {
            code.dcmpg().ifgt(done);
        } else {
            code.dcmpl().ifle(done);
        }
        code.pop2();
        emitter.number(limit);
        code.labelBinding(done);
    }

    /// Numbers that are equal, or not numbers, are left to the JVM.
    private void any(Method.Of2 method, Op left, Op right) {
        if (locals == null) {
            locals = new int[] {code.allocateLocal(TypeKind.DOUBLE), code.allocateLocal(TypeKind.DOUBLE)};
        }
        int first = locals[method == Method.Of2.MAX ? 0 : 1];
        int second = locals[method == Method.Of2.MAX ? 1 : 0];
        emitter.value(left);
        emitter.value(right);
        code.dstore(second).dstore(first);
        // The larger is the first where it is above the second; the smaller is the second there.
        Label notAbove = code.newLabel();
        Label neither = code.newLabel();
        Label done = code.newLabel();
        code.dload(first).dload(second).dcmpl().ifle(notAbove);
        code.dload(locals[0]).goto_(done);
        code.labelBinding(notAbove);
        code.dload(first).dload(second).dcmpg().ifge(neither);
        code.dload(locals[1]).goto_(done);
        code.labelBinding(neither);
        code.dload(first).dload(second);
        code.invokestatic(Generated.MATH, method == Method.Of2.MAX ? "max" : "min", Methods.type(2));
        code.labelBinding(done);
    }
}
