package org.alamedas.formats.data;

/// How much of a file is read before it is refused.
final class Limits {
    /// Bytes of a file.
    static final long FILE = 64L << 20;
    /// Bytes of an `.xls` file, which is held in memory whole.
    static final long XLS_FILE = 16L << 20;
    /// Bytes of one part of an `.xlsx` file when inflated.
    static final long PART = 128L << 20;
    /// Inflated bytes below which a part's ratio of compression does not matter.
    static final long SMALL_PART = 4L << 20;
    /// Inflated bytes for each compressed one; spreadsheets reach some 20, a zip bomb 1000.
    static final long RATIO = 150;
    /// Bytes between two tags of a part.
    static final int TEXT_RUN = 1 << 20;
    /// Rows of a sheet, as in a spreadsheet.
    static final int ROWS = 1 << 20;
    /// Columns of a sheet, as in a spreadsheet.
    static final int COLUMNS = 1 << 14;
    /// Cells of a sheet that hold something.
    static final int CELLS = 1_000_000;
    /// Tabs and named ranges of a workbook, and parts of its file.
    static final int PARTS = 20_000;
    /// Characters of a cell.
    static final int TEXT = 100_000;
    /// Points of the series of one file.
    static final int POINTS = 5_000_000;
    /// Elements that one subscript range may take from a file.
    static final int ELEMENTS = 100_000;
    /// Numbers that one equation may take from a file.
    static final int NUMBERS = 2_000_000;
    /// Entries of a folder that are looked at for a name in other letter case.
    static final int FOLDER_ENTRIES = 10_000;

    private Limits() {}
}
