package org.alamedas.engine.lanes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.random.RandomKey;

/// The values of some runs side by side; they belong to one thread.
final class Registers {
    /// How many numbers stand behind the registers, for kernels to lay aside.
    static final int ROOM = 16;

    private static final long SELDOM = 16;

    /// The register of a slot begins at its number times the number of lanes.
    final double[] values;

    /// What a register holds in all lanes, where that is known to be the same, by its number. These numbers lie side by
    /// side:
    /// first lanes of registers would share few places of the first cache.
    final double[] once;

    /// Whether a register is known to hold the same number in all lanes.
    final boolean[] same;

    /// Whether its lanes hold its number: otherwise it is the same in all of them, and stands in `once` alone.
    final boolean[] whole;

    /// Whether a register held the same number in all lanes when it was last looked at.
    private final boolean[] promising;

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
        once = new double[Math.ceilDiv(values.length, lanes)];
        same = new boolean[once.length];
        Arrays.fill(same, true);
        promising = new boolean[once.length];
        whole = new boolean[same.length];
        Arrays.fill(whole, true);
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
        batch.varied().forEach(registers::look);
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

    /// Gives a register the same number in every lane, to be written there when it is wanted.
    void set(int number, double value) {
        once[number] = value;
        same[number] = true;
        whole[number] = false;
    }

    /// Gives a register the same number in every lane.
    void fill(int register, double value) {
        Arrays.fill(values, register, register + lanes, value);
        once[register / lanes] = value;
        same[register / lanes] = true;
        whole[register / lanes] = true;
    }

    /// Makes sure that a register holds its number in every lane.
    ///
    /// @param number the number of the register
    void spread(int number) {
        if (!whole[number]) {
            Arrays.fill(values, number * lanes, (number + 1) * lanes, once[number]);
            whole[number] = true;
        }
    }

    /// Makes sure of registers side by side.
    void spread(Operand.Span span) {
        span.numbers(lanes).forEach(this::spread);
    }

    /// Looks whether a register holds the same number in all lanes, by its bits. Where it did not when it was last
    /// looked
    /// at, that is not done at every step: it would take as long as a short computation.
    ///
    /// @param number the number of the register, in which every lane was written
    void look(int number) {
        whole[number] = true;
        same[number] = (promising[number] || steps % SELDOM == 0) && isRepeated(number);
    }

    private boolean isRepeated(int number) {
        int at = number * lanes;
        // most that differ do so at once
        boolean repeated = lanes == 1 || (bits(at) == bits(at + 1) && isRepeatedFrom(at));
        promising[number] = repeated;
        once[number] = values[at];
        return repeated;
    }

    /// Says whether registers are all known to hold the same number in all lanes.
    ///
    /// @param numbers the numbers of the registers
    boolean areSame(int[] numbers) {
        for (int number : numbers) {
            if (!same[number]) {
                return false;
            }
        }
        return true;
    }

    /// Makes sure that all registers hold their numbers in every lane.
    void spreadAll() {
        for (int number = 0; number < whole.length; number++) {
            spread(number);
        }
    }

    private boolean isRepeatedFrom(int at) {
        return Arrays.mismatch(values, at, at + lanes - 1, values, at + 1, at + lanes) < 0;
    }

    private long bits(int at) {
        return Double.doubleToRawLongBits(values[at]);
    }

    /// Takes note that registers may hold different numbers.
    void differ(int[] numbers) {
        for (int number : numbers) {
            same[number] = false;
            whole[number] = true;
        }
    }
}
