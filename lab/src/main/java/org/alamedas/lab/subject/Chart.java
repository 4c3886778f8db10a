package org.alamedas.lab.subject;

import java.util.List;
import java.util.Optional;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// A chart of one or more variables.
///
/// @param id its name in links
/// @param label its title
/// @param unit the unit of its vertical axis as people say it
/// @param lines what it draws, the first being what is compared with the record
/// @param main whether it is among those shown at first
/// @param logarithmic whether its vertical axis is
/// @param comparison how it is held against the record; absent where there is none
public record Chart(
        String id,
        Bilingual label,
        Bilingual unit,
        List<Line> lines,
        boolean main,
        boolean logarithmic,
        Optional<Comparison> comparison) {

    /// Copies the lines and refuses a chart without one.
    public Chart {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a chart needs a line");
        }
    }

    /// One line of a chart.
    ///
    /// @param variable the variable drawn
    /// @param label its name as people say it
    public record Line(Name variable, Bilingual label) {}
}
