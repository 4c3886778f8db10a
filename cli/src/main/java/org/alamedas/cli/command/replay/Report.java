package org.alamedas.cli.command.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.chile.CaseStudy;
import org.alamedas.evidence.annotation.ModeOption;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.alamedas.evidence.replay.YearRange;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.text.Bilingual;

/// All that a replay tells.
///
/// @param name what the case is called
/// @param study the case
/// @param window the years looked at
/// @param modes how events came about in the run
/// @param series the comparisons, in the order of their table
public record Report(
        Bilingual name, CaseStudy study, YearRange window, List<ModeOption> modes, List<ReplayedSeries> series) {

    /// Copies the lists.
    public Report {
        modes = List.copyOf(modes);
        series = List.copyOf(series);
    }

    /// Returns what happened in the years looked at.
    ///
    /// @return in order of date
    List<Event> events() {
        return study.events().stream()
                .filter(event -> window.holds(event.date()))
                .toList();
    }

    /// Returns every source that the report cites.
    ///
    /// @return in the order of the bibliography
    List<Source> sources() {
        Set<String> cited = new LinkedHashSet<>();
        series.forEach(one -> {
            cited.addAll(one.sources());
            cited.addAll(one.rivalSources());
        });
        events().forEach(event -> cited.addAll(event.sources()));
        return study.record().bibliography().all().stream()
                .filter(source -> cited.contains(source.id()))
                .toList();
    }
}
