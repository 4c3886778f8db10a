package org.alamedas.engine.random;

/// Finds a place in rising numbers.
final class Search {

    private Search() {}

    /// The last of the numbers at or below `x`, by halving; -1 where there is none.
    static int lastAtOrBelow(double[] rising, double x) {
        int below = -1;
        int above = rising.length;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (rising[middle] <= x) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
