package org.alamedas.model.print;

import java.math.BigDecimal;

/// Prints numbers: the shortest digits that read back as the same number, the same on every
/// machine.
public final class NumberPrinter {
    /// Numbers from this size up are printed with an exponent.
    private static final double LARGE = 1e15;

    /// Numbers below this size are printed with an exponent.
    private static final double SMALL = 1e-5;

    private NumberPrinter() {}

    /// Prints a number: plainly, such as `5`, `0.1` or `1250000`, or with an exponent where it is
    /// very large or small, such as `1E-7`.
    ///
    /// @param value the number
    /// @return its digits; `NaN`, `INF` or `-INF` where it has none
    public static String print(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        String digits = Double.toString(value);
        double size = Math.abs(value);
        if (size == 0 || (size >= SMALL && size < LARGE)) {
            return size == 0
                    ? digits.substring(0, digits.length() - 2)
                    : new BigDecimal(digits).stripTrailingZeros().toPlainString();
        }
        return digits.replace(".0E", "E");
    }
}
