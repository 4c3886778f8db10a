package org.alamedas.engine.builtin;

/// What is asked of a graphical function: a closed set, which each back end calls or translates.
///
/// What each gives is said with its implementation, in `engine.vector`.
public enum TableMethod {
    /// The output at an input, as the function's kind says.
    READ(1),
    /// The output at an input, with the first and last lines continued.
    EXTRAPOLATE(1),
    /// The output of the next point.
    FORWARD(1),
    /// The output of the last point.
    BACKWARD(1),
    /// The first input that gives an output; Vensim's number for nothing where there is none.
    INVERT(1),
    /// The first input that gives an output; that of the first or last point where there is none.
    INVERT_HELD(1),
    /// The area between two inputs, the end outputs held beyond the points.
    AREA(2),
    /// The area between two inputs in any order, nothing beyond the points.
    AREA_INSIDE(2),
    /// The slope at an input; the second number says what holds beyond the points.
    SLOPE(2),
    /// The area between two inputs, with the first and last lines continued.
    AREA_EXTRAPOLATED(2),
    /// The first input that gives an output, with the first and last lines continued.
    INVERT_EXTRAPOLATED(1),
    /// The value of the point at a moment.
    DATA_AT(1),
    /// The value at a moment between the first and the last point: on the line where the second number is 0, of the
    /// next point where it is positive, of the last one where it is negative.
    DATA_BETWEEN(2),
    /// The moment of the first point; the number is passed over.
    DATA_FIRST(1),
    /// The moment of the last point; the number is passed over.
    DATA_LAST(1),
    /// The number of points; the number given is passed over.
    DATA_COUNT(1),
    /// The largest value from one moment to another, both included.
    DATA_LARGEST(2),
    /// The smallest value from one moment to another.
    DATA_SMALLEST(2),
    /// The mean of the values from one moment to another, each point counted once.
    DATA_MEAN(2),
    /// The middle one of the values from one moment to another, or the mean of the two in the middle.
    DATA_MEDIAN(2),
    /// The standard deviation of the values from one moment to another, as of a sample: 0 for a single point.
    DATA_DEVIATION(2);

    private final int size;

    TableMethod(int size) {
        this.size = size;
    }

    /// Returns how many numbers it takes besides the function.
    ///
    /// @return 1 or 2
    public int size() {
        return size;
    }
}
