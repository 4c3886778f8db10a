package org.alamedas.testkit;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.Parser;
import java.util.ArrayList;
import java.util.List;

/// Runs the WebAssembly modules that the engine writes, in a machine written in Java.
public final class WasmMachine {
    private static final int PAGE = 65_536;

    private final Instance instance;

    /// Loads a module.
    ///
    /// @param module its bytes
    public WasmMachine(byte[] module) {
        instance = Instance.builder(Parser.parse(module)).build();
    }

    /// Calls a function of numbers.
    ///
    /// @param name what the module exports it as
    /// @param arguments its arguments
    /// @return its result
    public double call(String name, List<Double> arguments) {
        long[] bits = arguments.stream().mapToLong(Double::doubleToRawLongBits).toArray();
        long[] result = instance.export(name).apply(bits);
        return result == null || result.length == 0 ? 0 : Double.longBitsToDouble(result[0]);
    }

    /// Runs a model as it stands.
    ///
    /// @param columns how many variables it records besides the time
    /// @param stepsAtOnce how many steps it takes in one call
    /// @return the recorded values: first the times, then those of each variable
    public List<List<Double>> run(int columns, double stepsAtOnce) {
        int rows = (int) call("prepare", List.of());
        int results = (int) instance.export("results").apply()[0];
        Memory memory = instance.memory();
        long pages = (results + (long) Double.BYTES * rows * (columns + 1) + PAGE - 1) / PAGE;
        if (pages > memory.pages()) {
            memory.grow((int) (pages - memory.pages()));
        }
        instance.export("begin").apply();
        while (call("run", List.of(stepsAtOnce)) > 0) {
            // goes on
        }
        List<List<Double>> all = new ArrayList<>();
        for (int column = 0; column <= columns; column++) {
            List<Double> values = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                int address = results + Double.BYTES * (column * rows + row);
                values.add(Double.longBitsToDouble(memory.readLong(address)));
            }
            all.add(values);
        }
        return all;
    }
}
