package org.alamedas.model.diagnostic;

import java.util.Locale;

/// Every kind of diagnostic, each with a documentation page.
///
/// The page of `UNKNOWN_NAME` is `docs/errors/unknown-name.md`; a test keeps pages and constants
/// equal.
public enum DiagnosticCode {
    // the file
    /// The file is missing, is a directory, or cannot be read.
    UNREADABLE_FILE,
    /// The file is larger than the limit.
    FILE_TOO_LARGE,
    /// The file holds no text.
    EMPTY_FILE,
    /// The file is not text.
    BINARY_FILE,
    /// The file is in none of the languages that are read.
    UNKNOWN_FORMAT,
    /// The model names a file that lies outside the folder it may read.
    FORBIDDEN_PATH,

    // the text
    /// The XML is not well formed, or ends too early.
    MALFORMED_XML,
    /// The XML declares a document type or an entity, which are not read.
    FORBIDDEN_XML,
    /// The elements of the file are not those of the language.
    MALFORMED_MODEL,
    /// An equation does not follow the grammar.
    SYNTAX,
    /// An equation is missing.
    MISSING_EQUATION,
    /// Something is nested deeper than the limit.
    TOO_DEEP,
    /// A graphical function's points do not make a function.
    BAD_GRAPHICAL_FUNCTION,
    /// A unit does not follow the grammar of units.
    BAD_UNIT,
    /// A construct of the language that is not supported.
    UNSUPPORTED,
    /// A time postscript that does not fit the quantity or the equation it stands in.
    TIME_POSTSCRIPT,
    /// Something that the language does not have and that is read all the same.
    DIALECT_EXTENSION,
    /// Something that the language written to cannot say as the model does, and that it says
    /// otherwise.
    TRANSLATED,

    // the model
    /// A name that nothing in the model has.
    UNKNOWN_NAME,
    /// A function that the language does not have.
    UNKNOWN_FUNCTION,
    /// Two definitions of one name.
    DUPLICATE_NAME,
    /// A name used for something that it is not, such as a graphical function without an input.
    WRONG_KIND,
    /// A function with too few or too many arguments.
    WRONG_ARGUMENTS,
    /// Variables that need each other's value at the same time.
    CIRCULAR_DEFINITION,
    /// A flow that no stock has, or a stock's flow that is not one.
    FLOW_WITHOUT_STOCK,
    /// Start, stop, time step or save interval that make no run.
    BAD_TIME,
    /// Two parts of an equation whose units do not agree.
    UNIT_MISMATCH,
    /// Variables, or the time, without a unit in a model that gives units.
    MISSING_UNIT,

    // the run
    /// A value that is not a number or infinite came out of a run.
    NOT_FINITE,
    /// What a run would have to keep of its past takes more room than there is.
    LONG_MEMORY,
    /// A method that chooses its steps finds none that is short enough.
    STEP_TOO_SHORT,

    // the data of a model
    /// A tab, cell or range of a data file that is missing or holds something else than the model
    /// asks for.
    BAD_DATA,

    // the evidence
    /// A table of records whose header or quotation marks are not those expected.
    BAD_TABLE,
    /// A row of a table of records with a field missing, out of range or referring to nothing.
    BAD_RECORD,
    /// A text with claims is not YAML that is read: its form, an alias, its size or its depth.
    MALFORMED_YAML,
    /// An entry of a text with claims is missing, of the wrong form, or refers to nothing.
    BAD_CLAIM;

    /// Returns the code as messages print it.
    ///
    /// @return lower case with hyphens, such as `unknown-name`
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the documentation page.
    ///
    /// @return its path from the root of the project
    public String page() {
        return "docs/errors/" + slug() + ".md";
    }
}
