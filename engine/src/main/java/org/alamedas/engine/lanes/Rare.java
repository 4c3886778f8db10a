package org.alamedas.engine.lanes;

import java.util.Arrays;
import java.util.List;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.ArrayMethod;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.random.Distribution;
import org.alamedas.engine.vector.ArrayMethods;

/// Kernels that compute number by number, for operations that are not worth one of their own.
///
/// An operand `of` is the beginnings of registers that have a place for each place of the loops.
sealed interface Rare extends Kernel {
    /// A method of the function table.
    ///
    /// @param length how many numbers are computed
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Call(Method method, int to, int[] of, int length) implements Rare {
        @Override
        public void run(Registers registers, Operands on) {
            double[] v = registers.values;
            if (isUniform(v)) {
                // a function of time and constants, most often: once for all lanes
                Arrays.fill(v, to, to + length, value(v, 0));
                return;
            }
            for (int i = 0; i < length; i++) {
                v[to + i] = value(v, i);
            }
        }

        private boolean isUniform(double[] v) {
            for (int first : of) {
                long bits = Double.doubleToRawLongBits(v[first]);
                for (int i = 1; i < length; i++) {
                    if (Double.doubleToRawLongBits(v[first + i]) != bits) {
                        return false;
                    }
                }
            }
            return true;
        }

        private double value(double[] v, int i) {
            return switch (method) {
                case Method.Of1 of1 -> of1.apply(v[of[0] + i]);
                case Method.Of2 of2 -> of2.apply(v[of[0] + i], v[of[1] + i]);
                case Method.Of3 of3 -> of3.apply(v[of[0] + i], v[of[1] + i], v[of[2] + i]);
                case Method.Of4 of4 -> of4.apply(v[of[0] + i], v[of[1] + i], v[of[2] + i], v[of[3] + i]);
                case Method.Of5 of5 -> of5.apply(v[of[0] + i], v[of[1] + i], v[of[2] + i], v[of[3] + i], v[of[4] + i]);
                case Method.Of6 of6 ->
                    of6.apply(v[of[0] + i], v[of[1] + i], v[of[2] + i], v[of[3] + i], v[of[4] + i], v[of[5] + i]);
            };
        }
    }

    /// A draw.
    ///
    /// @param streams the stream of each place
    /// @param seed where the seeds of the calls begin
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Draw(Distribution distribution, int to, long[] streams, int seed, int[] of) implements Rare {
        @Override
        public void run(Registers registers, Operands on) {
            double[] v = registers.values;
            int i = 0;
            for (long stream : streams) {
                for (int lane = 0; lane < registers.lanes(); lane++) {
                    double uniform = registers.key(lane).uniform(v[seed + i], stream, registers.steps());
                    v[to + i] = distribution.draw(uniform, arguments(v, i));
                    i++;
                }
            }
        }

        private Distribution.Arguments arguments(double[] v, int i) {
            return new Distribution.Arguments(
                    at(v, 0, i), at(v, 1, i), at(v, 2, i), at(v, 3, i), at(v, 4, i), at(v, 5, i));
        }

        private double at(double[] v, int argument, int i) {
            return argument < of.length ? v[of[argument] + i] : 0;
        }
    }

    /// An element whose number is computed.
    ///
    /// @param bases where the register of the first element of each place begins
    /// @param outside the value where a number is outside
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pick(int to, int[] bases, int[] of, int[] sizes, int[] strides, double outside) implements Rare {
        @Override
        public void run(Registers registers, Operands on) {
            double[] v = registers.values;
            int i = 0;
            for (int base : bases) {
                for (int lane = 0; lane < registers.lanes(); lane++) {
                    int element = element(v, i);
                    v[to + i] = element < 0 ? outside : v[base + element * registers.lanes() + lane];
                    i++;
                }
            }
        }

        private int element(double[] v, int i) {
            int at = 0;
            for (int index = 0; index < of.length; index++) {
                double number = v[of[index] + i];
                if (!(number >= 1 && number < sizes[index] + 1.0)) {
                    return -1;
                }
                at += ((int) number - 1) * strides[index];
            }
            return at;
        }
    }

    /// One number of many.
    ///
    /// @param from where the many begin: those of the first place, then those of the next
    /// @param count how many there are for each place
    record Reduce(Aggregate aggregate, int to, int from, int places, int count) implements Rare {
        @Override
        public void run(Registers registers, Operands on) {
            int lanes = registers.lanes();
            double[] v = registers.values;
            for (int place = 0; place < places; place++) {
                int first = from + place * count * lanes;
                for (int lane = 0; lane < lanes; lane++) {
                    double total = v[first + lane];
                    for (int i = 1; i < count; i++) {
                        total = aggregate.with(total, v[first + i * lanes + lane]);
                    }
                    v[to + place * lanes + lane] = aggregate.finish(total, count);
                }
            }
        }
    }

    /// A graphical function read off, at each place one of its own.
    ///
    /// @param tables the function of each place
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(Table[] tables, int to, int from) implements Rare {
        @Override
        public void run(Registers registers, Operands on) {
            double[] v = registers.values;
            int lanes = registers.lanes();
            for (int place = 0; place < tables.length; place++) {
                Table table = tables[place];
                for (int i = place * lanes; i < (place + 1) * lanes; i++) {
                    v[to + i] = table.read(v[from + i]);
                }
            }
        }
    }

    /// Something else asked of a graphical function.
    ///
    /// @param tables the function of each place
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ask(TableMethod method, Table[] tables, int to, int[] of) implements Rare {
        @Override
        public void run(Registers registers, Operands on) {
            double[] v = registers.values;
            int lanes = registers.lanes();
            for (int i = 0; i < tables.length * lanes; i++) {
                v[to + i] = tables[i / lanes].apply(method, v[of[0] + i], v[of[of.length - 1] + i]);
            }
        }
    }

    /// A method for arrays, at one place of its loops.
    ///
    /// @param runs where the registers of each argument begin, and last those of the result
    /// @param lengths how many registers each has
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Apply(ArrayMethod method, int[] runs, int[] lengths) implements Rare {
        @Override
        public void run(Registers registers, Operands on) {
            int last = runs.length - 1;
            double[] row = new double[Arrays.stream(lengths).sum()];
            int[] starts = new int[runs.length];
            for (int i = 1; i < runs.length; i++) {
                starts[i] = starts[i - 1] + lengths[i - 1];
            }
            for (int lane = 0; lane < registers.lanes(); lane++) {
                for (int i = 0; i <= last; i++) {
                    load(registers, i, lane, row, starts[i]);
                }
                ArrayMethods.apply(
                        method,
                        row,
                        Arrays.copyOf(starts, last),
                        Arrays.copyOf(lengths, last),
                        starts[last],
                        lengths[last]);
                for (int i = 0; i < lengths[last]; i++) {
                    registers.values[runs[last] + i * registers.lanes() + lane] = row[starts[last] + i];
                }
            }
        }

        private void load(Registers registers, int run, int lane, double[] row, int start) {
            for (int i = 0; i < lengths[run]; i++) {
                row[start + i] = registers.values[runs[run] + i * registers.lanes() + lane];
            }
        }
    }

    /// Adds to a register 0 for every finite value, and not a number for any other.
    ///
    /// @param to the register
    /// @param from where the registers that are looked at begin
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Notice(int to, int[] from) implements Rare {
        static Notice of(int to, List<Integer> from) {
            return new Notice(to, from.stream().mapToInt(Integer::intValue).toArray());
        }

        @Override
        public void run(Registers registers, Operands on) {
            double[] v = registers.values;
            int lanes = registers.lanes();
            double everywhere = 0;
            for (int register : from) {
                if (registers.same[register / lanes]) {
                    everywhere += 0 * registers.once[register / lanes];
                    continue;
                }
                // the JIT makes vectors of this loop, and of no other order
                for (int lane = 0; lane < lanes; lane++) {
                    v[to + lane] += 0 * v[register + lane];
                }
            }
            for (int lane = 0; lane < lanes; lane++) {
                v[to + lane] += everywhere;
            }
        }
    }
}
