package org.alamedas.evidence.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.annotation.AnnotationReader;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.Basis;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads what a country puts in the place of a core's numbers.
///
/// `numbers.csv` has `name,value,low,high,basis,source,note`: a number, or an empty `value` where
/// `paths.csv` (`name,input,value`, inputs never falling) has its points; `low` and `high` are given
/// together where a fit may choose, and `note` may be empty. Where the basis is `recorded`, `memory` or
/// `literature` the source holds ids of the bibliography joined by semicolons, else words. `labels.csv`
/// and `modes.csv` are as beside any model and may be absent.
///
/// What the core knows of another country does not carry over: each of its paths of dates, and each of
/// its numbers with the basis `recorded` or `memory`, must have a row here.
public final class CountryReader {
    private static final Layout NUMBERS =
            new Layout(List.of("name", "value", "low", "high", "basis", "source", "note"), List.of("name"));
    private static final Layout PATHS = new Layout(List.of("name", "input", "value"), List.of());

    private final Map<Name, Variable> variables = new LinkedHashMap<>();
    private final Annotations core;
    private final Bibliography bibliography;
    private final Map<Name, List<OwnNumber.Point>> paths = new LinkedHashMap<>();
    private final Map<Name, OwnNumber> numbers = new LinkedHashMap<>();

    private CountryReader(Model model, Annotations core, Bibliography bibliography) {
        model.variables().forEach(variable -> variables.put(variable.name(), variable));
        this.core = core;
        this.bibliography = bibliography;
    }

    /// A core that several countries share.
    ///
    /// @param model the model
    /// @param annotations what is said beside it
    public record Core(Model model, Annotations annotations) {}

    /// Reads a country.
    ///
    /// @param folder where its tables are
    /// @param core the core
    /// @param period the years that its runs cover
    /// @param bibliography the country's sources
    /// @return the country; refused with the faults of the first table that has any, or with all that the
    ///     core knows of another country and this one does not say
    public static Outcome<Country> read(Folder folder, Core core, Country.Period period, Bibliography bibliography) {
        CountryReader reader = new CountryReader(core.model(), core.annotations(), bibliography);
        return folder.text("paths.csv")
                .then(text -> TableReader.read(text, PATHS, reader::point))
                .then(_ -> folder.text("numbers.csv"))
                .then(text -> TableReader.read(text, NUMBERS, reader::number).then(_ -> reader.complete(text)))
                .then(_ -> AnnotationReader.readSome(folder))
                .then(own -> new Outcome.Made<>(
                        new Country(
                                period, reader.numbers, own, core.annotations().parameters()),
                        List.of()));
    }

    private Optional<OwnNumber.Point> point(Fields row) {
        Name name = Name.of(row.text("name"));
        OwnNumber.Point point = new OwnNumber.Point(row.number("input"), row.number("value"));
        List<OwnNumber.Point> before = paths.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!before.isEmpty() && before.getLast().input() > point.input()) {
            row.fault("input", "found an input below that of the row before, expected inputs that never fall");
        }
        before.add(point);
        return row.made(() -> point);
    }

    private Optional<OwnNumber> number(Fields row) {
        Name name = Name.of(row.text("name"));
        Double value = row.optionalNumber("value");
        List<OwnNumber.Point> path = paths.getOrDefault(name, List.of());
        changeable(row, name);
        if ((value == null) == path.isEmpty()) {
            row.fault(
                    "value",
                    value == null
                            ? "found neither a value nor rows in the table of paths, expected one of them"
                            : "found a value and rows in the table of paths, expected one of them");
        }
        ValueRange range = range(row);
        Basis basis = row.word("basis", Basis.class);
        String source = source(row, basis);
        String note = row.textOrEmpty("note");
        Optional<OwnNumber> made =
                row.made(() -> new OwnNumber(name, value, path, range, basis, source, note, row.span("name")));
        made.ifPresent(number -> numbers.put(name, number));
        return made;
    }

    private void changeable(Fields row, Name name) {
        if (name.equals(Country.LEVERS_UNTIL) || name.equals(Country.DRIVERS_UNTIL)) {
            return;
        }
        Variable variable = variables.get(name);
        if (variable == null) {
            Set<String> all = variables.keySet().stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    "name",
                    "found \"" + name + "\", which is no variable of the core"
                            + Suggestion.nearest(name.written(), all)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
            return;
        }
        Parameter parameter = core.parameters().get(name);
        if (parameter == null) {
            row.fault("name", "found \"" + name + "\", which the core computes, expected one of its numbers or paths");
        } else if (parameter.role() == ParameterRole.LINK || parameter.role() == ParameterRole.SWITCH) {
            row.fault("name", "found \"" + name + "\", which theories set, expected a number of the core");
        }
    }

    private static @Nullable ValueRange range(Fields row) {
        Double low = row.optionalNumber("low");
        Double high = row.optionalNumber("high");
        if (low == null && high == null) {
            return null;
        }
        if (low == null || high == null || !(low < high)) {
            row.fault("high", "found a range without two limits, the lower first, expected both or none");
            return null;
        }
        return new ValueRange(low, high);
    }

    private String source(Fields row, Basis basis) {
        return switch (basis) {
            case RECORDED, MEMORY, LITERATURE ->
                bibliography.cited(row).stream()
                        .map(bibliography::find)
                        .flatMap(Optional::stream)
                        .map(Source::citation)
                        .collect(Collectors.joining("; "));
            case FITTED, JUDGEMENT, CONVENTION -> row.text("source");
        };
    }

    private Outcome<Integer> complete(SourceText text) {
        List<Diagnostic> faults = new ArrayList<>();
        for (Name name : paths.keySet()) {
            if (!numbers.containsKey(name)) {
                faults.add(fault(text, "found a path of \"" + name + "\" without a row that says where it comes from"));
            }
        }
        for (Variable variable : variables.values()) {
            if (!numbers.containsKey(variable.name()) && elsewhere(variable)) {
                faults.add(fault(
                        text,
                        "found no row of \"" + variable.name()
                                + "\", of which the core holds what is known of another country"));
            }
        }
        return Outcome.of(numbers.size(), faults);
    }

    private static Diagnostic fault(SourceText text, String message) {
        return Diagnostic.error(DiagnosticCode.BAD_RECORD, text.start(), message);
    }

    /// Says whether the core's number is a fact of the country that it was made for.
    private boolean elsewhere(Variable variable) {
        Parameter parameter = core.parameters().get(variable.name());
        if (parameter == null) {
            return false;
        }
        boolean fact = parameter.basis() == Basis.RECORDED || parameter.basis() == Basis.MEMORY;
        return fact || path(variable);
    }

    private static boolean path(Variable variable) {
        return variable instanceof Variable.Auxiliary auxiliary
                && auxiliary.equations().getFirst().expression() instanceof Expr.Lookup(var _, Expr input, var _)
                && Dates.is(input);
    }
}
