package org.alamedas.evidence.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One piece of a condition.
///
/// @param kind what it is
/// @param text as written
/// @param start its first character
record Token(Kind kind, String text, int start) {
    private static final Pattern PIECES = Pattern.compile("\\s*(?:(?<date>\\d{4}-\\d{2}(?:-\\d{2})?)(?![\\d-])"
            + "|(?<number>\\d+(?:\\.\\d+)?)|(?<word>[A-Za-z](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)"
            + "|(?<sign><=|>=|!=|[-+*/(),@<>=])|(?<other>\\S))");

    enum Kind {
        DATE,
        NUMBER,
        WORD,
        SIGN,
        OTHER,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    int end() {
        return start + text.length();
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECES.matcher(text);
        while (matcher.lookingAt()) {
            for (Kind kind : List.of(Kind.DATE, Kind.NUMBER, Kind.WORD, Kind.SIGN, Kind.OTHER)) {
                String group = kind.name().toLowerCase(java.util.Locale.ROOT);
                if (matcher.group(group) != null) {
                    tokens.add(new Token(kind, matcher.group(group), matcher.start(group)));
                }
            }
            matcher.region(matcher.end(), text.length());
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }
}
