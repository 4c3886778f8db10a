package org.alamedas.evidence.entry;

import java.util.List;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;

/// A series of one method and one source, which is never joined to another.
///
/// @param id its id
/// @param label what is measured, and how
/// @param unit its unit
/// @param points its figures in order of year
public record Measure(String id, Bilingual label, Bilingual unit, List<Point> points) {
    /// Copies the points.
    public Measure {
        points = List.copyOf(points);
    }

    /// One figure.
    ///
    /// @param year its year
    /// @param value the figure
    /// @param broken whether it cannot be compared with the one before, or is the first
    /// @param source the source as printed
    /// @param trust how far it may be relied on
    /// @param note the transcriber's note; may be empty
    public record Point(int year, double value, boolean broken, String source, Trust trust, String note) {}
}
