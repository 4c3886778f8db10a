package org.alamedas.cli.input;

import java.util.Optional;
import java.util.regex.Pattern;
import org.alamedas.model.expr.Name;

/// A value given to a variable on the command line.
///
/// @param name the variable
/// @param value its value
public record Assignment(Name name, double value) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /// Reads `NAME=VALUE`. The last equals sign divides them, so that a name may hold others.
    ///
    /// @param text the argument
    /// @return the assignment, or nothing if the text has another form
    public static Optional<Assignment> parse(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String name = unquoted(text.substring(0, equals).strip());
        return name.isEmpty()
                ? Optional.empty()
                : number(text.substring(equals + 1).strip()).map(value -> new Assignment(Name.of(name), value));
    }

    /// Reads a decimal number, and nothing else that Java would take for one.
    ///
    /// @param text such as `0.5`, `-3`, `1e-6`
    /// @return the number, or nothing if the text is none or too large to be finite
    public static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text)).filter(Double::isFinite)
                : Optional.empty();
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
