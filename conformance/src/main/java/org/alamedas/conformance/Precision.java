package org.alamedas.conformance;

import java.util.Locale;

/// How closely a column of ours has to follow a published one.
///
/// Two values a and b agree if |a - b| <= absolute + relative max(|a|, |b|). Published outputs have about six
/// digits, so the rule is 1e-6 and 1e-4. A column that is printed with a fixed number of decimals says nothing
/// beyond them: there, half a unit of the last decimal is enough.
///
/// @param absolute the allowed distance of values near 0
/// @param relative the allowed distance in units of the larger value
record Precision(double absolute, double relative) {
    static final Precision RULE = new Precision(1e-6, 1e-4);

    private static final int FEWEST_DECIMALS = 3;
    private static final int MANY_DECIMALS = 5;

    Precision {
        if (!(absolute >= 0) || !(relative >= 0)) {
            throw new IllegalArgumentException(
                    "absolute = " + absolute + ", relative = " + relative + ", expected numbers of 0 or more");
        }
    }

    /// Says whether two values are near enough.
    boolean agree(double published, double ours) {
        return published == ours
                || Math.abs(published - ours) <= absolute + relative * Math.max(Math.abs(published), Math.abs(ours));
    }

    /// Returns this, or what the fixed decimals of a column allow where that is more.
    ///
    /// A column has fixed decimals if no cell has an exponent and either every cell has the same number of them, at
    /// least 3 and in more than one row, or the longest fraction has at least 5: a tool that prints six significant
    /// digits would show more of them wherever the value is below 0.1.
    Precision printed(PublishedOutput published, int variable) {
        int decimals = fixedDecimals(published, variable);
        return decimals == 0 ? this : new Precision(Math.max(absolute, 0.5000001 * power(-decimals)), relative);
    }

    /// Returns the number of decimals that all cells of a column are cut to, or 0 where they are not.
    static int fixedDecimals(PublishedOutput published, int variable) {
        int most = 0;
        int fewest = Integer.MAX_VALUE;
        int rows = 0;
        for (int row = 0; row < published.rows().size(); row++) {
            String cell = published.cell(row, variable).toLowerCase(Locale.ROOT);
            if (cell.indexOf('e') >= 0) {
                return 0;
            }
            if (!cell.isEmpty()) {
                int decimals = decimals(cell);
                most = Math.max(most, decimals);
                fewest = Math.min(fewest, decimals);
                rows++;
            }
        }
        boolean padded = rows > 1 && fewest == most && most >= FEWEST_DECIMALS;
        return padded || most >= MANY_DECIMALS ? most : 0;
    }

    private static int decimals(String cell) {
        int point = cell.indexOf('.');
        return point < 0 ? 0 : cell.length() - point - 1;
    }

    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
