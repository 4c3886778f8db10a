package org.alamedas.cli.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Curves over the same moments, on one scale or several.
///
/// @param times the moments
/// @param scales the scales with their curves; at least one
public record Picture(List<Double> times, List<Scale> scales) {
    /// Copies the lists.
    public Picture {
        times = List.copyOf(times);
        scales = List.copyOf(scales);
    }

    /// Curves that share a scale.
    ///
    /// @param axis the scale
    /// @param curves the curves; at least one
    public record Scale(Axis axis, List<Curve> curves) {
        /// Copies the curves.
        public Scale {
            curves = List.copyOf(curves);
        }

        /// Makes the scale that curves need.
        ///
        /// @param curves the curves
        /// @param low the lower end, where its author chose it
        /// @param high the upper end, where its author chose it
        /// @return the curves on a scale that holds them
        public static Scale of(List<Curve> curves, @Nullable Double low, @Nullable Double high) {
            double least = curves.stream().mapToDouble(Curve::least).min().orElse(0);
            double greatest = curves.stream().mapToDouble(Curve::greatest).max().orElse(0);
            return least <= greatest
                    ? new Scale(Axis.of(least, greatest, low, high), curves)
                    : new Scale(Axis.of(0, 1, low, high), curves);
        }
    }
}
