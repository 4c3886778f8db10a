package org.alamedas.testkit;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.Parser;
import java.util.ArrayList;
import java.util.Collections;
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
    /// @param recorded the slots whose values are wanted
    /// @param columns those of them that have a column, in order
    /// @param stepsAtOnce how many steps it takes in one call
    /// @return the recorded values: first the times, then those of each slot
    public List<List<Double>> run(List<Integer> recorded, List<Integer> columns, double stepsAtOnce) {
        int rows = (int) call("prepare", List.of());
        int results = (int) instance.export("results").apply()[0];
        Memory memory = instance.memory();
        long pages = (results + (long) Double.BYTES * rows * (columns.size() + 1) + PAGE - 1) / PAGE;
        if (pages > memory.pages()) {
            memory.grow((int) (pages - memory.pages()));
        }
        instance.export("begin").apply();
        while (call("run", List.of(stepsAtOnce)) > 0) {
            // goes on
        }
        List<List<Double>> all = new ArrayList<>();
        all.add(doubles(results, rows));
        for (int slot : recorded) {
            int column = columns.indexOf(slot);
            all.add(
                    column < 0
                            ? Collections.nCopies(
                                    rows, doubles(slot * Double.BYTES, 1).getFirst())
                            : doubles(results + Double.BYTES * (column + 1) * rows, rows));
        }
        return all;
    }

    private List<Double> doubles(int address, int count) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(Double.longBitsToDouble(instance.memory().readLong(address + Double.BYTES * i)));
        }
        return values;
    }
}
