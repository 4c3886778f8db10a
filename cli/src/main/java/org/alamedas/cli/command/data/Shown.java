package org.alamedas.cli.command.data;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alamedas.evidence.derivation.Derivation;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedRecord;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.source.Source;
import org.jspecify.annotations.Nullable;

/// What is shown of the record.
///
/// @param record the record
/// @param derivations how derived series follow
/// @param series the series that are shown
/// @param figures which of their figures are shown
public record Shown(
        ObservedRecord record,
        List<Derivation> derivations,
        List<ObservedSeries> series,
        Predicate<Observation> figures) {
    /// Copies the lists.
    public Shown {
        derivations = List.copyOf(derivations);
        series = List.copyOf(series);
    }

    /// Says whether one source alone gives a figure.
    ///
    /// @param figure the figure
    /// @return true if it cites one source and does not follow from other figures
    public static boolean singleSourced(Observation figure) {
        return figure.sources().size() == 1 && figure.trust() != Trust.DERIVED;
    }

    List<Observation> figures(ObservedSeries one) {
        return one.observations().stream().filter(figures).toList();
    }

    @Nullable
    Derivation derivation(ObservedSeries one) {
        return derivations.stream()
                .filter(derivation -> derivation.series().equals(one.id()))
                .findFirst()
                .orElse(null);
    }

    List<Source> sources(ObservedSeries one) {
        return figures(one).stream()
                .flatMap(figure -> figure.sources().stream())
                .distinct()
                .flatMap(id -> record.bibliography().find(id).map(Stream::of).orElseGet(Stream::empty))
                .toList();
    }
}
