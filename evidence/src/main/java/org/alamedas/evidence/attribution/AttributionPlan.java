package org.alamedas.evidence.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;

/// The causes and effects of a case.
///
/// @param always what is set in every run
/// @param causes the causes, at most six
/// @param effects the effects
public record AttributionPlan(Map<Name, Double> always, List<Cause> causes, List<Effect> effects) {
    private static final int MOST_CAUSES = 6;
    private static final String ALWAYS = "always";
    private static final Layout CAUSES =
            new Layout(List.of("cause", "name_es", "name_en", "variable", "value"), List.of("cause", "variable"));
    private static final Layout EFFECTS = new Layout(
            List.of("effect", "variable", "from", "to", "name_es", "name_en", "unit_es", "unit_en"), List.of("effect"));

    /// Copies the collections and refuses more causes than runs can be made for.
    public AttributionPlan {
        always = Map.copyOf(always);
        causes = List.copyOf(causes);
        effects = List.copyOf(effects);
        if (causes.isEmpty() || causes.size() > MOST_CAUSES) {
            throw new IllegalArgumentException("1 to " + MOST_CAUSES + " causes, not " + causes.size());
        }
    }

    /// One row of the table of causes.
    private record Setting(String cause, Bilingual name, Name variable, double value) {}

    /// Reads `causes.csv` and `effects.csv`.
    ///
    /// @param files where they are
    /// @param model the model whose variables they name
    /// @return the plan; refused with all faults of the first table that has any
    public static Outcome<AttributionPlan> read(Folder files, Model model) {
        return files.text("causes.csv")
                .then(text -> TableReader.read(text, CAUSES, row -> setting(row, model)))
                .then(settings -> files.text("effects.csv")
                        .then(text -> TableReader.read(text, EFFECTS, row -> effect(row, model)))
                        .then(effects -> new Outcome.Made<>(plan(settings, effects), List.of())));
    }

    private static Name variable(Fields row, Model model) {
        Name name = Name.of(row.text("variable"));
        if (model.variables().stream().noneMatch(one -> one.name().equals(name))) {
            row.fault("variable", "found the variable \"" + name + "\", which the model does not have");
        }
        return name;
    }

    private static Optional<Setting> setting(Fields row, Model model) {
        String cause = row.id("cause");
        Bilingual name = ALWAYS.equals(cause) ? new Bilingual("", "") : row.bilingual("name");
        Name variable = variable(row, model);
        double value = row.number("value");
        return row.made(() -> new Setting(cause, name, variable, value));
    }

    private static Optional<Effect> effect(Fields row, Model model) {
        String id = row.id("effect");
        Name variable = variable(row, model);
        double from = row.number("from");
        double to = row.number("to");
        if (from >= to) {
            row.fault("to", "found a window that ends at " + to + ", expected an end after " + from);
        }
        Bilingual name = row.bilingual("name");
        Bilingual unit = row.bilingual("unit");
        return row.made(() -> new Effect(id, variable, from, to, name, unit));
    }

    private static AttributionPlan plan(List<Setting> settings, List<Effect> effects) {
        Map<Name, Double> always = new LinkedHashMap<>();
        Map<String, Map<Name, Double>> absent = new LinkedHashMap<>();
        Map<String, Bilingual> names = new LinkedHashMap<>();
        for (Setting one : settings) {
            if (ALWAYS.equals(one.cause())) {
                always.put(one.variable(), one.value());
            } else {
                absent.computeIfAbsent(one.cause(), id -> new LinkedHashMap<>()).put(one.variable(), one.value());
                names.put(one.cause(), one.name());
            }
        }
        List<Cause> causes = new ArrayList<>();
        absent.forEach((id, values) ->
                causes.add(new Cause(id, names.getOrDefault(id, new Bilingual(id, id)), values)));
        return new AttributionPlan(always, causes, effects);
    }

    /// Returns what is set where only some causes are present.
    ///
    /// @param present a bit for each cause, the first one lowest
    /// @return the settings
    public Map<Name, Double> settings(int present) {
        Map<Name, Double> settings = new LinkedHashMap<>(always);
        for (int i = 0; i < causes.size(); i++) {
            if ((present & (1 << i)) == 0) {
                settings.putAll(causes.get(i).absent());
            }
        }
        return settings;
    }
}
