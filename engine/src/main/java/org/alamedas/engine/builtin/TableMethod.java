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
    INVERT_EXTRAPOLATED(1);

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
