package org.alamedas.formats.syntax;

import org.alamedas.model.expr.Name;

/// Names as files write them: plain, or in quotation marks with escapes.
public final class Names {
    private Names() {}

    /// Reads a name that stands alone, such as the content of an element that refers to a variable.
    ///
    /// Outside quotation marks every character counts as itself, so that a name which an equation
    /// would have to quote is understood without quotation marks too.
    ///
    /// @param written the name, perhaps between blanks or in quotation marks
    /// @return the name
    public static Name read(Fragment written) {
        String text = written.text().strip();
        boolean quoted = text.length() >= 2 && text.charAt(0) == '"' && closingQuote(text, 0) == text.length() - 1;
        return Name.of(unescape(quoted ? text.substring(1, text.length() - 1) : text));
    }

    /// Finds the quotation mark that ends a quoted name.
    ///
    /// @param text the text
    /// @param open where the opening mark is
    /// @return the offset of the closing mark, or -1 if there is none
    static int closingQuote(String text, int open) {
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                return at;
            }
        }
        return -1;
    }

    /// Replaces the escapes `\"`, `\\` and `\n` by what they stand for; any other backslash stands
    /// for itself.
    ///
    /// @param text the text
    /// @return the text without escapes
    public static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (c == '\\' && (next == '"' || next == '\\' || next == 'n')) {
                out.append(next == 'n' ? '\n' : next);
                at++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
