package org.alamedas.formats.data;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// What one cell of a sheet holds; a formula counts as the value that was saved with it.
sealed interface Cell {
    /// A number; of a date, its serial number.
    ///
    /// @param value the number, finite
    record Numeric(double value) implements Cell {}

    /// Some text.
    ///
    /// @param text the characters, not all of them blank
    record Text(String text) implements Cell {}

    /// An error value.
    ///
    /// @param code such as `#N/A`
    record Fault(String code) implements Cell {}

    /// Nothing.
    enum Blank implements Cell {
        /// The one blank cell.
        BLANK
    }

    /// A decimal number. `Double.parseDouble` would also take `1d`, `0x1p3` and `NaN`.
    Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][+-]?\\d{1,4})?");

    /// Returns the cell that a piece of text makes: blank, or the text without blanks around it.
    static Cell ofText(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? Blank.BLANK : new Text(stripped);
    }

    /// Returns the number that a piece of text spells, if it spells one.
    static OptionalDouble decimal(String text) {
        if (text.length() > 400 || !DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Returns the number in the cell. Text that spells a number counts: a number entered as text looks like any
    /// other in a spreadsheet, and in a text file all cells are text.
    default OptionalDouble number() {
        return switch (this) {
            case Numeric(double value) -> OptionalDouble.of(value);
            case Text(String text) -> decimal(text);
            case Fault fault -> OptionalDouble.empty();
            case Blank blank -> OptionalDouble.empty();
        };
    }

    /// Returns the text of the cell as it would name an element: whole numbers without a decimal point.
    default String text() {
        return switch (this) {
            case Numeric(double value) -> plain(value);
            case Text(String text) -> text;
            case Fault(String code) -> code;
            case Blank blank -> "";
        };
    }

    /// Returns what messages say of the cell.
    default String description() {
        return switch (this) {
            case Numeric(double value) -> "the number " + plain(value);
            case Text(String text) -> "text '" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "'";
            case Fault(String code) -> "the error " + code;
            case Blank blank -> "a blank cell";
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
