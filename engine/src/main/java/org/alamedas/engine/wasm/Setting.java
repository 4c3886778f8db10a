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
    Setting {
        columns = List.copyOf(columns);
    }

    ModuleWriter module() {
        return modelling.module();
    }

    JavaObjects objects() {
        return modelling.functions().objects();
    }

    /// Writes statements as they stand.
    static void write(List<Statement> statements, OpEmitter emitter) {
        statements.forEach(statement -> {
            switch (statement) {
                case Statement.Assign assign ->
                    emitter.loops(
                            0,
                            assign.loops(),
                            () -> emitter.store(assign.target(), () -> emitter.value(assign.value())));
                case Statement.Apply apply -> emitter.loops(0, apply.loops(), () -> emitter.apply(apply));
            }
        });
    }

    /// Writes the values of a row into the columns.
    void record(Code out, OpEmitter emitter, RunWriter.Rows rows) {
        for (int slot : columns) {
            out.get(rows.place());
            emitter.load(Address.of(slot));
            out.f64Store(0)
                    .get(rows.place())
                    .get(rows.height())
                    .op(Wasm.I32_ADD)
                    .set(rows.place());
        }
    }
}
