package org.alamedas.engine.ensemble;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

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
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private final QuantileSketch sketch = new QuantileSketch();

    /// Takes the value of the next member of a block.
    void add(double value) {
        count++;
        min = Math.min(min, value);
        max = Math.max(max, value);
        double high = sumHigh + value;
        double back = high - sumHigh;
        sumLow += (sumHigh - (high - back)) + (value - back);
        sumHigh = high;
        double square = value * value;
        double rest = Math.fma(value, value, -square);
        high = squaresHigh + square;
        back = high - squaresHigh;
        squaresLow += (squaresHigh - (high - back)) + (square - back) + rest;
        squaresHigh = high;
        sketch.add(value);
    }

    /// Ends a block of members.
    void endBlock() {
        sum.add(sumHigh);
        sum.add(sumLow);
        squares.add(squaresHigh);
        squares.add(squaresLow);
        sumHigh = 0;
        sumLow = 0;
        squaresHigh = 0;
        squaresLow = 0;
    }

    /// Takes everything that another cell has, between blocks.
    void add(Cell other) {
        count += other.count;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        sum.add(other.sum);
        squares.add(other.squares);
        sketch.add(other.sketch);
    }

    /// Returns what there is to say, between blocks.
    ///
    /// @param shares the quantiles wanted, each from 0 to 1
    Summary.Statistics statistics(double[] shares) {
        double[] quantiles = new double[shares.length];
        if (count == 0) {
            java.util.Arrays.fill(quantiles, Double.NaN);
            return new Summary.Statistics(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, boxed(quantiles));
        }
        QuantileSketch.Sorted sorted = sketch.sorted();
        for (int i = 0; i < shares.length; i++) {
            long rank = Math.clamp((long) Math.ceil(shares[i] * count) - 1, 0, count - 1);
            double middle = rank == 0 ? min : rank == count - 1 ? max : sorted.at(rank);
            quantiles[i] = Math.clamp(middle, min, max);
        }
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal total = sum.value();
        double mean = total.divide(n, MathContext.DECIMAL128).doubleValue();
        return new Summary.Statistics(count, mean, deviation(n, total), min, max, boxed(quantiles));
    }

    private double deviation(BigDecimal n, BigDecimal total) {
        if (count < 2) {
            return Double.NaN;
        }
        BigDecimal spread = squares.value().multiply(n).subtract(total.multiply(total));
        if (spread.signum() <= 0) {
            return 0;
        }
        BigDecimal variance = spread.divide(n.multiply(n.subtract(BigDecimal.ONE)), MathContext.DECIMAL128);
        return variance.sqrt(MathContext.DECIMAL128).doubleValue();
    }

    private static java.util.List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(count);
        out.writeDouble(min);
        out.writeDouble(max);
        sum.write(out);
        squares.write(out);
        sketch.write(out);
    }

    void read(DataInput in) throws IOException {
        count = in.readLong();
        min = in.readDouble();
        max = in.readDouble();
        sum.read(in);
        squares.read(in);
        sketch.read(in);
    }
}
