package org.alamedas.engine.wasm;

import org.alamedas.engine.ir.Program;

/// Writes how the function that takes steps counts them, and finds the moments and the rows. Mutable, for one thread.
final class Clock {
    private static final double NEAR = GridMath.NEAR;

    private final int grid;
    private final JavaFunctions functions;
    private final boolean moves;
    private final Code out;
    private final int done;
    private final int end;
    private final int last;
    private final int row;
    private final int next;

    /// Prepares to write into a function whose first parameter is how many steps to take at most.
    ///
    /// @param grid where the grid lies
    Clock(int grid, Setting setting, FunctionWriter writer) {
        this.grid = grid;
        functions = setting.modelling().functions();
        moves = !setting.program().isTimeFixed();
        out = writer.code();
        done = writer.local(WasmType.F64);
        end = writer.local(WasmType.F64);
        last = writer.local(WasmType.F64);
        row = writer.local(WasmType.F64);
        next = writer.local(WasmType.F64);
    }

    private Code field(int number) {
        return out.i32(0).f64Load(grid + (long) number * Double.BYTES);
    }

    /// Pushes what a method gives for the grid and the values of some slots.
    private void call(String method, int... slots) {
        out.i32(grid);
        for (int slot : slots) {
            out.i32(0).f64Load((long) slot * Double.BYTES);
        }
        out.call(functions.function(JavaMethod.key(MovingMath.class, method)));
    }

    private void keep(int number, int local) {
        out.i32(0).get(local).f64Store(grid + (long) number * Double.BYTES);
    }

    void begin() {
        field(GridMath.DONE).tee(done).get(0).op(Wasm.F64_ADD);
        field(GridMath.STEPS).op(Wasm.F64_MIN).set(end);
        field(GridMath.STEPS).f64(-1);
        field(GridMath.FILLED).f64(0).op(Wasm.F64_NE, Wasm.SELECT).set(last);
        field(GridMath.ROW).set(row);
        findRow();
    }

    private void findRow() {
        if (moves) {
            return;
        }
        out.get(row);
        field(GridMath.SAVE_RATIO)
                .op(Wasm.F64_MUL)
                .f64(NEAR)
                .op(Wasm.F64_SUB, Wasm.F64_CEIL)
                .set(next);
    }

    /// Pushes whether steps are left to be taken.
    void isOn() {
        out.get(done).get(end).op(Wasm.F64_LT);
        if (moves) {
            call("goesOn", Program.STOP, Program.STEP);
            out.f64(0).op(Wasm.F64_NE, Wasm.I32_AND);
        }
    }

    /// Pushes the moment after the steps taken.
    void moment() {
        if (moves) {
            field(MovingMath.TIME);
            return;
        }
        field(GridMath.STOP);
        field(GridMath.START).get(done);
        field(GridMath.NUMERATOR).op(Wasm.F64_MUL);
        field(GridMath.DENOMINATOR).op(Wasm.F64_DIV, Wasm.F64_ADD);
        out.get(done).get(last).op(Wasm.F64_EQ, Wasm.SELECT);
    }

    void pass() {
        out.get(done).f64(1).op(Wasm.F64_ADD).set(done);
        if (moves) {
            call("advance", Program.STOP, Program.STEP);
            out.op(Wasm.DROP);
        }
    }

    /// Pushes the number of steps taken.
    void count() {
        out.get(done);
    }

    /// Pushes whether a row is due.
    void isRowDue() {
        if (moves) {
            call("isRowDue", Program.STEP);
            out.f64(0).op(Wasm.F64_NE);
        } else {
            out.get(done).get(next).op(Wasm.F64_EQ);
        }
    }

    /// Pushes whether what is recorded is kept; nothing where it always is.
    ///
    /// @return whether something is pushed
    boolean isKept() {
        if (moves) {
            field(MovingMath.COUNTING).f64(0).op(Wasm.F64_EQ);
        }
        return moves;
    }

    void recorded() {
        out.get(row).f64(1).op(Wasm.F64_ADD).set(row);
        if (moves) {
            call("recorded", Program.SAVE_EVERY, Program.STEP);
        }
        findRow();
    }

    /// Pushes how many bytes the rows before take in each column.
    void place() {
        out.get(row).op(Wasm.SATURATING, Wasm.I32_OF_F64).i32(3).op(Wasm.I32_SHL);
    }

    /// Pushes how many bytes a column takes.
    void height() {
        field(GridMath.ROWS).op(Wasm.SATURATING, Wasm.I32_OF_F64).i32(3).op(Wasm.I32_SHL);
    }

    void end() {
        keep(GridMath.DONE, done);
        keep(GridMath.ROW, row);
    }

    /// Pushes how many steps are left.
    void left() {
        field(GridMath.STEPS);
        field(GridMath.DONE).op(Wasm.F64_SUB);
    }
}
