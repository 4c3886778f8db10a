package org.alamedas.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alamedas.engine.backend.RandomProgram;
import org.alamedas.engine.builtin.Method;
import org.alamedas.engine.ir.Address;
import org.alamedas.engine.ir.Op;
import org.alamedas.engine.ir.Program;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.junit.jupiter.api.Test;

/// Loops over elements give the bits of the same operations on one number after the other, which are those of Java and
/// of
/// [org.alamedas.engine.math.PortableMath].
final class ElementLoopsTest {
    private static final Span SPAN = SourceText.of("loops.txt", "x").start();
    private static final Program PROGRAM = RandomProgram.of(1);
    private static final int HOT = 20_000;

    /// More than whole vectors hold, so that the last vector overlaps the one before.
    private static final int COUNT = 21;

    private static final double[] BASES = {
        0,
        -0.0,
        1,
        -1,
        2.5,
        1e-320,
        1e300,
        Double.POSITIVE_INFINITY,
        Double.NaN,
        -3,
        0.7,
        10,
        4,
        0,
        1e-5,
        0.999,
        7,
        3,
        2,
        1,
        0.5
    };
    private static final double[] EXPONENTS = {
        2, 3, 0.7, 2, -0.5, 1, 2, 1, 0, 3, 1.3, -2, 0.5, 0, 800, 1e6, -1.5, Double.NEGATIVE_INFINITY, 0.1, 2, 1075
    };

    private static Op load(int first) {
        return new Op.Load(new Address(first, List.of(new Address.Term.Stride(0, 1))), SPAN);
    }

    private static Op call(Method method, Op... arguments) {
        return new Op.Call(method.name(), method, List.of(arguments), SPAN);
    }

    private static Op binary(BinaryOperator operator) {
        return new Op.Binary(operator, load(0), load(COUNT), SPAN);
    }

    /// Runs a loop whose operands are the bases and the exponents.
    private static double[] run(Op op, int times) {
        ElementLoops loops = ElementLoops.of(PROGRAM).orElseThrow();
        Elementwise array = new Elementwise(List.of(COUNT), false, 2 * COUNT, op, true);
        assertThat(loops.takes(array)).isTrue();
        ElementLoop loop = loops.loops(List.of(array)).getFirst();
        double[] values = Arrays.copyOf(BASES, 3 * COUNT);
        System.arraycopy(EXPONENTS, 0, values, COUNT, COUNT);
        for (int i = 0; i < times; i++) {
            loop.run(values, values);
        }
        return Arrays.copyOfRange(values, 2 * COUNT, 3 * COUNT);
    }

    private static List<String> bits(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> Long.toHexString(Double.doubleToLongBits(value)))
                .toList();
    }

    private static double[] each(java.util.function.DoubleBinaryOperator of) {
        return IntStream.range(0, COUNT)
                .mapToDouble(i -> of.applyAsDouble(BASES[i], EXPONENTS[i]))
                .toArray();
    }

    @Test
    void raiseToPowersColdAndHot() {
        assumeTrue(VectorApi.length().equals(Optional.of(8)), "powers are in vectors of 8");
        List<String> expected = bits(each(Method.Of2.POWER::apply));
        assertThat(bits(run(binary(BinaryOperator.POWER), 1))).isEqualTo(expected);
        assertThat(bits(run(binary(BinaryOperator.POWER), HOT))).isEqualTo(expected);
    }

    @Test
    void giveTheBitsOfFunctions() {
        assumeTrue(VectorApi.isThere());
        for (Method.Of1 method : List.of(Method.Of1.EXP, Method.Of1.LN, Method.Of1.SQRT, Method.Of1.ABS)) {
            assertThat(bits(run(call(method, load(0)), 1))).isEqualTo(bits(each((a, _) -> method.apply(a))));
        }
        for (Method.Of2 method : List.of(Method.Of2.MIN, Method.Of2.MAX)) {
            assertThat(bits(run(call(method, load(0), load(COUNT)), 1))).isEqualTo(bits(each(method::apply)));
        }
    }

    @Test
    void chooseAsConditionsSay() {
        assumeTrue(VectorApi.isThere());
        Op less = binary(BinaryOperator.LESS);
        Op either = new Op.Binary(BinaryOperator.OR, new Op.Unary(UnaryOperator.NOT, load(0), SPAN), less, SPAN);
        Op choice = new Op.Select(either, load(0), new Op.Constant(7, SPAN), SPAN);
        assertThat(bits(run(choice, 1))).isEqualTo(bits(each((a, b) -> a == 0 || a < b ? a : 7)));
    }

    @Test
    void noticeWhatIsNotFinite() {
        assumeTrue(VectorApi.isThere());
        ElementLoops loops = ElementLoops.of(PROGRAM).orElseThrow();
        Elementwise array =
                new Elementwise(List.of(COUNT), false, COUNT, new Op.Unary(UnaryOperator.NEGATE, load(0), SPAN), true);
        ElementLoop loop = loops.loops(List.of(array)).getFirst();
        for (int strange = -1; strange < COUNT; strange++) {
            double[] values = new double[2 * COUNT];
            if (strange >= 0) {
                values[strange] = Double.POSITIVE_INFINITY;
            }
            assertThat(loop.run(values, values))
                    .as("infinite: " + strange)
                    .isEqualTo(Double.valueOf(strange < 0 ? 0 : Double.NaN));
        }
    }

    /// What one array of a loop makes, another one reads: at the same elements at once, at others in a loop behind.
    @Test
    void readWhatWasComputedBefore() {
        assumeTrue(VectorApi.isThere());
        ElementLoops loops = ElementLoops.of(PROGRAM).orElseThrow();
        List<Integer> turned =
                IntStream.range(0, COUNT).map(i -> COUNT - 1 - i).boxed().toList();
        Op backwards = new Op.Load(new Address(COUNT, List.of(new Address.Term.Offsets(0, turned))), SPAN);
        Op third = new Op.Load(COUNT + 2, SPAN);
        List<Op> ops = List.of(
                new Op.Binary(BinaryOperator.ADD, load(0), load(0), SPAN),
                new Op.Binary(BinaryOperator.MULTIPLY, load(COUNT), load(0), SPAN),
                new Op.Binary(BinaryOperator.SUBTRACT, backwards, third, SPAN));
        List<Elementwise> arrays = new ArrayList<>();
        for (int i = 0; i < ops.size(); i++) {
            arrays.add(new Elementwise(List.of(COUNT), false, (i + 1) * COUNT, ops.get(i), true));
        }
        List<ElementLoop> made = loops.loops(arrays);
        double[] values = new double[4 * COUNT];
        double[] expected = new double[4 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = i + 0.5;
            expected[i] = values[i];
            expected[COUNT + i] = 2 * expected[i];
            expected[2 * COUNT + i] = expected[COUNT + i] * expected[i];
        }
        for (int i = 0; i < COUNT; i++) {
            expected[3 * COUNT + i] = expected[2 * COUNT - 1 - i] - expected[COUNT + 2];
        }
        made.forEach(loop -> loop.run(values, values));
        assertThat(made).hasSize(2);
        assertThat(values).isEqualTo(expected);
    }
}
