package org.alamedas.evidence.source;

/// What kind of publication a source is.
public enum SourceKind {
    /// A published data set.
    DATASET,
    /// A book.
    BOOK,
    /// An article in a journal or magazine.
    ARTICLE,
    /// A report of an institution.
    REPORT,
    /// A document of an archive.
    ARCHIVE,
    /// A newspaper, agency or broadcaster of the time.
    PRESS,
    /// A law or decree.
    LAW
}
