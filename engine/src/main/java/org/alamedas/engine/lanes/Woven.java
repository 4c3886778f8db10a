package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.lanes.Vectors.Doubles;
import org.jspecify.annotations.Nullable;

/// The tables that the loop of a group reads, and how its instructions are emitted.
final class Woven {
    private final Map<Table, Integer> places = new HashMap<>();
    private final Map<Table, VectorTable> shapes = new HashMap<>();
    private final Map<Table, VectorTable.Loaded> loaded = new HashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Code> powers = new ArrayList<>();
    private double[] numbers = {};
    private @Nullable VectorCode body;

    private Woven() {}

    /// Finds the tables of a group.
    ///
    /// @param vector how many doubles a vector holds
    static Woven of(Group group, int vector) {
        Woven woven = new Woven();
        for (Instruction instruction : group.instructions()) {
            switch (instruction.what()) {
                case Fusible.Coded(Code code) -> woven.addPowers(code);
                case Fusible.Reading(Table table) -> {
                    if (!woven.places.containsKey(table)) {
                        woven.add(
                                table, VectorTable.of(table.function(), vector).orElseThrow());
                    }
                }
                case Fusible.None _ -> throw new IllegalStateException("a kernel with a loop of its own");
            }
        }
        return woven;
    }

    /// The table of powers comes first, where loops of a single operation have it too.
    private void addPowers(Code code) {
        double[] table = VectorCode.table(code);
        if (table.length > 0 && powers.isEmpty()) {
            powers.add(code);
            double[] before = numbers;
            numbers = Arrays.copyOf(table, table.length + before.length);
            System.arraycopy(before, 0, numbers, table.length, before.length);
            places.replaceAll((_, place) -> place + table.length);
        }
    }

    private void add(Table table, VectorTable shape) {
        double[] more = shape.numbers(table.function());
        places.put(table, numbers.length);
        shapes.put(table, shape);
        tables.add(table);
        int before = numbers.length;
        numbers = Arrays.copyOf(numbers, before + more.length);
        System.arraycopy(more, 0, numbers, before, more.length);
    }

    /// Returns the numbers of all tables.
    double[] numbers() {
        return numbers;
    }

    /// Emits what loads the tables.
    ///
    /// @param array the local variable of the array of their numbers
    void load(Vectors v, int array) {
        VectorCode code = new VectorCode(v, array);
        powers.forEach(code::before);
        body = code;
        for (Table table : tables) {
            VectorTable shape = Objects.requireNonNull(shapes.get(table));
            loaded.put(table, shape.load(v, array, Objects.requireNonNull(places.get(table))));
        }
    }

    /// Emits an instruction.
    Doubles value(Vectors v, Instruction instruction, VectorCode.Given given) {
        return switch (instruction.what()) {
            case Fusible.Coded(Code code) -> Objects.requireNonNull(body).value(code, given);
            case Fusible.Reading(Table table) ->
                Objects.requireNonNull(shapes.get(table)).read(v, Objects.requireNonNull(loaded.get(table)), given.a());
            case Fusible.None _ -> throw new IllegalStateException("a kernel with a loop of its own");
        };
    }
}
