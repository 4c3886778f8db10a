package org.alamedas.cli.command.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Something other than the runs of a workload that is measured.
public enum Trial {
    /// Elementary functions in lanes, against the JDK's vector library.
    MATH,
    /// Time per equation, over models of sizes around the limits of the compilers.
    CLIFFS,
    /// From a changed equation to the result.
    EDIT,
    /// From the text of a large model to the result.
    LOAD,
    /// An ensemble on two threads, against one.
    THREADS,
    /// The heap of a million members, against that of a thousand.
    MEMBERS,
    /// The start of the program, against that of an empty one.
    START;

    /// Returns what it is called.
    ///
    /// @return a word in lower case
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns what all are called.
    ///
    /// @return a word for each
    public static List<String> words() {
        return Arrays.stream(values()).map(Trial::word).toList();
    }
}
