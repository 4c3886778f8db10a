package org.alamedas.cli.terminal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody meant who mistyped a word.
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /// Returns the candidate nearest to a word, if one is near enough: at most a third of the
    /// word is wrong, or the word begins the candidate.
    ///
    /// @param word what was typed
    /// @param candidates what could have been typed
    /// @return the nearest; among equally near ones the first in the order of strings
    public static Optional<String> to(String word, Collection<String> candidates) {
        String typed = word.toLowerCase(Locale.ROOT);
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = typed.length() / 3;
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Ranked(candidate, rank(typed, candidate.toLowerCase(Locale.ROOT), limit)))
                .filter(ranked -> ranked.distance <= limit)
                .min(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::candidate))
                .map(Ranked::candidate);
    }

    private record Ranked(String candidate, int distance) {}

    private static int rank(String typed, String candidate, int limit) {
        int distance = distance(typed, candidate);
        return candidate.startsWith(typed) ? Math.min(distance, limit) : distance;
    }

    /// Counts inserted, deleted, replaced and swapped neighbouring letters (optimal string
    /// alignment: Damerau 1964 with no letter edited twice).
    private static int distance(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(back, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = back[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(back[j], row[j - 1]));
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            int[] free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }
        return back[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
