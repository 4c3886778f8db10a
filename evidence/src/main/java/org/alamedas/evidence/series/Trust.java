package org.alamedas.evidence.series;

/// How far a figure may be relied on.
public enum Trust {
    /// Read in the named source, or taken from a data file of it.
    VERIFIED,
    /// Computed from verified figures only, as its note tells.
    DERIVED,
    /// A number that the project gave to the words of a dated, verified text.
    CODED,
    /// Quoted without opening the publication named, or computed from such a figure.
    UNVERIFIED;

    /// Says whether a figure may calibrate, score or decide a verdict.
    ///
    /// @return true for a verified figure and for one derived from verified figures
    public boolean official() {
        return switch (this) {
            case VERIFIED, DERIVED -> true;
            case CODED, UNVERIFIED -> false;
        };
    }
}
