package org.alamedas.formats.vensim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A word of the language, written between colons in upper or lower case.
enum Keyword {
    /// Starts a macro.
    MACRO,
    /// Ends a macro.
    END_OF_MACRO,
    /// Takes elements out of the left side.
    EXCEPT,
    /// Data on a straight line between observations.
    INTERPOLATE,
    /// Data as last observed.
    HOLD_BACKWARD,
    /// Data as next observed.
    LOOK_FORWARD,
    /// Data where observed, else missing.
    RAW,
    /// A change of the model for a test.
    TEST_INPUT,
    /// The first half of a constraint.
    THE_CONDITION,
    /// Between the halves of a constraint.
    IMPLIES,
    /// A relation that must hold once.
    AT_LEAST_ONCE,
    /// A relation that must turn over.
    CROSSING,
    /// A text.
    IS;

    private static final int LONGEST = 24;

    private final String spelling = name().replace('_', ' ');

    /// Returns the spelling.
    String spelling() {
        return ":" + spelling + ":";
    }

    /// Says whether the keyword stands at a place.
    boolean at(String text, int here) {
        return find(text, here) == this;
    }

    /// Returns the first place of the keyword in a text, -1 if there is none.
    int in(String text) {
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            if (at(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /// Returns where the keyword that stands at a place ends.
    int end(String text, int here) {
        return text.indexOf(':', here + 1) + 1;
    }

    /// Returns the keyword at a place, null if there is none.
    static @Nullable Keyword find(String text, int here) {
        if (here >= text.length() || text.charAt(here) != ':') {
            return null;
        }
        int close =
                text.substring(here, Math.min(text.length(), here + LONGEST)).indexOf(':', 1);
        String word = close < 0
                ? ""
                : text.substring(here + 1, here + close)
                        .strip()
                        .replaceAll("[\\s_]+", " ")
                        .toUpperCase(Locale.ROOT);
        for (Keyword keyword : values()) {
            if (keyword.spelling.equals(word)) {
                return keyword;
            }
        }
        return null;
    }
}
