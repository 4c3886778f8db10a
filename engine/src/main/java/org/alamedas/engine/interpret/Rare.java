package org.alamedas.engine.interpret;

import java.util.List;
import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.Device;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.memory.Memories;
import org.alamedas.engine.random.DensityTable;
import org.alamedas.engine.random.Distribution;

/// An operation that is not one of the common ones, ready to be computed; immutable.
sealed interface Rare {
    /// Computes the value.
    ///
    /// @param slots the values of all slots
    /// @return the value
    double value(double[] slots);

    /// What a common operation has in its place.
    record None() implements Rare {
        @Override
        public double value(double[] slots) {
            throw new IllegalStateException("a common operation was taken for a rare one");
        }
    }

    record Single(Node exact) implements Rare {
        @Override
        public double value(double[] slots) {
            return (float) exact.value(slots);
        }
    }

    record Element(Place place) implements Rare {
        @Override
        public double value(double[] slots) {
            return slots[place.at(slots)];
        }
    }

    record Counter(Place number) implements Rare {
        @Override
        public double value(double[] slots) {
            return number.at(slots);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pick(Place place, Nodes.Index[] indices, double outside) implements Rare {
        @Override
        public double value(double[] slots) {
            int at = place.at(slots);
            for (Nodes.Index index : indices) {
                double number = index.number().value(slots);
                if (!(number >= 1 && number < index.size() + 1.0)) {
                    return outside;
                }
                at += ((int) number - 1) * index.stride();
            }
            return slots[at];
        }
    }

    record Reduce(Aggregate aggregate, Nest nest, Node body) implements Rare {
        @Override
        public double value(double[] slots) {
            nest.start(slots);
            double total = body.value(slots);
            while (nest.next(slots)) {
                total = aggregate.with(total, body.value(slots));
            }
            return aggregate.finish(total, nest.count());
        }
    }

    record Read(Table table, Node input) implements Rare {
        @Override
        public double value(double[] slots) {
            return table.read(input.value(slots));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ReadAt(Table[] tables, Place place, Node input) implements Rare {
        @Override
        public double value(double[] slots) {
            return tables[place.at(slots)].read(input.value(slots));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Recall(Device.Part part, Place memory, Node[] given) implements Rare {
        @Override
        public double value(double[] slots) {
            int at = (int) slots[memory.at(slots)];
            double[] numbers = new double[given.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = given[i].value(slots);
            }
            return Memories.read(part, slots, at, numbers);
        }
    }

    /// Something of a graphical function other than its output.
    ///
    /// @param second the same as the first where the method takes one number
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ask(TableMethod method, Table[] tables, Place place, Node first, Node second) implements Rare {
        @Override
        public double value(double[] slots) {
            double a = first.value(slots);
            return tables[place.at(slots)].apply(method, a, method.size() == 1 ? a : second.value(slots));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Draw(Distribution distribution, Chance chance, Node[] a) implements Rare {
        @Override
        public double value(double[] slots) {
            return distribution.draw(chance.uniform(slots), arguments(a, slots));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record DrawFrom(DensityTable[] densities, Place density, Chance chance, Node[] a) implements Rare {
        @Override
        public double value(double[] slots) {
            DensityTable table = densities[density.at(slots)];
            return Distribution.fromDensity(table, chance.uniform(slots), arguments(a, slots));
        }
    }

    private static Distribution.Arguments arguments(Node[] a, double[] slots) {
        return new Distribution.Arguments(
                at(a, 0, slots), at(a, 1, slots), at(a, 2, slots), at(a, 3, slots), at(a, 4, slots), at(a, 5, slots));
    }

    private static double at(Node[] a, int argument, double[] slots) {
        return argument < a.length ? a[argument].value(slots) : 0;
    }

    record Apply(Method method, List<Node> a) implements Rare {
        @Override
        public double value(double[] slots) {
            return switch (method) {
                case Method.Of1 of -> of.apply(at(0, slots));
                case Method.Of2 of -> of.apply(at(0, slots), at(1, slots));
                case Method.Of3 of -> of.apply(at(0, slots), at(1, slots), at(2, slots));
                case Method.Of4 of -> of.apply(at(0, slots), at(1, slots), at(2, slots), at(3, slots));
                case Method.Of5 of -> of.apply(at(0, slots), at(1, slots), at(2, slots), at(3, slots), at(4, slots));
                case Method.Of6 of ->
                    of.apply(at(0, slots), at(1, slots), at(2, slots), at(3, slots), at(4, slots), at(5, slots));
            };
        }

        private double at(int argument, double[] slots) {
            return a.get(argument).value(slots);
        }
    }
}
