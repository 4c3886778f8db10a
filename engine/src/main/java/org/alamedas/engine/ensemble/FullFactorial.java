package org.alamedas.engine.ensemble;

import java.util.List;

/// Every combination of levels, the last coordinate running fastest.
///
/// Level `i` of `n` is the middle of the `i`-th of `n` equal slices.
///
/// @param levels how many each coordinate has
public record FullFactorial(List<Integer> levels) implements Design {
    /// Copies the levels and requires that their product can be counted.
    public FullFactorial {
        levels = List.copyOf(levels);
        double product = 1;
        for (int level : levels) {
            if (level < 1) {
                throw new IllegalArgumentException("a coordinate has at least 1 level, not " + level);
            }
            product *= level;
        }
        if (product > Members.MOST) {
            throw new IllegalArgumentException(
                    "the levels make " + (long) product + " combinations, more than " + Members.MOST);
        }
    }

    @Override
    public long size() {
        return levels.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    @Override
    public double coordinate(long member, int dimension) {
        long rest = member;
        for (int i = levels.size() - 1; i > dimension; i--) {
            rest /= levels.get(i);
        }
        int level = levels.get(dimension);
        return (rest % level + 0.5) / level;
    }
}
