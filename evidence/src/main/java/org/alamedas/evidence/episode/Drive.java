package org.alamedas.evidence.episode;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// One value that the model of an episode takes from the case's model on the eve.
///
/// @param input the constant of the episode's model that takes it
/// @param variable the variable of the case's model that gives it
/// @param low the smallest value that is handed over; a smaller one counts as this
/// @param high the largest
/// @param note what the two have to do with one another
public record Drive(Name input, Name variable, double low, double high, Bilingual note) {
    /// Refuses limits in the wrong order.
    public Drive {
        if (!(low < high)) {
            throw new IllegalArgumentException("a drive needs low < high, not " + low + " and " + high);
        }
    }

    /// Returns what is handed over.
    ///
    /// @param value what the variable is worth
    /// @return the nearest value within the limits
    public double handed(double value) {
        return Math.clamp(value, low, high);
    }
}
