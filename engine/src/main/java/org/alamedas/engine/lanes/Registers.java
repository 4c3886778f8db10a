package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.random.RandomKey;

/// The values of some runs side by side; they belong to one thread.
final class Registers {
    /// How many numbers stand behind the registers, for kernels to lay aside.
    static final int ROOM = 16;

    /// The register of a slot begins at its number times the number of lanes.
    final double[] values;

    private final int lanes;
    private final List<RandomKey> keys;
    private long steps;

    /// Makes registers that hold 0.
    ///
    /// @param size how many numbers they hold
    /// @param keys what the random numbers of each lane come from
    Registers(int size, List<RandomKey> keys) {
        values = new double[size + ROOM];
        lanes = keys.size();
        this.keys = List.copyOf(keys);
    }

    /// Makes registers that hold what the members of a batch are given; lanes without a member repeat the first
    /// one.
    static Registers of(int size, int lanes, Batch batch) {
        List<Batch.Member> members = new ArrayList<>(batch.members());
        while (members.size() < lanes) {
            members.add(members.getFirst());
        }
        Registers registers =
                new Registers(size, members.stream().map(Batch.Member::key).toList());
        batch.plan().values().forEach((slot, value) -> registers.fill(slot * lanes, value));
        for (int lane = 0; lane < lanes; lane++) {
            List<Double> values = members.get(lane).values();
            for (int i = 0; i < values.size(); i++) {
                registers.values[batch.varied().get(i) * lanes + lane] = values.get(i);
            }
        }
        return registers;
    }

    int lanes() {
        return lanes;
    }

    RandomKey key(int lane) {
        return keys.get(lane);
    }

    /// Returns how many steps were taken: draws hold for one.
    long steps() {
        return steps;
    }

    void count(long taken) {
        steps = taken;
    }

    /// Gives a register the same number in every lane.
    void fill(int register, double value) {
        java.util.Arrays.fill(values, register, register + lanes, value);
    }
}
