package org.alamedas.evidence.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.lever.LeverChoice;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;

/// Reads the counterfactuals of a case.
///
/// `measures.csv`: `measure,variable,date,comparison,label_es,label_en`. `changes.csv`:
/// `counterfactual,kind,name,value,from,until`, where the kind is `lever`, with the id of a lever,
/// or `setting`, with a variable that holds a mode; only `from` and `until` may be empty.
/// `counterfactuals.csv`: `counterfactual,mode,measures,label_es,label_en,note_es,note_en`, the
/// measures joined by semicolons.
public final class CounterfactualReader {
    private static final Layout MEASURES = new Layout(
            List.of("measure", "variable", "date", "comparison", "label_es", "label_en"), List.of("measure"));
    private static final Layout CHANGES = new Layout(
            List.of("counterfactual", "kind", "name", "value", "from", "until"),
            List.of("counterfactual", "kind", "name", "from"));
    private static final Layout COUNTERFACTUALS = new Layout(
            List.of("counterfactual", "mode", "measures", "label_es", "label_en", "note_es", "note_en"),
            List.of("counterfactual"));

    /// What a row changes.
    private enum Kind {
        LEVER,
        SETTING
    }

    private final Set<Name> variables;
    private final Levers levers;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, List<LeverChoice>> choices = new LinkedHashMap<>();
    private final Map<String, Map<Name, Double>> settings = new LinkedHashMap<>();

    private CounterfactualReader(Model model, Levers levers) {
        this.variables = model.variables().stream().map(Variable::name).collect(Collectors.toSet());
        this.levers = levers;
    }

    /// Reads counterfactuals.
    ///
    /// @param folder where the files are
    /// @param model the model whose variables they name
    /// @param levers the levers that they pull
    /// @return the counterfactuals in the order of their table; refused with the faults of the
    ///     first table that has any
    public static Outcome<List<Counterfactual>> read(Folder folder, Model model, Levers levers) {
        CounterfactualReader reader = new CounterfactualReader(model, levers);
        return folder.text("measures.csv")
                .then(text -> TableReader.read(text, MEASURES, reader::measure))
                .then(_ -> folder.text("changes.csv"))
                .then(text -> TableReader.read(text, CHANGES, reader::change))
                .then(_ -> folder.text("counterfactuals.csv"))
                .then(text -> TableReader.read(text, COUNTERFACTUALS, reader::counterfactual));
    }

    private Optional<Measure> measure(Fields row) {
        String id = row.id("measure");
        Name variable = variable(row, "variable");
        ObservationDate date = row.parsed(
                "date",
                ObservationDate::parse,
                "a date such as 1971, 1972-08 or 1973-03-04",
                new ObservationDate.Year(1));
        Measure.Comparison comparison = row.word("comparison", Measure.Comparison.class);
        Bilingual label = row.bilingual("label");
        Optional<Measure> made = row.made(() -> new Measure(id, variable, date, comparison, label));
        made.ifPresent(measure -> measures.put(id, measure));
        return made;
    }

    private Name variable(Fields row, String column) {
        Name name = Name.of(row.text(column));
        if (!variables.contains(name)) {
            Set<String> all = variables.stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    column,
                    "found \"" + name + "\", which is no variable of the model"
                            + Suggestion.nearest(name.written(), all)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
        return name;
    }

    private Optional<String> change(Fields row) {
        String id = row.id("counterfactual");
        Kind kind = row.word("kind", Kind.class);
        double value = row.number("value");
        switch (kind) {
            case SETTING ->
                settings.computeIfAbsent(id, _ -> new LinkedHashMap<>()).put(variable(row, "name"), value);
            case LEVER -> {
                LeverChoice choice = new LeverChoice(
                        row.text("name"), value, row.optionalNumber("from"), row.optionalNumber("until"));
                levers.complaint(choice).ifPresent(complaint -> row.fault("name", complaint.message()));
                choices.computeIfAbsent(id, _ -> new ArrayList<>()).add(choice);
            }
        }
        return row.made(() -> id);
    }

    private Optional<Counterfactual> counterfactual(Fields row) {
        String id = row.id("counterfactual");
        Mode mode = row.word("mode", Mode.class);
        List<Measure> chosen = new ArrayList<>();
        for (String measure : row.ids("measures")) {
            Measure found = measures.get(measure);
            if (found == null) {
                row.fault(
                        "measures",
                        "found the measure \"" + measure + "\", expected one of: "
                                + String.join(", ", measures.keySet()));
            } else {
                chosen.add(found);
            }
        }
        if (!choices.containsKey(id) && !settings.containsKey(id)) {
            row.fault("counterfactual", "found \"" + id + "\", of which the table of changes has no row");
        }
        Bilingual label = row.bilingual("label");
        Bilingual note = row.bilingual("note");
        return row.made(() -> new Counterfactual(
                id,
                label,
                note,
                mode,
                choices.getOrDefault(id, List.of()),
                settings.getOrDefault(id, Map.of()),
                chosen));
    }
}
