package org.alamedas.cli.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as a line printer wrote them.
final class Figures {
    private static final int DIGITS = 5;
    private static final int THOUSAND = 3;
    private static final double SMALLEST = 0.001;
    private static final double LARGEST = 10_000;

    private Figures() {}

    /// Writes a number on a scale: up to five digits, with T for thousands, M for millions and B
    /// for thousand millions, such as `2.5T`, and a power of ten such as `E+12` beyond them.
    static String onScale(double value) {
        if (value == 0) {
            return "0.";
        }
        BigDecimal exact = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        int power = Math.floorDiv(exact.precision() - exact.scale() - 1, THOUSAND) * THOUSAND;
        double size = Math.abs(exact.doubleValue());
        if (size >= SMALLEST && size < LARGEST) {
            power = 0;
        }
        String digits = exact.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString();
        return (digits.contains(".") ? digits : digits + ".") + suffix(power);
    }

    private static String suffix(int power) {
        return switch (power) {
            case 0 -> "";
            case 3 -> "T";
            case 6 -> "M";
            case 9 -> "B";
            default -> factor(power);
        };
    }

    /// Writes the factor of a column, such as `E+03`.
    static String factor(int power) {
        return String.format(Locale.ROOT, "E%+03d", power);
    }

    /// Returns the power of ten, a multiple of three, in units of which a number has one to three
    /// digits before the point.
    static int power(double size) {
        if (size == 0 || !Double.isFinite(size)) {
            return 0;
        }
        BigDecimal exact = new BigDecimal(size).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return Math.floorDiv(exact.precision() - exact.scale() - 1, THOUSAND) * THOUSAND;
    }

    /// Returns how many decimals leave a number five digits in units of a power of ten.
    static int decimals(double size, int power) {
        if (size == 0 || !Double.isFinite(size)) {
            return 2;
        }
        BigDecimal exact = new BigDecimal(size).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return Math.clamp(DIGITS - (exact.precision() - exact.scale() - power), 0, DIGITS);
    }

    /// Writes a number in units of a power of ten with a number of decimals.
    static String fixed(double value, int power, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "****" : value > 0 ? "+INF" : "-INF";
        }
        BigDecimal scaled = new BigDecimal(value).scaleByPowerOfTen(-power).setScale(decimals, RoundingMode.HALF_EVEN);
        String plain = scaled.signum() == 0 ? scaled.abs().toPlainString() : scaled.toPlainString();
        return decimals == 0 ? plain + "." : plain;
    }
}
