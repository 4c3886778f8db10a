package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Reads `plan.csv`, `item,name,value,label_es,label_en`: rows `stage` with a name, a moment and
/// labels, `stop` with the last moment of a run, `hazard` with a variable, `recorded` and
/// `generated` with a variable and its value in that mode, `words` with a mode and labels that say what
/// it stands for in this case, or none, and at most one `note` with labels that are shown below
/// changed decisions. Where years after the last stage are scored too, rows `after` say from and until which
/// year and give variables their values in such runs, and rows `held` name paths that were set with the
/// outcome in view, with the value at which they are held.
public final class ScoringPlanReader {
    private static final Layout LAYOUT =
            new Layout(List.of("item", "name", "value", "label_es", "label_en"), List.of("item", "name"));

    /// Names of rows `after` that are no variables.
    private static final Set<String> YEARS = Set.of("from", "until");

    /// The kinds of rows.
    private enum Item {
        STAGE,
        STOP,
        HAZARD,
        RECORDED,
        GENERATED,
        WORDS,
        NOTE,
        AFTER,
        HELD
    }

    private final Set<Name> variables;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private final List<Name> hazards = new ArrayList<>();
    private final Map<Mode, Map<Name, Double>> settings = new EnumMap<>(Mode.class);
    private final Map<Mode, Bilingual> words = new EnumMap<>(Mode.class);
    private final Map<String, Double> years = new LinkedHashMap<>();
    private final Map<Name, Double> after = new LinkedHashMap<>();
    private final Map<Name, Double> held = new LinkedHashMap<>();
    private Bilingual note = new Bilingual("", "");

    private ScoringPlanReader(Set<Name> variables) {
        this.variables = variables;
    }

    /// Reads a plan.
    ///
    /// @param text the table
    /// @param model the variables that it may name
    /// @return the plan; refused with all faults if there is any
    public static Outcome<ScoringPlan> read(SourceText text, Model model) {
        ScoringPlanReader reader = new ScoringPlanReader(
                model.variables().stream().map(Variable::name).collect(Collectors.toSet()));
        return TableReader.read(text, LAYOUT, reader::row).then(_ -> reader.plan(text));
    }

    private Optional<Item> row(Fields row) {
        Item item = row.word("item", Item.class);
        switch (item) {
            case STAGE -> stages.add(new Stage(row.id("name"), row.bilingual("label"), row.number("value")));
            case STOP -> stops.add(row.number("value"));
            case HAZARD -> hazards.add(variable(row));
            case RECORDED -> set(Mode.RECORDED, row);
            case GENERATED -> set(Mode.GENERATED, row);
            case NOTE -> note = row.bilingual("label");
            case AFTER -> after(row);
            case HELD -> held.put(variable(row), row.number("value"));
            case WORDS -> words.put(row.word("name", Mode.class), row.bilingual("label"));
        }
        return row.made(() -> item);
    }

    private void set(Mode mode, Fields row) {
        settings.computeIfAbsent(mode, _ -> new LinkedHashMap<>()).put(variable(row), row.number("value"));
    }

    private void after(Fields row) {
        if (YEARS.contains(row.text("name"))) {
            years.put(row.text("name"), row.number("value"));
        } else {
            after.put(variable(row), row.number("value"));
        }
    }

    private Optional<Aftermath> aftermath() {
        if (years.isEmpty() && after.isEmpty() && held.isEmpty()) {
            return Optional.empty();
        }
        Double from = years.get("from");
        Double until = years.get("until");
        if (from == null || until == null) {
            throw new IllegalArgumentException("expected rows of the item after with the names from and until");
        }
        return Optional.of(new Aftermath(from.intValue(), until.intValue(), after, held));
    }

    private Name variable(Fields row) {
        Name name = Name.of(row.text("name"));
        if (!variables.contains(name)) {
            Set<String> all = variables.stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    "name",
                    "found \"" + name + "\", which is no variable of the model"
                            + Suggestion.nearest(name.written(), all)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
        return name;
    }

    private Outcome<ScoringPlan> plan(SourceText text) {
        if (stops.size() != 1 || hazards.size() != 1) {
            return refused(text, "expected one row of the item stop and one of the item hazard");
        }
        try {
            return new Outcome.Made<>(
                    new ScoringPlan(stages, stops.getFirst(), hazards.getFirst(), settings, words, note, aftermath()),
                    List.of());
        } catch (IllegalArgumentException e) {
            return refused(text, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome<ScoringPlan> refused(SourceText text, String message) {
        return Outcome.refused(Diagnostic.error(DiagnosticCode.BAD_RECORD, text.start(), message));
    }
}
