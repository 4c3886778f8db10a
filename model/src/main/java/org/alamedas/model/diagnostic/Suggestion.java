package org.alamedas.model.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody meant who mistyped a word.
public final class Suggestion {
    private static final int LONGEST = 200;

    private Suggestion() {}

    private record Ranked(String candidate, int distance) {}

    /// Returns the candidate nearest to a word, if one is near enough: at most a third of the word is wrong.
    ///
    /// @param word what was written
    /// @param candidates what could have been written
    /// @return the nearest; among equally near ones the first in the order of strings
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return nearest(word, candidates, 1).stream().findFirst();
    }

    /// Returns the candidates nearest to a word: those of which at most a third of the word is wrong, or which it
    /// begins.
    ///
    /// @param word what was written
    /// @param candidates what could have been written
    /// @param most how many to return at most
    /// @return the nearest first; equally near ones in the order of strings
    public static List<String> nearest(String word, Collection<String> candidates, int most) {
        String written = word.toLowerCase(Locale.ROOT);
        if (written.isEmpty() || written.length() > LONGEST) {
            return List.of();
        }
        int limit = Math.max(1, (written.length() + 1) / 3);
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Ranked(candidate, rank(written, candidate.toLowerCase(Locale.ROOT), limit)))
                .filter(ranked -> ranked.distance <= limit)
                .sorted(Comparator.comparingInt(Ranked::distance).thenComparing(Ranked::candidate))
                .limit(most)
                .map(Ranked::candidate)
                .toList();
    }

    private static int rank(String written, String candidate, int limit) {
        int distance = distance(written, candidate);
        return candidate.startsWith(written) ? Math.min(distance, limit) : distance;
    }

    /// Counts letters inserted, deleted, replaced and swapped with a neighbour, no letter edited twice (optimal string
    /// alignment, after Damerau 1964).
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
