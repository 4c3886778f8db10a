package org.alamedas.engine.wasm;

import java.util.List;
import org.alamedas.engine.wasm.ModuleWriter.Signature;

/// Writes the function that takes steps, whatever a step is.
///
/// It takes how many steps to take at most, and whether everything is yet to be evaluated at the moment that has
/// been reached; it gives how many steps are left.
final class RunWriter {
    private static final Signature STEPS = new Signature(List.of(WasmType.F64, WasmType.I32), List.of(WasmType.F64));
    private static final int FRESH = 1;

    /// What there is in the loop over time.
    interface Body {
        /// Writes what is done before the loop.
        void enter();

        /// Writes a step, or a stage of one, up to where everything is evaluated.
        void step();

        /// Writes the evaluation.
        void evaluate();

        /// Pushes whether the step is not whole yet.
        ///
        /// @return false if it always is, and nothing is pushed
        boolean isWithin();

        /// Writes the values of a row, from a place in each column on.
        void record(Rows rows);

        /// Writes what is done after the loop.
        void leave();
    }

    /// Makes what goes into the loop.
    interface Making {
        Body in(FunctionWriter writer, Clock clock);
    }

    /// Where the values of a row go.
    ///
    /// @param place the local of the place of the first
    /// @param height the local of how far it is from one to the next
    record Rows(int place, int height) {}

    private RunWriter() {}

    /// Writes it.
    ///
    /// @param results the function that gives where the columns begin
    /// @return its number
    static int write(Setting setting, int grid, int results, Making making) {
        return setting.module().function(STEPS, writer -> {
            Code out = writer.code();
            Clock clock = new Clock(grid, setting, writer);
            Body body = making.in(writer, clock);
            Rows rows = new Rows(writer.local(WasmType.I32), writer.local(WasmType.I32));
            clock.begin();
            clock.isOn();
            out.get(FRESH).op(Wasm.I32_OR, Code.IF, Code.NO_RESULT);
            clock.height();
            out.set(rows.height());
            body.enter();
            out.op(Code.LOOP, Code.NO_RESULT).get(FRESH).op(Wasm.I32_EQZ, Code.IF, Code.NO_RESULT);
            body.step();
            out.op(Code.END).i32(0).set(FRESH);
            body.evaluate();
            if (body.isWithin()) {
                out.branchIf(0);
            }
            clock.isRowDue();
            out.op(Code.IF, Code.NO_RESULT);
            boolean asked = clock.isKept();
            if (asked) {
                out.op(Code.IF, Code.NO_RESULT);
            }
            out.call(results);
            clock.place();
            out.op(Wasm.I32_ADD).set(rows.place());
            body.record(rows);
            if (asked) {
                out.op(Code.END);
            }
            clock.recorded();
            out.op(Code.END);
            clock.isOn();
            out.branchIf(0).op(Code.END);
            body.leave();
            clock.end();
            out.op(Code.END);
            clock.left();
        });
    }
}
