package org.alamedas.evidence.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The fields of one row as they are read; collects what is wrong with them.
///
/// A getter that finds its field at fault says so and returns a placeholder, so that the rest of the
/// row is read as
/// well; [#made(Supplier)] then makes nothing of the row.
public final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9._-]*[a-z0-9])?");
    private static final int LONGEST_NUMBER = 40;

    private final Row row;
    private final List<Diagnostic> diagnostics;
    private final int before;

    Fields(Row row, List<Diagnostic> diagnostics) {
        this.row = row;
        this.diagnostics = diagnostics;
        this.before = diagnostics.size();
    }

    /// Returns the place of the whole row.
    ///
    /// @return its first line
    public Span span() {
        return row.whole();
    }

    /// Returns the place of one field.
    ///
    /// @param column its column
    /// @return from its first character to its last
    public Span span(String column) {
        return row.span(column);
    }

    /// Makes a record of the row, unless a field was at fault.
    ///
    /// @param maker makes the record
    /// @param <T> the kind of record
    /// @return the record; empty where a fault was found since the row was begun
    public <T> Optional<T> made(Supplier<T> maker) {
        return diagnostics.size() == before ? Optional.of(maker.get()) : Optional.empty();
    }

    /// Says that something is wrong with a field.
    ///
    /// @param column its column
    /// @param message what was found and what was expected
    public void fault(String column, String message) {
        diagnostics.add(Diagnostic.error(DiagnosticCode.BAD_RECORD, span(column), message));
    }

    /// Reads a text that must be there.
    ///
    /// @param column its column
    /// @return the text, without space around it
    public String text(String column) {
        String text = row.field(column).strip();
        if (text.isEmpty()) {
            fault(column, "found nothing in the column " + column + ", expected " + article(column));
        }
        return text;
    }

    private static String article(String column) {
        return switch (column) {
            case "source" -> "a source";
            case "unit" -> "the unit of the value";
            case "note" -> "a transcriber's note";
            case "trust" -> "a trust mark";
            default -> "a text";
        };
    }

    /// Reads a text in both languages, from the columns with the endings `_es` and `_en`.
    ///
    /// @param stem the columns' common part
    /// @return the text, without space around it
    public Bilingual bilingual(String stem) {
        return new Bilingual(text(stem + "_es"), text(stem + "_en"));
    }

    /// Reads a text that may be absent.
    ///
    /// @param column its column
    /// @return the text, without space around it; null where the field is empty
    public @Nullable String optional(String column) {
        String text = row.field(column).strip();
        return text.isEmpty() ? null : text;
    }

    /// Reads a text that may be empty.
    ///
    /// @param column its column
    /// @return the text, without space around it
    public String textOrEmpty(String column) {
        return row.field(column).strip();
    }

    /// Reads an identifier: lower-case letters, digits, dots, hyphens and underscores.
    ///
    /// @param column its column
    /// @return the identifier
    public String id(String column) {
        String id = text(column);
        if (!id.isEmpty() && !SLUG.matcher(id).matches()) {
            fault(column, "found \"" + id + "\", expected lower-case letters, digits, dots, hyphens and underscores");
        }
        return id;
    }

    /// Reads identifiers joined by semicolons, at least one.
    ///
    /// @param column its column
    /// @return the identifiers
    public List<String> ids(String column) {
        return split(text(column));
    }

    /// Reads identifiers joined by semicolons, or none.
    ///
    /// @param column its column
    /// @return the identifiers
    public List<String> idsOrNone(String column) {
        return split(textOrEmpty(column));
    }

    private static List<String> split(String joined) {
        List<String> parts = new ArrayList<>();
        for (String part : joined.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return List.copyOf(parts);
    }

    /// Reads a finite decimal number such as `-1234.5`: no exponent, no separator of thousands.
    ///
    /// @param column its column
    /// @return the number
    public double number(String column) {
        String text = text(column);
        return text.isEmpty() ? 0 : parse(column, text);
    }

    /// Reads a finite decimal number that may be absent.
    ///
    /// @param column its column
    /// @return the number; null where the field is empty
    public @Nullable Double optionalNumber(String column) {
        String text = textOrEmpty(column);
        return text.isEmpty() ? null : Double.valueOf(parse(column, text));
    }

    private double parse(String column, String text) {
        if (text.length() <= LONGEST_NUMBER && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text).doubleValue();
        }
        fault(column, "found \"" + clipped(text) + "\", expected a decimal number such as -1234.5");
        return 0;
    }

    /// Reads a whole number.
    ///
    /// @param column its column
    /// @return the number
    public int integer(String column) {
        double number = number(column);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            fault(column, "found \"" + row.field(column) + "\", expected a whole number");
        }
        return (int) number;
    }

    /// Reads a whole number that may be absent.
    ///
    /// @param column its column
    /// @return the number; null where the field is empty
    public @Nullable Integer optionalInteger(String column) {
        return textOrEmpty(column).isEmpty() ? null : Integer.valueOf(integer(column));
    }

    /// Reads one word of a closed list: the constants of an enum in lower case with hyphens.
    ///
    /// @param column its column
    /// @param type the enum
    /// @param <E> the enum
    /// @return the constant; the first one as a placeholder
    public <E extends Enum<E>> E word(String column, Class<E> type) {
        String text = text(column);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (slug(constant).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            String legal = Arrays.stream(constants).map(Fields::slug).collect(Collectors.joining(", "));
            fault(column, "found the " + column + " \"" + clipped(text) + "\", expected one of: " + legal);
        }
        return constants[0];
    }

    /// Returns a constant as tables write it.
    ///
    /// @param constant the constant
    /// @return its name in lower case with hyphens, such as `mean-of-year`
    public static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads a field through a parser of its own.
    ///
    /// @param column its column
    /// @param parser makes a value of the text, or nothing if it cannot
    /// @param expected what it expects, for the message
    /// @param placeholder what to return where it cannot
    /// @param <T> the kind of value
    /// @return the value
    public <T> T parsed(String column, Function<String, Optional<T>> parser, String expected, T placeholder) {
        String text = text(column);
        if (text.isEmpty()) {
            return placeholder;
        }
        Optional<T> value = parser.apply(text);
        if (value.isEmpty()) {
            fault(column, "found \"" + clipped(text) + "\", expected " + expected);
        }
        return value.orElse(placeholder);
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "...";
    }
}
