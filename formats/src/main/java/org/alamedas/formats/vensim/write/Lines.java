package org.alamedas.formats.vensim.write;

/// Breaks long equations as Vensim does: with a backslash at the end of the line.
final class Lines {
    private static final int WIDTH = 80;
    private static final String BREAK = "\\\n\t\t";

    private Lines() {}

    /// Breaks an equation at blanks and after commas outside of quotation marks.
    static String wrapped(String equation) {
        StringBuilder out = new StringBuilder(equation.length());
        int lineStart = 0;
        int breakAt = -1;
        boolean quoted = false;
        for (int at = 0; at < equation.length(); at++) {
            char c = equation.charAt(at);
            out.append(c);
            quoted ^= c == '"' && (at == 0 || equation.charAt(at - 1) != '\\');
            if (!quoted && (c == ' ' || c == ',') && !isBetweenWords(equation, at)) {
                breakAt = out.length();
            }
            if (out.length() - lineStart > WIDTH && breakAt > lineStart) {
                out.insert(breakAt, BREAK);
                lineStart = breakAt + BREAK.length();
                breakAt = -1;
            }
        }
        return out.toString();
    }

    /// Says whether a blank stands inside a name of several words, where a break would be harmless
    /// but ugly.
    private static boolean isBetweenWords(String text, int at) {
        return text.charAt(at) == ' '
                && at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
