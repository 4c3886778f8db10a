package org.alamedas.model.expr;

import java.util.Arrays;

/// A function given by points, read off between them and beyond them as its kind says.
///
/// Points are ordered by input. Two points may share an input only as a step, for which the later output holds.
public final class GraphicalFunction {
    /// How a graphical function is read between and beyond its points.
    public enum Kind {
        /// Straight lines between points; the end outputs hold beyond them.
        CONTINUOUS,
        /// Straight lines between points; the first and last lines are continued beyond them.
        EXTRAPOLATED,
        /// The output of the last point at or before the input; the end outputs hold beyond them.
        DISCRETE
    }

    private final Kind kind;
    private final double[] inputs;
    private final double[] outputs;

    private GraphicalFunction(Kind kind, double[] inputs, double[] outputs) {
        this.kind = kind;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /// Makes a graphical function.
    ///
    /// @param kind how it is read between and beyond its points
    /// @param inputs at least one, never decreasing, finite
    /// @param outputs as many, finite
    /// @return the function
    /// @throws IllegalArgumentException if the lengths differ, there is no point, an input decreases,
    ///     or a number is not finite
    public static GraphicalFunction of(Kind kind, double[] inputs, double[] outputs) {
        if (inputs.length == 0 || inputs.length != outputs.length) {
            throw new IllegalArgumentException(
                    "a graphical function needs as many outputs as inputs and at least one point, not " + inputs.length
                            + " and " + outputs.length);
        }
        for (int i = 0; i < inputs.length; i++) {
            if (!Double.isFinite(inputs[i]) || !Double.isFinite(outputs[i])) {
                throw new IllegalArgumentException("point " + (i + 1) + " is not finite");
            }
            if (i > 0 && inputs[i] < inputs[i - 1]) {
                throw new IllegalArgumentException("input " + inputs[i] + " of point " + (i + 1) + " is below "
                        + inputs[i - 1] + " of the point before it");
            }
        }
        return new GraphicalFunction(kind, inputs.clone(), outputs.clone());
    }

    /// Returns how the function is read between and beyond its points.
    ///
    /// @return the kind
    public Kind kind() {
        return kind;
    }

    /// Returns the number of points.
    ///
    /// @return at least 1
    public int size() {
        return inputs.length;
    }

    /// Returns the input of one point.
    ///
    /// @param point from 0
    /// @return its input
    public double input(int point) {
        return inputs[point];
    }

    /// Returns the output of one point.
    ///
    /// @param point from 0
    /// @return its output
    public double output(int point) {
        return outputs[point];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GraphicalFunction that
                && kind == that.kind
                && Arrays.equals(inputs, that.inputs)
                && Arrays.equals(outputs, that.outputs);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + Arrays.hashCode(inputs)) + Arrays.hashCode(outputs);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(kind.name().toLowerCase(java.util.Locale.ROOT)).append('[');
        for (int i = 0; i < inputs.length; i++) {
            out.append(i == 0 ? "" : " ")
                    .append('(')
                    .append(inputs[i])
                    .append(", ")
                    .append(outputs[i])
                    .append(')');
        }
        return out.append(']').toString();
    }
}
