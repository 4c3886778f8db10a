package org.alamedas.engine.lanes;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alamedas.engine.lanes.Vectors.Comparing;
import org.alamedas.engine.lanes.Vectors.Doubles;
import org.alamedas.engine.lanes.Vectors.Longs;
import org.alamedas.engine.lanes.Vectors.Mask;
import org.alamedas.model.expr.GraphicalFunction;

/// A graphical function of few points, read off in vectors as [org.alamedas.engine.ir.Table] reads it.
///
/// Its numbers stand in an array: inputs, outputs, and the differences of both to the next point, each as
/// long as `rows`, then the first and the last point. The segment is found by halving, with one
/// permutation a step: the code is the same for every function of the same shape.
///
/// @param rows how many points there is room for: one or two vectors
/// @param halvings how often is halved
record VectorTable(int rows, int halvings) {
    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int RUN = 2;
    private static final int RISE = 3;
    private static final int COLUMNS = 4;

    /// Finds the shape of a function.
    ///
    /// @param vector how many doubles a vector holds
    /// @return nothing if the function has too many points, or is not continuous
    static Optional<VectorTable> of(GraphicalFunction function, int vector) {
        int size = function.size();
        return switch (function.kind()) {
            case CONTINUOUS ->
                size <= 2 * vector
                        ? Optional.of(new VectorTable(size <= vector ? vector : 2 * vector, halvings(size)))
                        : Optional.empty();
            case EXTRAPOLATED, DISCRETE -> Optional.empty();
        };
    }

    /// From none up to `2^n - 1` points are at or below an input; the last point is looked at by itself.
    private static int halvings(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }

    /// Returns the numbers of a function of this shape.
    double[] numbers(GraphicalFunction function) {
        int size = function.size();
        double[] numbers = new double[COLUMNS * rows + COLUMNS];
        Arrays.fill(numbers, INPUT * rows, (INPUT + 1) * rows, Double.POSITIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            int next = Math.min(i + 1, size - 1);
            numbers[INPUT * rows + i] = function.input(i);
            numbers[OUTPUT * rows + i] = function.output(i);
            numbers[RUN * rows + i] = function.input(next) - function.input(i);
            numbers[RISE * rows + i] = function.output(next) - function.output(i);
        }
        int ends = COLUMNS * rows;
        numbers[ends] = function.input(0);
        numbers[ends + 1] = function.output(0);
        numbers[ends + 2] = function.input(size - 1);
        numbers[ends + 3] = function.output(size - 1);
        return numbers;
    }

    /// A function whose numbers were loaded.
    ///
    /// @param columns inputs, outputs and differences
    /// @param ends input and output of the first point, then of the last
    record Loaded(LaneTable columns, List<Doubles> ends) {}

    /// Emits what loads a function.
    ///
    /// @param array the local variable of an array of its numbers
    /// @param first where they begin
    Loaded load(Vectors v, int array, int first) {
        LaneTable columns = LaneTable.load(v, array, first, COLUMNS, rows);
        List<Doubles> ends = new ArrayList<>();
        CodeBuilder code = v.code();
        for (int i = 0; i < COLUMNS; i++) {
            int local = code.allocateLocal(TypeKind.DOUBLE);
            code.aload(array).loadConstant(first + COLUMNS * rows + i).daload().dstore(local);
            ends.add(v.variable(local));
        }
        return new Loaded(columns, ends);
    }

    /// Emits what reads a function off.
    Doubles read(Vectors v, Loaded loaded, Doubles input) {
        LaneTable columns = loaded.columns();
        // whole numbers in the form of doubles: masks of doubles do not fit vectors of longs
        Doubles count = v.number(0);
        for (int step = 1 << halvings >> 1; step > 0; step /= 2) {
            Longs before = v.bits(count);
            Doubles there = columns.column(v, v.add(before, step - 1L), INPUT);
            count = v.blend(count, v.ofBits(v.add(before, step)), v.compare(Comparing.LE, there, input));
        }
        Longs at = v.add(v.bits(count), -1);
        Doubles run = v.subtract(input, columns.column(v, at, INPUT));
        Doubles share = v.divide(run, columns.column(v, at, RUN));
        Doubles rise = v.multiply(share, columns.column(v, at, RISE));
        Doubles inside = v.add(columns.column(v, at, OUTPUT), rise);
        return beyond(v, loaded.ends(), input, inside);
    }

    private static Doubles beyond(Vectors v, List<Doubles> ends, Doubles input, Doubles inside) {
        Doubles above = v.blend(inside, ends.get(3), v.compare(Comparing.GE, input, ends.get(2)));
        Doubles held = v.blend(above, ends.get(1), v.compare(Comparing.LT, input, ends.get(0)));
        Mask noNumber = v.compare(Comparing.NE, input, input);
        return v.blend(held, input, noNumber);
    }
}
