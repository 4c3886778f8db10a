package org.alamedas.lab.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.chile.CaseStudy;
import org.alamedas.engine.CompiledModel;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;

/// What one laboratory is about.
///
/// @param id its name in links
/// @param title its name as people say it
/// @param model the model, ready to run
/// @param groups the groups of its levers, in the order shown
/// @param levers what a person may change, in the order shown
/// @param modes how events come about
/// @param charts what is drawn, in the order shown
/// @param windows the years that charts can show, first those that they show at first
/// @param outcomes what may have happened in a run, and is said of it
/// @param marks the events that are written on charts
/// @param sectors the groups of the model as people say them
/// @param documentation what the model says of its variables and groups, in Spanish, as far as there is one
/// @param theories the rival theories under which a run can be made
/// @param study the record, events and sources that go with it; absent for a model alone
public record Subject(
        String id,
        Bilingual title,
        CompiledModel model,
        List<LeverGroup> groups,
        List<Lever> levers,
        List<Mode> modes,
        List<Chart> charts,
        List<YearWindow> windows,
        List<RunOutcome> outcomes,
        List<EventMark> marks,
        List<Sector> sectors,
        Map<Name, String> documentation,
        List<Theory> theories,
        Optional<CaseStudy> study) {

    /// Copies the lists.
    public Subject {
        groups = List.copyOf(groups);
        levers = List.copyOf(levers);
        modes = List.copyOf(modes);
        charts = List.copyOf(charts);
        windows = List.copyOf(windows);
        outcomes = List.copyOf(outcomes);
        marks = List.copyOf(marks);
        sectors = List.copyOf(sectors);
        documentation = Map.copyOf(documentation);
        theories = List.copyOf(theories);
    }
}
