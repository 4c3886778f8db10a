package org.alamedas.engine.wasm;

import java.util.List;
import org.alamedas.engine.optimise.TimeReads;

/// Writes what goes on with the graphical functions of the present moment before each evaluation.
final class TimeCode {
    private static final JavaFunctions.Key FIND = JavaMethod.key(TimeSegments.class, "find");

    private final List<TimeReads.Group> groups;
    private final List<Integer> starts;
    private final JavaFunctions functions;
    private final int all;

    TimeCode(TimeReads.Made made, OpEmitter.Modelling modelling) {
        groups = made.groups();
        functions = modelling.functions();
        starts = TimeSegments.starts(groups, made.after().tables());
        all = modelling
                .module()
                .data(
                        groups.isEmpty()
                                ? new double[0]
                                : TimeSegments.layout(groups, made.after().tables()));
    }

    /// Writes it for a moment that a local holds.
    void set(Code out, int time) {
        if (groups.isEmpty()) {
            return;
        }
        out.get(time).i32(0).f64Load(all).op(Wasm.F64_GE);
        out.get(time).i32(0).f64Load(all + (long) Double.BYTES).op(Wasm.F64_LT, Wasm.I32_AND, Wasm.I32_EQZ);
        out.op(Code.IF, Code.NO_RESULT).i32(all).i32(groups.size()).i32(0).get(time);
        out.call(functions.function(FIND)).op(Code.END);
        for (int i = 0; i < groups.size(); i++) {
            long start = all + (long) starts.get(i) * Double.BYTES;
            out.i32(0).get(time).i32(0).f64Load(start).op(Wasm.F64_SUB);
            out.i32(0).f64Load(start + Double.BYTES).op(Wasm.F64_DIV);
            out.f64Store((long) groups.get(i).share() * Double.BYTES);
        }
    }
}
