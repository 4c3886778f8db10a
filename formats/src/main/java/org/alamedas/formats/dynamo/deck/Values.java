package org.alamedas.formats.dynamo.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alamedas.formats.syntax.Fragment;
import org.jspecify.annotations.Nullable;

/// Numbers, and lists of them.
public final class Values {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[Ee][+-]?[0-9]{1,4})?");

    private Values() {}

    /// Reads a number; null if the text is none, or one beyond the largest.
    ///
    /// @param text the text
    /// @return the number
    public static @Nullable Double parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? null : value;
    }

    /// Cuts a statement at its commas and slashes outside of parentheses; blank pieces at the end
    /// are left out.
    ///
    /// @param statement the statement
    /// @param separators the characters at which it is cut
    /// @return the pieces in order
    public static List<Fragment> pieces(Fragment statement, String separators) {
        List<Fragment> pieces = new ArrayList<>();
        String text = statement.text();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            if (depth == 0 && separators.indexOf(c) >= 0) {
                pieces.add(statement.sub(start, at));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            pieces.add(statement.sub(start, text.length()));
        }
        return pieces;
    }
}
