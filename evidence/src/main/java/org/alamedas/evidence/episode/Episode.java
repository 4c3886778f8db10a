package org.alamedas.evidence.episode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.model.definition.Model;
import org.alamedas.model.expr.Name;

/// An episode: its model and the tables beside it.
///
/// @param model its model, whose time is days from day 0
/// @param annotations what is said beside the model
/// @param drives what the model takes from the case's model on the eve
/// @param driverSettings what is set in the case's model for that
/// @param periods the stretches of history that it can tell, the first by default
/// @param variants the ways in which it may go, in the order in which they are shown
/// @param outputs what is read off every run
/// @param drawn the variables drawn day by day
/// @param facts the recorded facts beside it
public record Episode(
        Model model,
        Annotations annotations,
        List<Drive> drives,
        Map<Name, Double> driverSettings,
        List<Period> periods,
        List<Variant> variants,
        List<Output> outputs,
        List<Name> drawn,
        List<Fact> facts) {

    /// Copies the collections.
    public Episode {
        drives = List.copyOf(drives);
        driverSettings = Map.copyOf(driverSettings);
        periods = List.copyOf(periods);
        variants = List.copyOf(variants);
        outputs = List.copyOf(outputs);
        drawn = List.copyOf(drawn);
        facts = List.copyOf(facts);
    }

    /// Finds a period.
    ///
    /// @param id its id
    /// @return the period; empty where there is none
    public Optional<Period> period(String id) {
        return periods.stream().filter(period -> period.id().equals(id)).findFirst();
    }

    /// Returns the facts of a period.
    ///
    /// @param period the period
    /// @return in order of date
    public List<Fact> facts(Period period) {
        return facts.stream()
                .filter(fact -> fact.period().equals(period.id()))
                .sorted((a, b) -> a.day().compareTo(b.day()))
                .toList();
    }
}
