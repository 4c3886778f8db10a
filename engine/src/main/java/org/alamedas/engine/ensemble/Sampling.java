package org.alamedas.engine.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.random.Continuous;
import org.alamedas.model.expr.Name;

/// Points from a design, each coordinate turned into a value by the distribution of its parameter.
///
/// Correlated parameters are joined by a Gaussian copula: their coordinates are made normal, mixed
/// by the Cholesky factor of the matrix of correlations, and made uniform again. That keeps every
/// marginal distribution; the evenness of a Latin hypercube holds for the parameters that are not
/// correlated with an earlier one.
public final class Sampling implements Points {
    private static final double LEAST = 0x1p-53;

    private final List<Parameter> parameters;
    private final Design design;
    private final double[][] mixing;
    private final boolean mixed;

    /// A parameter and its spread.
    ///
    /// @param name a variable of the model
    /// @param distribution how it is spread
    public record Parameter(Name name, Distribution distribution) {}

    /// How two parameters go together.
    ///
    /// @param first one
    /// @param second the other
    /// @param coefficient the correlation of their normal scores, between -1 and 1
    public record Correlation(Name first, Name second, double coefficient) {}

    /// Makes a sampling.
    ///
    /// @param parameters what is spread; a dimension of the design is a place in this list
    /// @param design the points
    /// @param correlations pairs that are not independent
    /// @throws IllegalArgumentException if a correlation names no parameter of the list, or if no
    ///     numbers can
    ///     be correlated in this way
    public Sampling(List<Parameter> parameters, Design design, List<Correlation> correlations) {
        this.parameters = List.copyOf(parameters);
        this.design = design;
        mixed = !correlations.isEmpty();
        mixing = factor(matrix(correlations));
    }

    private double[][] matrix(List<Correlation> correlations) {
        int size = parameters.size();
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 1;
        }
        for (Correlation correlation : correlations) {
            int first = place(correlation.first());
            int second = place(correlation.second());
            double coefficient = correlation.coefficient();
            if (first == second || !(coefficient > -1 && coefficient < 1)) {
                throw new IllegalArgumentException("the correlation of " + correlation.first() + " and "
                        + correlation.second() + " cannot be " + coefficient
                        + ": two different parameters and a number between -1 and 1 are needed");
            }
            matrix[first][second] = coefficient;
            matrix[second][first] = coefficient;
        }
        return matrix;
    }

    private int place(Name name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("a correlation names " + name + ", which is not sampled");
    }

    /// Makes the lower triangle whose product with its transpose is the matrix.
    private static double[][] factor(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int i = 0; i < column; i++) {
                    rest -= lower[row][i] * lower[column][i];
                }
                if (row != column) {
                    lower[row][column] = rest / lower[column][column];
                } else if (rest > 0) {
                    lower[row][row] = Math.sqrt(rest);
                } else {
                    throw new IllegalArgumentException(
                            "the correlations contradict one another: no numbers are correlated in this way");
                }
            }
        }
        return lower;
    }

    @Override
    public List<Name> parameters() {
        return parameters.stream().map(Parameter::name).toList();
    }

    @Override
    public long size() {
        return design.size();
    }

    @Override
    public List<Double> point(long member) {
        double[] scores = new double[mixed ? parameters.size() : 0];
        List<Double> point = new ArrayList<>(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            double share = design.coordinate(member, i);
            if (mixed) {
                scores[i] = Continuous.standardNormal(share, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                share = together(scores, i, share);
            }
            point.add(parameters.get(i).distribution().quantile(share));
        }
        return point;
    }

    private double together(double[] scores, int place, double alone) {
        double[] row = mixing[place];
        double score = 0;
        boolean independent = true;
        for (int i = 0; i <= place; i++) {
            score += row[i] * scores[i];
            independent &= i == place || row[i] == 0;
        }
        return independent ? alone : Math.clamp(Continuous.standardNormalBelow(score), LEAST, 1 - LEAST);
    }
}
