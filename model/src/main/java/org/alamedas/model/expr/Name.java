package org.alamedas.model.expr;

import java.util.Locale;

/// A name as written together with the form in which names are compared.
///
/// Two names are equal when they differ only in case, or in which of space, underscore, no-break space and line break
/// separates their words, or in how many of them do: `Birth Rate`, `birth_rate` and `BIRTH\nRATE` are one name. A dot
/// separates a module from a variable in it and is part of the name.
public final class Name implements Comparable<Name> {
    private final String written;
    private final String canonical;

    private Name(String written) {
        this.written = written;
        this.canonical = canonicalOf(written);
    }

    /// Makes a name.
    ///
    /// @param written the spelling, without the quotation marks that a language may need around it
    /// @return the name
    public static Name of(String written) {
        return new Name(written);
    }

    private static String canonicalOf(String written) {
        StringBuilder out = new StringBuilder(written.length());
        boolean gap = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean escapedBreak = c == '\\' && i + 1 < written.length() && "nrt".indexOf(written.charAt(i + 1)) >= 0;
            if (escapedBreak) {
                i++;
            }
            if (escapedBreak || isSeparator(c)) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append('_');
            }
            gap = false;
            out.append(c);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSeparator(char c) {
        return c == '_' || c == '\u00A0' || Character.isWhitespace(c);
    }

    /// Returns the spelling.
    ///
    /// @return the name as its author wrote it
    public String written() {
        return written;
    }

    /// Returns the form in which names are compared.
    ///
    /// @return lower case, words separated by one underscore, none at either end
    public String canonical() {
        return canonical;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name name && canonical.equals(name.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public int compareTo(Name other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return written;
    }
}
