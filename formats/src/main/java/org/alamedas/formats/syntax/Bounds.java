package org.alamedas.formats.syntax;

/// How much of something one file may write down, where more is no model but an attack or a mistake.
public final class Bounds {
    /// The most points of one graphical function; longer series are data, in files of their own.
    public static final int POINTS = 250_000;

    /// The most elements of all dimensions of a model together, those that are in several counted several
    /// times.
    public static final int ELEMENTS = 250_000;

    private Bounds() {}

    /// Says what was expected in the place of a graphical function that is too long.
    ///
    /// @return a sentence
    public static String pointsExpected() {
        return "a graphical function of at most " + POINTS + " points was expected, longer series in a data file";
    }
}
