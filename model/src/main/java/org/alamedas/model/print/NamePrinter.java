package org.alamedas.model.print;

import java.util.Locale;
import java.util.Set;
import org.alamedas.model.expr.Name;

/// Prints names as an XMILE equation needs them: plain where that reads back, else in quotation
/// marks with escapes.
public final class NamePrinter {
    private static final Set<String> RESERVED = Set.of("AND", "OR", "NOT", "MOD", "IF", "THEN", "ELSE");

    private NamePrinter() {}

    /// Prints a name: blanks as underscores, quotation marks where any other character or a
    /// reserved word needs them.
    ///
    /// @param name the name
    /// @return a spelling that reads back as an equal name
    public static String print(Name name) {
        String joined = joined(name.written());
        if (isPlain(joined)) {
            return joined;
        }
        return "\"" + joined.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String joined(String written) {
        StringBuilder out = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            boolean escape = c == '\\' && at + 1 < written.length() && "nrt".indexOf(written.charAt(at + 1)) >= 0;
            boolean blank = escape || Character.isWhitespace(c) || c == '\u00A0';
            out.append(blank ? '_' : c);
            at += escape ? 1 : 0;
        }
        return out.toString();
    }

    private static boolean isPlain(String name) {
        for (String part : name.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return !RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isIdentifier(String part) {
        for (int at = 0; at < part.length(); at++) {
            char c = part.charAt(at);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > '\u007F' && isLetter(part, at));
            boolean inner = c == '_' || c == '$' || (c >= '0' && c <= '9');
            if (!letter && !(inner && at > 0)) {
                return false;
            }
        }
        return !part.isEmpty() && !part.endsWith("_");
    }

    /// Says whether a character beyond ASCII is of a script, not a sign that could be taken for an
    /// operator.
    private static boolean isLetter(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return true;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
