package org.alamedas.engine.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.model.definition.IntegrationMethod;

/// Where a run stood after a whole number of steps: all that it takes to go on as if it had not
/// stopped. Immutable.
public final class RunState {
    private static final int VERSION = 0x616c_5301;
    private static final int MOST = 100_000_000;

    private final long program;
    private final long steps;
    private final IntegrationMethod method;
    private final RandomKey key;
    private final SortedMap<Integer, Double> given;
    private final double[] numbers;

    /// What a state is about.
    ///
    /// @param program a number that tells the program from others
    /// @param steps how many steps were taken
    /// @param method how
    /// @param key what the random numbers come from
    public record Heading(long program, long steps, IntegrationMethod method, RandomKey key) {}

    /// Keeps a state.
    ///
    /// @param heading what it is about
    /// @param given the values that slots were given for the run
    /// @param size how many numbers there are
    /// @param numbers the values of all slots, and what is kept behind them
    public RunState(
            Heading heading,
            SortedMap<Integer, Double> given,
            int size,
            java.util.function.IntToDoubleFunction numbers) {
        program = heading.program();
        steps = heading.steps();
        method = heading.method();
        key = heading.key();
        this.given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
        this.numbers = new double[size];
        for (int i = 0; i < size; i++) {
            this.numbers[i] = numbers.applyAsDouble(i);
        }
    }

    /// Returns what tells the program from others.
    ///
    /// @return a number
    public long program() {
        return program;
    }

    /// Counts the steps that were taken.
    ///
    /// @return how many
    public long steps() {
        return steps;
    }

    /// Returns how stocks are stepped.
    ///
    /// @return the method
    public IntegrationMethod method() {
        return method;
    }

    /// Returns what the random numbers come from.
    ///
    /// @return the key
    public RandomKey key() {
        return key;
    }

    /// Returns the values that slots were given for the run.
    ///
    /// @return by number of slot
    public SortedMap<Integer, Double> given() {
        return given;
    }

    /// Counts the numbers.
    ///
    /// @return how many there are
    public int size() {
        return numbers.length;
    }

    /// Returns one of the numbers.
    ///
    /// @param at which: a slot, or something kept behind them
    /// @return its value
    public double number(int at) {
        return numbers[at];
    }

    /// Writes the state; the same state gives the same bytes everywhere.
    ///
    /// @param to where; not closed
    /// @throws IOException if it cannot be written
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(VERSION);
        out.writeLong(program);
        out.writeLong(steps);
        out.writeUTF(method.name());
        out.writeLong(key.seed());
        out.writeLong(key.member());
        out.writeInt(given.size());
        for (var entry : given.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeDouble(entry.getValue());
        }
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeLong(Double.doubleToRawLongBits(number));
        }
        out.flush();
    }

    /// Reads a state back.
    ///
    /// @param from where; not closed
    /// @return the state
    /// @throws IOException if it cannot be read, or is none
    public static RunState read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != VERSION) {
            throw new IOException("this is no state of a run");
        }
        long program = in.readLong();
        long steps = in.readLong();
        IntegrationMethod method = method(in.readUTF());
        RandomKey key = new RandomKey(in.readLong(), in.readLong());
        SortedMap<Integer, Double> given = new TreeMap<>();
        for (int left = count(in); left > 0; left--) {
            given.put(in.readInt(), in.readDouble());
        }
        int size = count(in);
        double[] numbers = new double[Math.min(size, in.available() / Double.BYTES + 1)];
        for (int i = 0; i < size; i++) {
            if (i == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, Math.min(size, 2 * i));
            }
            numbers[i] = Double.longBitsToDouble(in.readLong());
        }
        double[] all = numbers;
        return new RunState(new Heading(program, steps, method, key), given, size, i -> all[i]);
    }

    private static IntegrationMethod method(String name) throws IOException {
        for (IntegrationMethod method : IntegrationMethod.values()) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        throw new IOException("there is no method \"" + name + "\"");
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("a state cannot have " + count + " numbers");
        }
        return count;
    }
}
