package org.alamedas.evidence.note;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The blanks of a text: `{days}`, `{days.low}` and `{days.high}`.
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9-]*)(\\.low|\\.high)?}");
    private static final Pattern TYPED = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d[.,]?");

    private Blanks() {}

    /// Returns the names of the figures for which a text has blanks.
    static Set<String> names(String text) {
        return BLANK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Returns the blanks of a text, with the bound that they ask for.
    static Set<String> whole(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Returns a number that was typed instead of computed; empty where there is none. Years may be
    /// typed.
    static String typed(String text) {
        return TYPED.matcher(BLANK.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(number -> !YEAR.matcher(number).matches())
                .findFirst()
                .orElse("");
    }

    /// Returns a brace that belongs to no blank; empty where there is none.
    static String stray(String text) {
        String rest = BLANK.matcher(text).replaceAll("");
        return rest.contains("{") ? "{" : rest.contains("}") ? "}" : "";
    }

    /// Fills the blanks.
    static String fill(String text, UnaryOperator<String> filler) {
        return BLANK.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        filler.apply(found.group(1) + (found.group(2) == null ? "" : found.group(2)))));
    }
}
