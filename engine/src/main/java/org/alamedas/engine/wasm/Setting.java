package org.alamedas.engine.wasm;

import java.util.List;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Program;
import org.alamedas.engine.ir.Statement;
import org.alamedas.model.definition.IntegrationMethod;

/// What is written into a module, and where its parts lie.
///
/// @param program the model
/// @param method how its stocks are stepped
/// @param columns the slots that are recorded at every row, the time before them
/// @param layout where numbers lie in memory
/// @param modelling what all functions share
/// @param time what goes on with graphical functions of the present moment
record Setting(
        Program program,
        IntegrationMethod method,
        List<Integer> columns,
        Layout layout,
        OpEmitter.Modelling modelling,
        TimeCode time) {
    private static final int BYTE_LOAD = 0x2d;

    Setting {
        columns = List.copyOf(columns);
    }

    ModuleWriter module() {
        return modelling.module();
    }

    JavaObjects objects() {
        return modelling.functions().objects();
    }

    /// Writes statements of every evaluation. What is computed of the time specification gives way to what was given
    /// for
    /// the run.
    void write(List<Statement> statements, OpEmitter emitter, Code out) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Assign assign -> {
                    if (assign.target().base() < Program.MOMENT) {
                        assignUnlessGiven(assign, emitter, out);
                    } else {
                        assign(assign, emitter);
                    }
                }
                case Statement.Apply apply -> emitter.loops(0, apply.loops(), () -> emitter.apply(apply));
            }
        }
    }

    private static void assign(Statement.Assign assign, OpEmitter emitter) {
        emitter.loops(0, assign.loops(), () -> emitter.store(assign.target(), () -> emitter.value(assign.value())));
    }

    /// Writes statements that leave alone what was given a value.
    void writeUnlessGiven(List<Statement> statements, OpEmitter emitter, Code out) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Assign assign -> assignUnlessGiven(assign, emitter, out);
                case Statement.Apply apply -> emitter.loops(0, apply.loops(), () -> emitter.apply(apply));
            }
        }
    }

    private void assignUnlessGiven(Statement.Assign assign, OpEmitter emitter, Code out) {
        emitter.loops(0, assign.loops(), () -> {
            emitter.moving(assign.target(), 1);
            out.op(BYTE_LOAD, 0)
                    .unsigned(layout.given() + (long) assign.target().base());
            out.op(Wasm.I32_EQZ).op(Code.IF, Code.NO_RESULT);
            emitter.store(assign.target(), () -> emitter.value(assign.value()));
            out.op(Code.END);
        });
    }

    /// Writes the values of a row into the columns.
    void record(Code out, OpEmitter emitter, RunWriter.Rows rows) {
        for (int i = 0; i < columns.size(); i++) {
            out.get(rows.place());
            if (i > 0) {
                out.get(rows.height()).op(Wasm.I32_ADD).tee(rows.place());
            }
            emitter.load(Address.of(columns.get(i)));
            out.f64Store(0);
        }
    }
}
