package org.alamedas.engine.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alamedas.engine.lanes.Vectors.Comparing;
import org.alamedas.engine.lanes.Vectors.Doubles;
import org.alamedas.engine.lanes.Vectors.Longs;
import org.alamedas.model.expr.GraphicalFunction;

/// A graphical function of few points, read off in vectors as [org.alamedas.engine.ir.Table] reads it.
///
/// Its numbers stand in an array: inputs, outputs, the differences of both to the next point, and the next inputs,
/// each as long as `rows`, then some single numbers. The code is the same for every function of the same
/// shape. The segment is found by halving, with one permutation a step; where points are evenly spaced, by a product
/// that is right or one too low, and one comparison.
///
/// @param rows how many points there is room for: one or two vectors
/// @param halvings how often is halved; 0 where points are evenly spaced
/// @param same whether inputs differ from the next by one number
/// @param inverse whether these differences are powers of two: a division by one is a multiplication, with the same
///     bits
record VectorTable(int rows, int halvings, boolean same, boolean inverse) {
    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int RUN = 2;
    private static final int RISE = 3;
    private static final int NEXT = 4;
    private static final int COLUMNS = 5;

    /// The single numbers: input and output of the first and of the last point, a difference of inputs, and what an
    /// input is less and times for its segment.
    private static final int SINGLES = 7;

    /// What is added to a number of this size and below leaves it as a whole number in the last bits.
    private static final double ROUNDER = 0x1.8p52;

    /// How far from its place an input may be, and a product be wrong, in segments; and how much lower than its place
    /// an input is taken for.
    private static final double TOLERANCE = 0x1p-12;

    private static final double LOWER = 0x1p-10;
    private static final double MOST_SEGMENTS_FROM_ZERO = 0x1p30;
    private static final int LARGEST_EXPONENT = 500;

    /// Finds the shape of a function.
    ///
    /// @param vector how many doubles a vector holds
    /// @return nothing if the function has too many points, or is not continuous
    static Optional<VectorTable> of(GraphicalFunction function, int vector) {
        int size = function.size();
        return switch (function.kind()) {
            case CONTINUOUS -> size <= 2 * vector ? Optional.of(shape(function, vector)) : Optional.empty();
            case EXTRAPOLATED, DISCRETE -> Optional.empty();
        };
    }

    private static VectorTable shape(GraphicalFunction function, int vector) {
        int size = function.size();
        double[] runs = new double[size - 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = function.input(i + 1) - function.input(i);
        }
        return new VectorTable(
                size <= vector ? vector : 2 * vector,
                isEven(function) ? 0 : halvings(size),
                runs.length > 0 && Arrays.stream(runs).allMatch(run -> run == runs[0]),
                Arrays.stream(runs).allMatch(VectorTable::isPowerOfTwo));
    }

    /// From none up to `2^n - 1` points are at or below an input; the last point is looked at by itself.
    private static int halvings(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }

    private static boolean isEven(GraphicalFunction function) {
        int last = function.size() - 1;
        double first = function.input(0);
        double run = run(function);
        double largest = Math.max(Math.abs(first), Math.abs(function.input(last)));
        if (last == 0 || !(run > 0) || !(largest / run < MOST_SEGMENTS_FROM_ZERO) || !Double.isFinite(1 / run)) {
            return false;
        }
        return IntStream.rangeClosed(0, last)
                .allMatch(i -> Math.abs(function.input(i) - (first + i * run)) <= TOLERANCE * run);
    }

    /// Returns how far inputs are from one another, if they are evenly spaced.
    private static double run(GraphicalFunction function) {
        int last = function.size() - 1;
        return (function.input(last) - function.input(0)) / last;
    }

    private static boolean isPowerOfTwo(double value) {
        return Math.abs(Math.getExponent(value)) < LARGEST_EXPONENT
                && value == Math.scalb(1.0, Math.getExponent(value));
    }

    private boolean isEven() {
        return halvings == 0;
    }

    /// Returns the numbers of a function of this shape.
    double[] numbers(GraphicalFunction function) {
        int size = function.size();
        double[] numbers = new double[COLUMNS * rows + SINGLES];
        Arrays.fill(numbers, INPUT * rows, (INPUT + 1) * rows, Double.POSITIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            int next = Math.min(i + 1, size - 1);
            double run = function.input(next) - function.input(i);
            numbers[INPUT * rows + i] = function.input(i);
            numbers[OUTPUT * rows + i] = function.output(i);
            numbers[RUN * rows + i] = inverse ? 1 / run : run;
            numbers[RISE * rows + i] = function.output(next) - function.output(i);
            numbers[NEXT * rows + i] = function.input(next);
        }
        // a place that is one too low may be the one before the first
        numbers[NEXT * rows + rows - 1] = function.input(0);
        double run = run(function);
        double[] singles = {
            function.input(0),
            function.output(0),
            function.input(size - 1),
            function.output(size - 1),
            numbers[RUN * rows],
            function.input(0) + (0.5 + LOWER) * run,
            1 / run
        };
        System.arraycopy(singles, 0, numbers, COLUMNS * rows, SINGLES);
        return numbers;
    }

    /// A function whose numbers were loaded.
    record Loaded(LaneTable columns, List<Doubles> singles) {}

    /// Emits what loads a function.
    ///
    /// @param array the local variable of an array of its numbers
    /// @param first where they begin
    Loaded load(Vectors v, int array, int first) {
        LaneTable columns = LaneTable.load(v, array, first, COLUMNS, rows);
        List<Doubles> singles = new ArrayList<>();
        CodeBuilder code = v.code();
        for (int i = 0; i < SINGLES; i++) {
            int local = code.allocateLocal(TypeKind.DOUBLE);
            code.aload(array).loadConstant(first + COLUMNS * rows + i).daload().dstore(local);
            singles.add(v.variable(local));
        }
        return new Loaded(columns, singles);
    }

    /// Emits what reads a function off.
    Doubles read(Vectors v, Loaded loaded, Doubles input) {
        LaneTable columns = loaded.columns();
        Longs at = isEven() ? place(v, loaded, input) : halved(v, columns, input);
        Doubles distance = v.subtract(input, columns.column(v, at, INPUT));
        Doubles run = same ? loaded.singles().get(4) : columns.column(v, at, RUN);
        Doubles share = inverse ? v.multiply(distance, run) : v.divide(distance, run);
        Doubles rise = v.multiply(share, columns.column(v, at, RISE));
        Doubles inside = v.add(columns.column(v, at, OUTPUT), rise);
        return beyond(v, loaded.singles(), input, inside);
    }

    /// Finds by halving the last point that is not above the input.
    private Longs halved(Vectors v, LaneTable columns, Doubles input) {
        // whole numbers in the form of doubles: masks of doubles do not fit vectors of longs
        Doubles count = v.number(0);
        for (int step = 1 << halvings >> 1; step > 0; step /= 2) {
            Longs before = v.bits(count);
            Doubles there = columns.column(v, v.add(before, step - 1L), INPUT);
            count = v.blend(count, v.ofBits(v.add(before, step)), v.compare(Comparing.LE, there, input));
        }
        return v.add(v.bits(count), -1);
    }

    /// Finds that point where all are evenly spaced. Permutations take the last bits of what they are given.
    private static Longs place(Vectors v, Loaded loaded, Doubles input) {
        Doubles from = v.subtract(input, loaded.singles().get(5));
        Doubles place = v.add(v.multiply(from, loaded.singles().get(6)), v.number(ROUNDER));
        Doubles next = loaded.columns().column(v, v.bits(place), NEXT);
        Doubles higher = v.add(place, v.number(1));
        return v.bits(v.blend(place, higher, v.compare(Comparing.GE, input, next)));
    }

    /// What is not a number comes from [#read] as it is.
    private static Doubles beyond(Vectors v, List<Doubles> ends, Doubles input, Doubles inside) {
        Doubles above = v.blend(inside, ends.get(3), v.compare(Comparing.GE, input, ends.get(2)));
        return v.blend(above, ends.get(1), v.compare(Comparing.LT, input, ends.get(0)));
    }
}
