package org.alamedas.conformance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many cases of each format came to what.
///
/// @param formats by format, the number of cases of each standing, all standings among them
public record Tally(SortedMap<String, Map<Standing, Integer>> formats) {
    /// Counts.
    ///
    /// @param findings what is counted
    /// @return the numbers
    public static Tally of(List<Finding> findings) {
        SortedMap<String, Map<Standing, Integer>> formats = new TreeMap<>();
        for (Finding finding : findings) {
            formats.computeIfAbsent(finding.of().format(), _ -> none()).merge(finding.standing(), 1, Integer::sum);
        }
        return new Tally(formats);
    }

    private static Map<Standing, Integer> none() {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        return counts;
    }

    /// Returns the numbers of all formats together.
    ///
    /// @return by standing
    public Map<Standing, Integer> total() {
        Map<Standing, Integer> total = none();
        formats.values().forEach(counts -> counts.forEach((standing, n) -> total.merge(standing, n, Integer::sum)));
        return total;
    }

    /// Says whether no case fails.
    ///
    /// @return true if there is none
    public boolean holds() {
        return total().getOrDefault(Standing.FAIL, 0) == 0;
    }
}
