package org.alamedas.engine.vector;

/// Where the result of a method for arrays goes; writing to it changes the values of a simulation.
///
/// @param values all values
/// @param start where the result begins
/// @param length how many values it has
@SuppressWarnings("ArrayRecordComponent") // never compared
record Output(double[] values, int start, int length) {
    void set(int element, double value) {
        values[start + element] = value;
    }

    void fill(double value) {
        for (int i = 0; i < length; i++) {
            values[start + i] = value;
        }
    }
}
