package org.alamedas.formats.vensim;

import org.jspecify.annotations.Nullable;

/// Numbers outside of equations.
final class Numbers {
    private Numbers() {}

    /// Returns a finite number, or null if the text is none; a blank may follow its sign.
    ///
    /// The library's parser alone would also take `NaN`, `1f` and `0x1p3`.
    static @Nullable Double parse(String written) {
        String text = written.strip();
        boolean signed = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0;
        String digits = signed ? text.substring(1).strip() : text;
        boolean plain = !digits.isEmpty()
                && "+-".indexOf(digits.charAt(0)) < 0
                && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
        if (!plain) {
            return null;
        }
        try {
            double value = Double.parseDouble(digits);
            return Double.isInfinite(value) ? null : Double.valueOf(text.charAt(0) == '-' ? -value : value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
