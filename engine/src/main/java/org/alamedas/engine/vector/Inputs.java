package org.alamedas.engine.vector;

/// The arguments of a method for arrays: runs of the values of a simulation, read in place.
///
/// @param values all values
/// @param starts where each argument begins
/// @param lengths how many values each has
@SuppressWarnings("ArrayRecordComponent") // never compared
record Inputs(double[] values, int[] starts, int[] lengths) {
    int count() {
        return starts.length;
    }

    int length(int argument) {
        return lengths[argument];
    }

    /// Returns one value of an argument.
    double at(int argument, int element) {
        return values[starts[argument] + element];
    }

    /// Returns the value of an argument that is a single number.
    double number(int argument) {
        return values[starts[argument]];
    }

    /// Cuts a number to a count between 0 and a limit; one that is not a number counts as 0.
    int count(int argument, int most) {
        return (int) Math.min(Math.max(number(argument), 0), most);
    }
}
