package org.alamedas.evidence.episode;

import java.time.LocalDate;
import java.util.Map;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// A stretch of history that an episode tells.
///
/// @param id its name on the command line
/// @param label its name as people say it
/// @param dayZero the calendar day of the episode's day 0
/// @param days how many days after day 0 the figures of the run cover
/// @param settings what it sets in the episode's model
public record Period(String id, Bilingual label, LocalDate dayZero, int days, Map<Name, Double> settings) {
    /// Copies the settings.
    public Period {
        settings = Map.copyOf(settings);
    }

    /// Returns the first moment of day 0 in decimal years.
    ///
    /// @return year + full days before it / days in the year
    public double eve() {
        return dayZero.getYear() + (dayZero.getDayOfYear() - 1) / (double) dayZero.lengthOfYear();
    }
}
