package org.alamedas.evidence.lever;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads the levers of a case.
///
/// `lever-groups.csv` has the columns `group,label_es,label_en`. `levers.csv` has `lever`, `group`,
/// `rank`, `variable`, `change`, `from`, `until`, `movable` (`yes` or `no`), `low`, `high`, `step`,
/// `label_es`, `label_en`, `unit_es`, `unit_en`, `meaning_es`, `meaning_en` and `range_source`; only
/// `from` and `until` may be empty. A variable must have a row in the table of parameters, which says
/// where its historical path comes from, and a lever that replaces it may not leave its range.
public final class LeverReader {
    private static final Layout GROUPS = new Layout(List.of("group", "label_es", "label_en"), List.of("group"));
    private static final Layout LEVERS = new Layout(
            List.of(
                    "lever",
                    "group",
                    "rank",
                    "variable",
                    "change",
                    "from",
                    "until",
                    "movable",
                    "low",
                    "high",
                    "step",
                    "label_es",
                    "label_en",
                    "unit_es",
                    "unit_en",
                    "meaning_es",
                    "meaning_en",
                    "range_source"),
            List.of("lever"));

    private final Model model;
    private final Annotations annotations;
    private final List<LeverGroup> groups;

    private LeverReader(Model model, Annotations annotations, List<LeverGroup> groups) {
        this.model = model;
        this.annotations = annotations;
        this.groups = groups;
    }

    private enum Answer {
        NO,
        YES
    }

    /// Reads `lever-groups.csv` and `levers.csv`.
    ///
    /// @param folder where the files are
    /// @param model the model whose variables the levers change
    /// @param annotations what is said beside the model
    /// @return the levers; refused with the faults of the first table that has any
    public static Outcome<Levers> read(Folder folder, Model model, Annotations annotations) {
        return folder.text("lever-groups.csv")
                .then(text -> TableReader.read(text, GROUPS, LeverReader::group))
                .then(groups -> folder.text("levers.csv")
                        .then(text ->
                                TableReader.read(text, LEVERS, new LeverReader(model, annotations, groups)::lever))
                        .then(levers -> new Outcome.Made<>(new Levers(groups, levers), List.of())));
    }

    private static Optional<LeverGroup> group(Fields row) {
        LeverGroup group = new LeverGroup(row.id("group"), row.bilingual("label"));
        return row.made(() -> group);
    }

    private Optional<Lever> lever(Fields row) {
        String id = row.id("lever");
        LeverGroup group = groupOf(row);
        LeverRank rank = row.word("rank", LeverRank.class);
        Name variable = Name.of(row.text("variable"));
        LeverChange change = row.word("change", LeverChange.class);
        LeverScale scale = scale(row);
        LeverWindow window = window(row);
        LeverText text = new LeverText(row.bilingual("label"), row.bilingual("unit"), row.bilingual("meaning"));
        String rangeSource = row.text("range_source");
        Parameter origin = annotations.parameters().get(variable);
        checkVariable(row, variable, origin);
        if (scale != null && change == LeverChange.REPLACE) {
            checkRange(row, variable, scale);
        }
        return row.made(() -> new Lever(
                id,
                group,
                rank,
                variable,
                change,
                Objects.requireNonNull(scale),
                window,
                text,
                rangeSource,
                Objects.requireNonNull(origin),
                row.span("lever")));
    }

    private LeverGroup groupOf(Fields row) {
        String id = row.id("group");
        Optional<LeverGroup> found =
                groups.stream().filter(group -> group.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            row.fault(
                    "group",
                    "found the group \"" + id + "\", expected one of: "
                            + groups.stream().map(LeverGroup::id).collect(Collectors.joining(", ")));
        }
        return found.orElse(new LeverGroup(id, row.bilingual("label")));
    }

    private static @Nullable LeverScale scale(Fields row) {
        double low = row.number("low");
        double high = row.number("high");
        double step = row.number("step");
        if (low >= high) {
            row.fault("high", "found the highest value " + high + ", expected one above the lowest, " + low);
            return null;
        }
        if (step <= 0) {
            row.fault("step", "found the step " + step + ", expected one above 0");
            return null;
        }
        return new LeverScale(low, high, step);
    }

    private static LeverWindow window(Fields row) {
        Double from = row.optionalNumber("from");
        Double until = row.optionalNumber("until");
        if (from != null && until != null && from >= until) {
            row.fault("until", "found the end " + until + ", expected one after the start, " + from);
        }
        return new LeverWindow(from, until, row.word("movable", Answer.class) == Answer.YES);
    }

    private void checkVariable(Fields row, Name name, @Nullable Parameter origin) {
        if (find(name).isEmpty()) {
            row.fault(
                    "variable",
                    "found \"" + name + "\", which is no variable of the model"
                            + Suggestion.nearest(
                                            name.written(),
                                            model.variables().stream()
                                                    .map(variable ->
                                                            variable.name().written())
                                                    .toList())
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        } else if (origin == null) {
            row.fault(
                    "variable",
                    "found \"" + name + "\", which has no row in the table of parameters,"
                            + " expected a variable whose path somebody chose");
        }
    }

    private void checkRange(Fields row, Name name, LeverScale scale) {
        ValueRange range =
                find(name).map(variable -> variable.declaration().range()).orElse(null);
        if (range != null && (scale.low() < range.low() || scale.high() > range.high())) {
            row.fault(
                    scale.low() < range.low() ? "low" : "high",
                    "found the range " + scale.low() + " to " + scale.high() + ", expected one within that of \"" + name
                            + "\", " + range.low() + " to " + range.high());
        }
    }

    private Optional<Variable> find(Name name) {
        return model.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
