package org.alamedas.model.print;

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
        double size = Math.abs(value);
        if (size < LARGE && value == (long) value) {
            return Double.doubleToRawLongBits(value) == Long.MIN_VALUE ? "-0" : Long.toString((long) value);
        }
        String digits = Double.toString(value);
        return size >= SMALL && size < LARGE ? plain(digits) : digits.replace(".0E", "E");
    }

    /// Moves the point of `d.ddE±n` to where it belongs without an exponent. What is written so is
    /// no whole number: there are digits behind the point. The arithmetic of decimal numbers would do
    /// the same, but a short run of the program would spend most of its time on it.
    private static String plain(String digits) {
        int mark = digits.indexOf('E');
        if (mark < 0) {
            return digits;
        }
        int point = digits.indexOf('.');
        int places = Integer.parseInt(digits, mark + 1, digits.length(), 10);
        String sign = digits.substring(0, point - 1);
        String fraction = digits.substring(point + 1, mark);
        if (places > 0) {
            return digits.substring(0, point) + fraction.substring(0, places) + "." + fraction.substring(places);
        }
        String rest = "0".equals(fraction) ? "" : fraction;
        return sign + "0." + "0".repeat(-places - 1) + digits.charAt(point - 1) + rest;
    }
}
