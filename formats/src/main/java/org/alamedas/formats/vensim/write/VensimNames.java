package org.alamedas.formats.vensim.write;

import org.alamedas.model.expr.Name;

/// Names as Vensim writes them: plain where that reads back as the same text, else in quotation
/// marks.
final class VensimNames {
    private VensimNames() {}

    static String print(Name name) {
        String written = name.written();
        return isPlain(written)
                ? written
                : "\"" + written.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /// Says whether a name is words of letters, digits, underscores and apostrophes with single
    /// blanks between, of which
    /// the first starts with a letter.
    private static boolean isPlain(String name) {
        boolean startsWord = true;
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == ' ') {
                if (startsWord) {
                    return false;
                }
                startsWord = true;
            } else if (!isPart(name, at, startsWord)) {
                return false;
            } else {
                startsWord = false;
            }
        }
        return !startsWord;
    }

    private static boolean isPart(String name, int at, boolean startsWord) {
        char c = name.charAt(at);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > '\u007F' && isOfScript(c));
        boolean digit = c >= '0' && c <= '9';
        return letter || (digit && at > 0) || (!startsWord && (c == '_' || c == '\'' || c == '$'));
    }

    private static boolean isOfScript(char c) {
        int type = Character.getType(c);
        return Character.isSurrogate(c)
                || Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
