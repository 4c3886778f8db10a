package org.alamedas.evidence.note;

import java.util.List;
import org.alamedas.evidence.condition.Datum;
import org.alamedas.evidence.condition.Interval;
import org.alamedas.evidence.text.Bilingual;

/// A figure of a note with what it comes to.
///
/// @param figure the figure
/// @param value as printed in its sources, or over the theories; one number, or from the least to
///     the greatest
/// @param band the same with the bands of the sources
/// @param text in words
/// @param data what it was computed from
public record PrintedFigure(NoteFigure figure, Interval value, Interval band, Bilingual text, List<Datum> data) {
    /// Copies the data.
    public PrintedFigure {
        data = List.copyOf(data);
    }
}
