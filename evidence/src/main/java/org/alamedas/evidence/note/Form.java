package org.alamedas.evidence.note;

/// How a figure of a note is printed.
public enum Form {
    /// A number in the manner of the language.
    NUMBER,
    /// A number without a mark between thousands.
    YEAR,
    /// The date of an event.
    DATE,
    /// The words of what was found, such as those of a verdict.
    WORDS
}
