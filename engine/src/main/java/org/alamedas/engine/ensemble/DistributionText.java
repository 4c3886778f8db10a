package org.alamedas.engine.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads distributions as people write them: `uniform(0.5, 2)`, `discrete(0, 1:3)`.
public final class DistributionText {
    private static final String KNOWN =
            "uniform, triangular, normal, lognormal, beta, gamma and discrete are the distributions";

    private DistributionText() {}

    /// Reads one.
    ///
    /// @param text the name and, in brackets, the numbers
    /// @return the distribution
    /// @throws IllegalArgumentException if it is none, with a sentence that says why
    public static Distribution parse(String text) {
        String trimmed = text.strip();
        int open = trimmed.indexOf('(');
        if (open < 1 || !trimmed.endsWith(")")) {
            throw new IllegalArgumentException(
                    "expected a distribution such as uniform(0, 1), found \"" + text + "\"; " + KNOWN);
        }
        String name = trimmed.substring(0, open).strip().toLowerCase(Locale.ROOT);
        String inside = trimmed.substring(open + 1, trimmed.length() - 1);
        List<String> parts = inside.isBlank() ? List.of() : List.of(inside.split(",", -1));
        return "discrete".equals(name) ? discrete(parts) : continuous(name, parts);
    }

    private static Distribution continuous(String name, List<String> parts) {
        double[] x = parts.stream().mapToDouble(DistributionText::number).toArray();
        return switch (name) {
            case "uniform" -> new Distribution.Uniform(at(name, x, 0, 2), x[1]);
            case "triangular" -> new Distribution.Triangular(at(name, x, 0, 3), x[1], x[2]);
            case "normal" ->
                x.length == 2
                        ? new Distribution.Normal(x[0], x[1], Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                        : new Distribution.Normal(at(name, x, 0, 4), x[1], x[2], x[3]);
            case "lognormal" -> new Distribution.LogNormal(at(name, x, 0, 2), x[1]);
            case "beta" ->
                x.length == 2
                        ? new Distribution.Beta(x[0], x[1], 0, 1)
                        : new Distribution.Beta(at(name, x, 0, 4), x[1], x[2], x[3]);
            case "gamma" -> new Distribution.Gamma(at(name, x, 0, 2), x[1]);
            default -> throw new IllegalArgumentException("there is no distribution \"" + name + "\"; " + KNOWN);
        };
    }

    /// Returns one number of those given, once there are as many as the distribution takes.
    private static double at(String name, double[] given, int index, int wanted) {
        if (given.length != wanted) {
            throw new IllegalArgumentException(name + " takes " + wanted + " numbers, found " + given.length);
        }
        return given[index];
    }

    private static Distribution discrete(List<String> parts) {
        List<Double> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (String part : parts) {
            int colon = part.indexOf(':');
            values.add(number(colon < 0 ? part : part.substring(0, colon)));
            weights.add(colon < 0 ? 1 : number(part.substring(colon + 1)));
        }
        return new Distribution.Discrete(values, weights);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("expected a number, found \"" + text.strip() + "\"");
        }
    }
}
