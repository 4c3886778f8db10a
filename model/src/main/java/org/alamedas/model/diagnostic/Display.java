package org.alamedas.model.diagnostic;

/// How many columns characters take on a terminal, and which may be sent there at all.
final class Display {
    private static final int REPLACEMENT = 0xFFFD;

    /// The ranges of characters two columns wide. Source: Unicode Standard Annex 11, classes W and
    /// F, in outline.
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    private Display() {}

    /// Returns the columns that a character takes: 0 for one that joins the character before it,
    /// else 1 or 2.
    static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /// Returns a character as it may be sent to a terminal.
    ///
    /// Control characters could move the cursor, and marks of direction could show the line in
    /// another order than it is read in.
    static int safe(int codePoint) {
        boolean direction =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean halfPair = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return Character.isISOControl(codePoint) || direction || halfPair ? REPLACEMENT : codePoint;
    }

    /// Returns a text as one safe line, cut if it is too long.
    static String line(String text, int longest) {
        StringBuilder out = new StringBuilder();
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            if (count == longest) {
                return out.append('\u2026').toString();
            }
            int codePoint = text.codePointAt(at);
            out.appendCodePoint(Character.isWhitespace(codePoint) ? ' ' : safe(codePoint));
            at += Character.charCount(codePoint);
        }
        return out.toString();
    }
}
