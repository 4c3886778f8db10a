package org.alamedas.engine.jvm;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;

/// Parts of equations that are so long that they become methods of their own, and how long the code
/// of an operation will be.
///
/// Lengths are estimated from above; what was really emitted is measured afterwards.
final class Outlines {
    private static final int SMALL = 4;
    private static final int JUMP = 12;
    private static final int TERM = 12;
    private static final int LOOP = 24;
    private static final int INDEX = 40;
    private static final int READ = 20;

    private final int longest;
    private final IdentityHashMap<Op, Part> parts = new IdentityHashMap<>();
    private final List<Part> inOrder = new ArrayList<>();

    /// A part of an equation.
    ///
    /// @param name what its method is called
    /// @param op the part
    /// @param loops the loops that run around it, whose counters it is given
    record Part(String name, Op op, List<Integer> loops) {
        MethodTypeDesc type() {
            List<ClassDesc> arguments = new ArrayList<>();
            arguments.add(Generated.DOUBLES);
            loops.forEach(_ -> arguments.add(ConstantDescs.CD_int));
            return MethodTypeDesc.of(ConstantDescs.CD_double, arguments);
        }
    }

    /// Makes an empty set of parts.
    ///
    /// @param longest how long the code of one piece may be, in bytes
    Outlines(int longest) {
        this.longest = longest;
    }

    Optional<Part> find(Op op) {
        return Optional.ofNullable(parts.get(op));
    }

    List<Part> all() {
        return inOrder;
    }

    /// Estimates the code of an operation, and makes parts of what is too long.
    ///
    /// @param loops how many loops run around it
    /// @return bytes from above
    int length(Op op, int loops) {
        if (parts.containsKey(op)) {
            return call(loops);
        }
        int inside =
                op instanceof Op.Reduce reduce ? reduce.first() + reduce.loops().size() : loops;
        List<Op> operands = op.operands();
        int[] lengths =
                operands.stream().mapToInt(operand -> length(operand, inside)).toArray();
        int total = own(op) + IntStream.of(lengths).sum();
        while (total > longest) {
            int at = largest(lengths);
            if (at < 0) {
                break;
            }
            Part part = new Part("part" + inOrder.size(), operands.get(at), range(inside));
            parts.put(part.op(), part);
            inOrder.add(part);
            total += call(inside) - lengths[at];
            lengths[at] = 0;
        }
        return total;
    }

    private static int largest(int[] lengths) {
        int at = -1;
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 4 * READ && (at < 0 || lengths[i] > lengths[at])) {
                at = i;
            }
        }
        return at;
    }

    private static List<Integer> range(int loops) {
        return IntStream.range(0, loops).boxed().toList();
    }

    private static int call(int loops) {
        return 2 * SMALL + loops * SMALL;
    }

    private static int own(Op op) {
        return switch (op) {
            case Op.Constant _ -> SMALL;
            case Op.Load load -> 2 * SMALL + length(load.address());
            case Op.LoadAt at -> JUMP + length(at.address()) + at.indices().size() * INDEX;
            case Op.Counter counter -> SMALL + length(counter.number());
            case Op.Reduce reduce -> INDEX + reduce.loops().size() * LOOP;
            case Op.Unary _, Op.Binary _, Op.Select _ -> JUMP + SMALL;
            case Op.Call call -> call.method() == Method.Of2.MAX || call.method() == Method.Of2.MIN ? 5 * JUMP : SMALL;
            case Op.TableRead read -> READ + length(read.table());
            case Op.TableCall call -> 2 * READ + length(call.table());
            case Op.Draw draw -> 2 * READ + length(draw.stream().element());
            case Op.Recall recall -> READ + length(recall.memory());
        };
    }

    static int length(Address address) {
        return SMALL + address.terms().size() * TERM;
    }

    /// Estimates the code around the value of an assignment.
    static int frame(Address target, List<Integer> loops) {
        return 4 * SMALL + length(target) + loops.size() * LOOP;
    }
}
