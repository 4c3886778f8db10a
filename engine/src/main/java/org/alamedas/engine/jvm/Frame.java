package org.alamedas.engine.jvm;

import java.util.HashMap;
import java.util.Map;

/// Where one generated method finds what it needs.
///
/// @param values the local variable that holds the array of values
/// @param scalars the local variables of slots that are kept in one; all others are in the array
/// @param counters the local variables of the loops that are running, by their numbers
record Frame(int values, Map<Integer, Integer> scalars, Map<Integer, Integer> counters) {
    /// A frame of a method whose values are all in the array.
    static Frame ofArray(int values) {
        return new Frame(values, Map.of(), new HashMap<>());
    }

    static Frame ofLocals(int values, Map<Integer, Integer> scalars) {
        return new Frame(values, scalars, new HashMap<>());
    }
}
