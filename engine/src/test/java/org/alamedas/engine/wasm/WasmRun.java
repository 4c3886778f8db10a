package org.alamedas.engine.wasm;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.ir.Region;
import org.alamedas.engine.run.RunResult;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.testkit.WasmMachine;

/// Runs models as modules.
final class WasmRun {
    private WasmRun() {}

    /// Says where the bits of a module's run differ from those of the interpreter's; empty if nowhere.
    static String difference(CompiledModel model, RunResult run, IntegrationMethod method, double stepsAtOnce) {
        List<Integer> slots = new ArrayList<>();
        for (Region region : model.program().regions()) {
            for (int slot = region.base(); slot < region.base() + region.size(); slot++) {
                if (region.variable().kind().isVariable()) {
                    slots.add(slot);
                }
            }
        }
        WasmModule module = WasmCompiler.compile(model.program(), method, slots);
        List<List<Double>> columns =
                new WasmMachine(module.bytes().toArray()).run(slots, module.columns(), stepsAtOnce);
        return difference(columns, run);
    }

    private static String difference(List<List<Double>> columns, RunResult run) {
        if (columns.getFirst().size() != run.rows()) {
            return columns.getFirst().size() + " rows, not " + run.rows();
        }
        for (int row = 0; row < run.rows(); row++) {
            for (int column = 0; column <= run.columns().size(); column++) {
                double expected = column == 0 ? run.time(row) : run.value(column - 1, row);
                double given = columns.get(column).get(row);
                if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(given)) {
                    String name = column == 0
                            ? "time"
                            : run.columns().get(column - 1).name().written();
                    return name + " in row " + row + " is " + given + ", not " + expected;
                }
            }
        }
        return "";
    }
}
