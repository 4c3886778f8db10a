package org.alamedas.model.definition;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A run that a model's author asks for in the model itself: what is changed for it, and what is
/// shown of it.
///
/// @param title what its author calls it; empty where it has no name
/// @param edited the model with the equations that this run changes; absent where it changes none
/// @param settings what differs from that model, for this run only
/// @param reports the tables and plots of the run, in the order of the file
/// @param span the place that asks for it
public record PlannedRun(
        String title, @Nullable Model edited, List<Setting> settings, List<Report> reports, Span span) {
    /// Copies the lists.
    public PlannedRun {
        settings = List.copyOf(settings);
        reports = List.copyOf(reports);
    }

    /// A constant, a graphical function or a control of the run with other values.
    ///
    /// @param name a variable of the model, or `DT`, `LENGTH` (the last moment) or `TIME` (the
    ///     first)
    /// @param values one for a constant or a control; for a graphical function its outputs in order
    /// @param span its place
    public record Setting(Name name, List<Double> values, Span span) {
        /// Copies the values.
        public Setting {
            values = List.copyOf(values);
        }
    }
}
