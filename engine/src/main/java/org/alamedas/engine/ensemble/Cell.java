package org.alamedas.engine.ensemble;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// What is kept of one variable at one moment: how many values there were, their extremes, the sums
/// of the values and of their squares, and a sketch of their distribution. Mutable, for one thread.
///
/// Within a block of members, the sums are made of two doubles in the order of the members; a whole
/// block is then added exactly. Blocks never depend on threads, so neither do the sums.
final class Cell {
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sumHigh;
    private double sumLow;
    private double squaresHigh;
    private double squaresLow;
    /// Whether sums, and sums of squares, were finite so far.
    private boolean added = true;

    private boolean squared = true;
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private final QuantileSketch sketch = new QuantileSketch();

    /// Takes the values of the next members of a block: the first of some numbers.
    void add(double[] values, int size) {
        count += size;
        extremes(values, size);
        double high = sumHigh;
        double low = sumLow;
        double squareHigh = squaresHigh;
        double squareLow = squaresLow;
        for (int i = 0; i < size; i++) {
            double value = values[i];
            double sum = high + value;
            double back = sum - high;
            low += (high - (sum - back)) + (value - back);
            high = sum;
            double square = value * value;
            double rest = Math.fma(value, value, -square);
            sum = squareHigh + square;
            back = sum - squareHigh;
            squareLow += (squareHigh - (sum - back)) + (square - back) + rest;
            squareHigh = sum;
        }
        sumHigh = high;
        sumLow = low;
        squaresHigh = squareHigh;
        squaresLow = squareLow;
        sketch.add(values, size);
    }

    private void extremes(double[] values, int size) {
        double least = min;
        double greatest = max;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        min = least;
        max = greatest;
    }

    /// Ends a block of members.
    void endBlock() {
        added &= add(sum, sumHigh, sumLow);
        squared &= add(squares, squaresHigh, squaresLow);
        sumHigh = 0;
        sumLow = 0;
        squaresHigh = 0;
        squaresLow = 0;
    }

    private static boolean add(ExactSum sum, double high, double low) {
        boolean finite = Double.isFinite(high) && Double.isFinite(low);
        if (finite) {
            sum.add(high);
            sum.add(low);
        }
        return finite;
    }

    /// Takes everything that another cell has, between blocks.
    void add(Cell other) {
        count += other.count;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        added &= other.added;
        squared &= other.squared;
        sum.add(other.sum);
        squares.add(other.squares);
        sketch.add(other.sketch);
    }

    /// Returns how far a quantile is at most from the one of the values, as a share of it.
    double error() {
        return sketch.error();
    }

    /// Returns the least value; infinity if there are none.
    double min() {
        return min;
    }

    /// Returns the greatest value; minus infinity if there are none.
    double max() {
        return max;
    }

    /// Returns what there is to say, between blocks.
    ///
    /// @param shares the quantiles wanted, each from 0 to 1
    /// @param bins those that values are counted in
    Summary.Statistics statistics(double[] shares, Bins bins) {
        double[] quantiles = new double[shares.length];
        if (count == 0) {
            Arrays.fill(quantiles, Double.NaN);
            return new Summary.Statistics(
                    0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, boxed(quantiles), boxed(new long[bins.count()]));
        }
        QuantileSketch.Sorted sorted = sketch.sorted();
        for (int i = 0; i < shares.length; i++) {
            long rank = Math.clamp((long) Math.ceil(shares[i] * count) - 1, 0, count - 1);
            double middle = rank == 0 ? min : rank == count - 1 ? max : sorted.at(rank);
            quantiles[i] = Math.clamp(middle, min, max);
        }
        BigInteger n = BigInteger.valueOf(count);
        Scaled total = sum.scaled();
        double mean = added ? total.over(n) : Double.NaN;
        return new Summary.Statistics(
                count, mean, deviation(n, total), min, max, boxed(quantiles), boxed(histogram(sorted, bins)));
    }

    private long[] histogram(QuantileSketch.Sorted sorted, Bins bins) {
        long[] counts = new long[bins.count()];
        long before = 0;
        for (int i = 0; i < sorted.upTo().length && counts.length > 0; i++) {
            long upTo = sorted.upTo()[i];
            counts[bins.of(Math.clamp(sorted.values()[i], min, max))] += upTo - before;
            before = upTo;
        }
        return counts;
    }

    private double deviation(BigInteger n, Scaled total) {
        return count < 2 || !added || !squared
                ? Double.NaN
                : squares.scaled().times(n).minus(total.squared()).rootOver(n.multiply(n.subtract(BigInteger.ONE)));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Long> boxed(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(count);
        out.writeDouble(min);
        out.writeDouble(max);
        out.writeBoolean(added);
        out.writeBoolean(squared);
        sum.write(out);
        squares.write(out);
        sketch.write(out);
    }

    void read(DataInput in) throws IOException {
        count = in.readLong();
        min = in.readDouble();
        max = in.readDouble();
        added = in.readBoolean();
        squared = in.readBoolean();
        sum.read(in);
        squares.read(in);
        sketch.read(in);
    }
}
