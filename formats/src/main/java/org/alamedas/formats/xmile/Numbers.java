package org.alamedas.formats.xmile;

import org.jspecify.annotations.Nullable;

/// Numbers as XMILE writes them outside of equations.
final class Numbers {
    private Numbers() {}

    /// Returns a finite number, or null if the text is none.
    ///
    /// The library's parser alone would also take `NaN`, `1f` and `0x1p3`.
    static @Nullable Double parse(String written) {
        String text = written.strip();
        boolean plain =
                !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
        if (!plain) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
