package org.alamedas.engine.wasm;

import org.alamedas.engine.ir.Op;
import org.alamedas.model.expr.GraphicalFunction;

/// Writes the reading of graphical functions into one function. Mutable, for one thread.
final class TableCode {
    private static final JavaFunctions.Key READ = JavaMethod.key(TableReading.class, "read");
    private static final int F64_RESULT = 0x7c;

    /// Added to a whole number from 0, it leaves eight times that number in the lower half of the sum.
    private static final double EIGHTFOLD = 0x1p49;

    /// Added to a number from 0, it leaves the nearest whole number in the lower half of the sum.
    private static final double NEAREST = 0x1p52;

    private static final int POINT_SHIFT = 4;

    private final OpEmitter.Modelling modelling;
    private final FunctionWriter function;
    private final Code out;
    private final OpEmitter emitter;

    TableCode(OpEmitter.Modelling modelling, OpEmitter emitter, FunctionWriter function) {
        this.modelling = modelling;
        this.function = function;
        this.emitter = emitter;
        out = function.code();
    }

    void read(Op.TableRead read) {
        Tables tables = modelling.tables();
        if (read.table().isFixed()) {
            int table = read.table().base();
            GraphicalFunction points = tables.function(table);
            if (points.kind() == GraphicalFunction.Kind.CONTINUOUS) {
                if (Tables.exactDensity(points) > 0) {
                    exact(read.input(), points, tables.outputs(table));
                    return;
                }
                if (Tables.density(points) > 0) {
                    even(read.input(), points, tables.points(table));
                    return;
                }
            }
        }
        choose(read);
        emitter.value(read.input());
        out.call(modelling.functions().function(READ));
    }

    private void choose(Op.TableRead read) {
        if (read.table().isFixed()) {
            out.i32(modelling.tables().whole(read.table().base()));
        } else {
            emitter.choose(read.table(), modelling.tables().all());
        }
    }

    /// How many points an input is above the first one is exact, so that it tells the segment and the place in it.
    private void exact(Op input, GraphicalFunction points, int outputs) {
        int last = points.size() - 1;
        int place = function.local(WasmType.F64);
        int whole = function.local(WasmType.F64);
        int at = function.local(WasmType.I32);
        int output = function.local(WasmType.F64);
        emitter.value(input);
        above(points.input(0));
        times(Tables.exactDensity(points));
        out.tee(place).f64(0).op(Wasm.F64_GE, Code.IF, F64_RESULT);
        out.get(place);
        emitter.number(last);
        out.op(Wasm.F64_LT, Code.IF, F64_RESULT);
        out.get(place).op(Wasm.F64_FLOOR).tee(whole);
        emitter.number(EIGHTFOLD);
        out.op(Wasm.F64_ADD, Wasm.I64_REINTERPRET_F64, Wasm.I32_WRAP_I64).tee(at);
        out.f64Load(outputs).tee(output).get(place).get(whole).op(Wasm.F64_SUB);
        out.get(at).f64Load(outputs + (long) Double.BYTES);
        out.get(output).op(Wasm.F64_SUB, Wasm.F64_MUL, Wasm.F64_ADD);
        ends(place, outputs, outputs + last * Double.BYTES);
    }

    /// The nearest point is that at or below the input, or the one after that.
    private void even(Op input, GraphicalFunction points, int at) {
        int last = at + 2 * (points.size() - 1) * Double.BYTES;
        int x = function.local(WasmType.F64);
        int point = function.local(WasmType.I32);
        emitter.value(input);
        out.tee(x).i32(0).f64Load(at).op(Wasm.F64_GE, Code.IF, F64_RESULT);
        out.get(x).i32(0).f64Load(last).op(Wasm.F64_LT, Code.IF, F64_RESULT);
        out.get(x);
        above(points.input(0));
        times(Tables.density(points));
        emitter.number(NEAREST);
        out.op(Wasm.F64_ADD, Wasm.I64_REINTERPRET_F64, Wasm.I32_WRAP_I64);
        out.i32(POINT_SHIFT).op(Wasm.I32_SHL).tee(point);
        out.get(point).f64Load(at).get(x).op(Wasm.F64_GT);
        out.i32(POINT_SHIFT).op(Wasm.I32_SHL, Wasm.I32_SUB).tee(point);
        out.f64Load(at + (long) Double.BYTES);
        out.get(x).get(point).f64Load(at).op(Wasm.F64_SUB);
        difference(point, at);
        out.op(Wasm.F64_DIV);
        difference(point, at + Double.BYTES);
        out.op(Wasm.F64_MUL, Wasm.F64_ADD);
        ends(x, at + Double.BYTES, last + Double.BYTES);
    }

    private void difference(int point, int at) {
        out.get(point).f64Load(at + 2L * Double.BYTES);
        out.get(point).f64Load(at).op(Wasm.F64_SUB);
    }

    private void above(double first) {
        // Subtracting -0 makes 0 of -0.
        if (Double.doubleToRawLongBits(first) != 0) {
            emitter.number(first);
            out.op(Wasm.F64_SUB);
        }
    }

    private void times(double density) {
        if (density != 1) {
            emitter.number(density);
            out.op(Wasm.F64_MUL);
        }
    }

    /// Ends two choices: what is not below the last point gives its output, what is not above the first one the output
    /// of that, and what is not a number stays.
    private void ends(int input, int first, int last) {
        out.op(Code.ELSE).i32(0).f64Load(last).op(Code.END, Code.ELSE);
        out.i32(0).f64Load(first).get(input).get(input).get(input).op(Wasm.F64_EQ, Wasm.SELECT, Code.END);
    }
}
