package org.alamedas.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.alamedas.engine.ir.Table;
import org.alamedas.engine.random.RandomKey;
import org.alamedas.model.expr.GraphicalFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kernels of vectors give the bits of plain loops.
final class KernelsTest {
    private static final double[] HARD = {
        0.0,
        -0.0,
        1,
        -1,
        2,
        -2,
        0.5,
        -0.5,
        3,
        10,
        1023.5,
        709.78,
        709.79,
        -745.13,
        -745.2,
        -708.4,
        1e-320,
        -1e-320,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        0.6927,
        1.3854,
        0.70710678,
        1e300,
        1e-300,
        0x1p64,
        0x1p53,
        800,
        -800,
        1e5,
        Math.PI,
        0x1p-54
    };
    private static final int PLACES = 2000;
    private static final int WIDTH = 4;

    @ParameterizedTest
    @EnumSource(Code.class)
    void giveTheSameBits(Code code) {
        Kernel vectored = VectorKernels.best().of(code);
        Kernel plain = new PlainKernels().of(code);
        // 2005 is no multiple of any vector's length
        for (int length : new int[] {PLACES, PLACES + 5, 3}) {
            for (double x : new double[] {0, 1, -1.5, 0.3, 2, Double.NaN, 1e-310, 40}) {
                Operands on = new Operands(0, length, 2 * length, 3 * length, length, x);
                double[] expected = result(plain, on);
                double[] found = result(vectored, on);
                for (int i = 0; i < length; i++) {
                    int at = i;
                    assertThat(Double.doubleToLongBits(found[i]))
                            .as(() -> code + " at " + at + " with " + x + ": " + found[at] + ", not " + expected[at])
                            .isEqualTo(Double.doubleToLongBits(expected[i]));
                }
            }
        }
    }

    /// Arguments on both sides of where vectors take the long way, so that some hold both kinds and some one.
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void exponentiateNearTheEndsOfTheRange(int vector) {
        assumeTrue(VectorApi.isThere());
        SplittableRandom random = new SplittableRandom(7);
        Registers found = new Registers(2 * PLACES, List.of(RandomKey.DEFAULT));
        for (int i = 0; i < PLACES; i++) {
            double size = i % 64 < 32 ? 800 * random.nextDouble() : 690 + 60 * random.nextDouble();
            found.values[i] = random.nextBoolean() ? size : -size;
        }
        Registers expected = new Registers(2 * PLACES, List.of(RandomKey.DEFAULT));
        System.arraycopy(found.values, 0, expected.values, 0, PLACES);
        Operands on = new Operands(PLACES, 0, 0, 0, PLACES, 0);
        new VectorKernels(vector).of(Code.EXP).run(found, on);
        new PlainKernels().of(Code.EXP).run(expected, on);
        assertThat(LongStream.range(0, PLACES).map(i -> Double.doubleToLongBits(found.values[PLACES + (int) i])))
                .containsExactlyElementsOf(Arrays.stream(expected.values, PLACES, 2 * PLACES)
                        .mapToLong(Double::doubleToLongBits)
                        .boxed()
                        .toList());
    }

    /// What is the same in all lanes is computed once, by a method of its own.
    @ParameterizedTest
    @EnumSource(Code.class)
    void computeOneNumberWithTheSameBits(Code code) {
        for (double x : new double[] {0, -0.0, 1, -1.5, 0.3, 2, Double.NaN, 1e-310, 40}) {
            Operands on = new Operands(0, PLACES, 2 * PLACES, 3 * PLACES, PLACES, x);
            double[] given = registers(WIDTH * PLACES).values;
            double[] expected = result(new PlainKernels().of(code), on);
            for (int i = 0; i < PLACES; i++) {
                double third = given[3 * PLACES + (code == Code.FOLLOW ? 0 : i)];
                double found = OneLane.value(code, given[PLACES + i], given[2 * PLACES + i], third, x);
                assertThat(Double.doubleToLongBits(found))
                        .as(() -> code + " with " + x)
                        .isEqualTo(Double.doubleToLongBits(expected[i]));
            }
        }
    }

    /// Whole vectors of zeros and plain numbers have a way of their own; a negative zero has not.
    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 0.5, 1e-300, 0, -2})
    void raiseZeros(double exponent) {
        for (double zero : new double[] {0.0, -0.0}) {
            Operands on = new Operands(PLACES, 0, 0, 0, PLACES, exponent);
            double[] bases = new double[PLACES];
            for (int i = 0; i < PLACES; i++) {
                bases[i] = i % 3 == 0 ? zero : i * 0.125;
            }
            double[] found = raised(VectorKernels.best(), bases, on);
            double[] expected = raised(new PlainKernels(), bases, on);
            assertThat(LongStream.range(0, PLACES).map(i -> Double.doubleToLongBits(found[(int) i])))
                    .containsExactlyElementsOf(Arrays.stream(expected)
                            .mapToLong(Double::doubleToLongBits)
                            .boxed()
                            .toList());
        }
    }

    private static double[] raised(Kernels kernels, double[] bases, Operands on) {
        Registers registers = new Registers(2 * PLACES, List.of(RandomKey.DEFAULT));
        System.arraycopy(bases, 0, registers.values, 0, PLACES);
        kernels.of(Code.POWER_X).run(registers, on);
        return Arrays.copyOfRange(registers.values, PLACES, 2 * PLACES);
    }

    /// From one point to more than a pair of vectors holds, with steps, which are two points of one input.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 12, 15, 16, 17, 40})
    void readGraphicalFunctionsOff(int points) {
        SplittableRandom random = new SplittableRandom(points);
        double[] inputs = new double[points];
        double[] outputs = new double[points];
        double input = -3;
        for (int i = 0; i < points; i++) {
            inputs[i] = input;
            outputs[i] = random.nextDouble(-5, 5);
            input += random.nextInt(4) == 0 ? 0 : random.nextDouble();
        }
        agree(inputs, outputs);
    }

    /// Evenly spaced, as exactly as they can be written or a little off, from places near 0 and far from it.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 9, 15, 16})
    void readEvenlySpacedGraphicalFunctionsOff(int points) {
        SplittableRandom random = new SplittableRandom(points);
        for (double run : new double[] {0.5, 0.1, 1 / 3.0, 1e-300, 3, 1e10}) {
            for (double first : new double[] {0, -2 * run, 1970, -1e7}) {
                for (double off : new double[] {0, 1e-5, 3e-4}) {
                    double[] inputs = new double[points];
                    double[] outputs = new double[points];
                    for (int i = 0; i < points; i++) {
                        inputs[i] = first + run * (i + off * random.nextDouble());
                        outputs[i] = random.nextDouble(-5, 5);
                    }
                    agree(inputs, outputs);
                }
            }
        }
    }

    /// At random inputs, at the points, and right beside them.
    private static void agree(double[] inputs, double[] outputs) {
        Table table = Table.of(GraphicalFunction.of(GraphicalFunction.Kind.CONTINUOUS, inputs, outputs));
        Registers found = registers(2 * PLACES);
        SplittableRandom random = new SplittableRandom(PLACES);
        for (int i = 0; i < PLACES; i++) {
            double point = inputs[random.nextInt(inputs.length)];
            double range = inputs[inputs.length - 1] - inputs[0];
            found.values[i] = switch (random.nextInt(5)) {
                case 0 -> found.values[i];
                case 1 -> point;
                case 2 -> Math.nextUp(point);
                case 3 -> Math.nextDown(point);
                default -> inputs[0] + range * random.nextDouble(-0.1, 1.1);
            };
        }
        Registers expected = registers(2 * PLACES);
        System.arraycopy(found.values, 0, expected.values, 0, PLACES);
        Operands on = new Operands(PLACES, 0, 0, 0, PLACES, 0);
        VectorKernels.best().reading(table).run(found, on);
        new PlainKernels().reading(table).run(expected, on);
        for (int i = PLACES; i < 2 * PLACES; i++) {
            double input = found.values[i - PLACES];
            assertThat(Double.doubleToLongBits(found.values[i]))
                    .as(() -> table.function() + " at " + input)
                    .isEqualTo(Double.doubleToLongBits(expected.values[i]));
        }
    }

    private static double[] result(Kernel kernel, Operands on) {
        int length = on.length();
        Registers registers = registers(WIDTH * length);
        kernel.run(registers, on);
        return Arrays.copyOf(registers.values, length);
    }

    /// The same numbers for the same size.
    private static Registers registers(int size) {
        Registers registers = new Registers(size, List.of(RandomKey.DEFAULT));
        SplittableRandom random = new SplittableRandom(size);
        for (int i = 0; i < registers.values.length; i++) {
            registers.values[i] = number(random);
        }
        return registers;
    }

    private static double number(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> HARD[random.nextInt(HARD.length)];
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> random.nextDouble(-20, 20);
            default -> random.nextDouble(0.5, 1.5);
        };
    }
}
