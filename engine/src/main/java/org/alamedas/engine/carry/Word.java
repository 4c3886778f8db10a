package org.alamedas.engine.carry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name in code, and how it hangs on what stands before it.
///
/// @param name the name
/// @param link how it hangs
/// @param leads whether a point follows
record Word(String name, Link link, boolean leads) {
    private static final Pattern NAME = Pattern.compile("(?<![\\w$])[A-Za-z_]\\w*");
    private static final Pattern LABELS = Pattern.compile("(?m)^ +case [A-Z][A-Z0-9_, ]* ->");

    /// How a name hangs on what stands before it.
    enum Link {
        /// Nothing but itself says what it is.
        ALONE,
        /// It belongs to the name before it.
        OF_NAME,
        /// It belongs to a value.
        OF_VALUE
    }

    /// Lists the names in a text, but those that label branches.
    static List<Word> of(String text) {
        String plain = LABELS.matcher(PlainCode.of(text)).replaceAll("");
        List<Word> words = new ArrayList<>();
        Matcher name = NAME.matcher(plain);
        int end = -1;
        while (name.find()) {
            int mark = mark(plain, name.start());
            Link link = mark == 0 ? Link.ALONE : end == name.start() - mark ? Link.OF_NAME : Link.OF_VALUE;
            end = name.end();
            words.add(new Word(name.group(), link, plain.startsWith(".", end)));
        }
        return words;
    }

    /// Returns how long the mark before a name is that makes it part of something: a point or two colons.
    private static int mark(String plain, int start) {
        String before = plain.substring(Math.max(0, start - 3), start);
        if (before.endsWith("::")) {
            return 2;
        }
        return before.endsWith(".") && !before.equals("...") ? 1 : 0;
    }
}
