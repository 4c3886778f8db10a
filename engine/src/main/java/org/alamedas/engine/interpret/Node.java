package org.alamedas.engine.interpret;

import org.alamedas.engine.builtin.Aggregate;
import org.alamedas.engine.builtin.Functions;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.math.PortableMath;

/// One operation, ready to be computed; immutable.
///
/// There is a type for each operator rather than one with a switch, so that evaluating is one call
/// and no test.
sealed interface Node {
    /// Computes the value.
    ///
    /// @param slots the values of all slots
    /// @return the value
    double value(double[] slots);

    record Constant(double number) implements Node {
        @Override
        public double value(double[] slots) {
            return number;
        }
    }

    record Load(int slot) implements Node {
        @Override
        public double value(double[] slots) {
            return slots[slot];
        }
    }

    record Element(Place place) implements Node {
        @Override
        public double value(double[] slots) {
            return slots[place.at(slots)];
        }
    }

    record Counter(Place number) implements Node {
        @Override
        public double value(double[] slots) {
            return number.at(slots);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Pick(Place place, Nodes.Index[] indices) implements Node {
        @Override
        public double value(double[] slots) {
            int at = place.at(slots);
            for (Nodes.Index index : indices) {
                double number = index.number().value(slots);
                if (!(number >= 1 && number < index.size() + 1.0)) {
                    return 0;
                }
                at += ((int) number - 1) * index.stride();
            }
            return slots[at];
        }
    }

    record Reduce(Aggregate aggregate, Nest nest, Node body) implements Node {
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

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ReadAt(Table[] tables, Place place, Node input) implements Node {
        @Override
        public double value(double[] slots) {
            return tables[place.at(slots)].read(input.value(slots));
        }
    }

    record Negate(Node operand) implements Node {
        @Override
        public double value(double[] slots) {
            return -operand.value(slots);
        }
    }

    record Not(Node operand) implements Node {
        @Override
        public double value(double[] slots) {
            return operand.value(slots) == 0 ? 1 : 0;
        }
    }

    record Add(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) + right.value(slots);
        }
    }

    record Subtract(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) - right.value(slots);
        }
    }

    record Multiply(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) * right.value(slots);
        }
    }

    record Divide(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) / right.value(slots);
        }
    }

    record Modulo(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return Functions.modulo(left.value(slots), right.value(slots));
        }
    }

    record Power(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return PortableMath.pow(left.value(slots), right.value(slots));
        }
    }

    record Equal(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) == right.value(slots) ? 1 : 0;
        }
    }

    record NotEqual(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) != right.value(slots) ? 1 : 0;
        }
    }

    record Less(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) < right.value(slots) ? 1 : 0;
        }
    }

    record LessOrEqual(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) <= right.value(slots) ? 1 : 0;
        }
    }

    record Greater(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) > right.value(slots) ? 1 : 0;
        }
    }

    record GreaterOrEqual(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) >= right.value(slots) ? 1 : 0;
        }
    }

    record And(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) != 0 && right.value(slots) != 0 ? 1 : 0;
        }
    }

    record Or(Node left, Node right) implements Node {
        @Override
        public double value(double[] slots) {
            return left.value(slots) != 0 || right.value(slots) != 0 ? 1 : 0;
        }
    }

    record Select(Node condition, Node whenTrue, Node whenFalse) implements Node {
        @Override
        public double value(double[] slots) {
            return condition.value(slots) != 0 ? whenTrue.value(slots) : whenFalse.value(slots);
        }
    }

    record Read(Table table, Node input) implements Node {
        @Override
        public double value(double[] slots) {
            return table.read(input.value(slots));
        }
    }

    record Apply1(Method.Of1 of, Node a) implements Node {
        @Override
        public double value(double[] slots) {
            return of.method().applyAsDouble(a.value(slots));
        }
    }

    record Apply2(Method.Of2 of, Node a, Node b) implements Node {
        @Override
        public double value(double[] slots) {
            return of.method().applyAsDouble(a.value(slots), b.value(slots));
        }
    }

    record Apply3(Method.Of3 of, Node a, Node b, Node c) implements Node {
        @Override
        public double value(double[] slots) {
            return of.method().apply(a.value(slots), b.value(slots), c.value(slots));
        }
    }

    record Apply4(Method.Of4 of, Node a, Node b, Node c, Node d) implements Node {
        @Override
        public double value(double[] slots) {
            return of.method().apply(a.value(slots), b.value(slots), c.value(slots), d.value(slots));
        }
    }

    record Apply5(Method.Of5 of, Node a, Node b, Node c, Node d, Node e) implements Node {
        @Override
        public double value(double[] slots) {
            return of.method().apply(a.value(slots), b.value(slots), c.value(slots), d.value(slots), e.value(slots));
        }
    }

    record Apply6(Method.Of6 of, Node a, Node b, Node c, Node d, Node e, Node f) implements Node {
        @Override
        public double value(double[] slots) {
            return of.method()
                    .apply(
                            a.value(slots),
                            b.value(slots),
                            c.value(slots),
                            d.value(slots),
                            e.value(slots),
                            f.value(slots));
        }
    }
}
