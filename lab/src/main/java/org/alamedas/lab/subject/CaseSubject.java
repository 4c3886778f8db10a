package org.alamedas.lab.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alamedas.chile.CaseAbout;
import org.alamedas.chile.CaseFiles;
import org.alamedas.chile.CaseStudy;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.engine.ir.Slot;
import org.alamedas.evidence.annotation.Parameter;
import org.alamedas.evidence.annotation.ParameterRole;
import org.alamedas.evidence.lever.LeverInstallation;
import org.alamedas.evidence.lever.LeverRank;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// The laboratory of the case that comes with the program.
public final class CaseSubject {
    private static final String ASSUMPTIONS = "assumptions";

    private final CaseStudy study;
    private final CompiledModel model;
    private final Map<Name, Variable> variables;

    private CaseSubject(CaseStudy study, CompiledModel model) {
        this.study = study;
        this.model = model;
        variables = study.model().variables().stream()
                .collect(Collectors.toMap(Variable::name, variable -> variable, (first, _) -> first));
    }

    /// Makes the laboratory of Chile from 1970.
    ///
    /// @return the laboratory; refused with what is wrong with the files of the case
    public static Outcome<Subject> chile() {
        return CaseFiles.chile().then(CaseSubject::of);
    }

    /// Makes the laboratory of a case.
    ///
    /// @param files the case
    /// @return the laboratory; refused with what is wrong with the files of the case
    public static Outcome<Subject> of(CaseFiles files) {
        return files.read()
                .then(study -> files.levers(study)
                        .then(levers -> files.theories(study)
                                .then(theories -> ShownTables.read(files.shown())
                                        .then(shown -> of(files.about(), study, levers, shown, theories)))));
    }

    private static Outcome<Subject> of(
            CaseAbout about, CaseStudy study, Levers levers, ShownTables shown, List<Theory> theories) {
        return new Engine()
                .compile(LeverInstallation.install(study.model(), levers.all().values()))
                .then(model -> new Outcome.Made<>(
                        new CaseSubject(study, model).make(about, levers, shown, theories), List.of()));
    }

    private Subject make(CaseAbout about, Levers levers, ShownTables shown, List<Theory> theories) {
        List<LeverGroup> groups = new ArrayList<>();
        levers.groups().forEach(group -> groups.add(new LeverGroup(group.id(), group.label())));
        groups.add(new LeverGroup(ASSUMPTIONS, new Bilingual("", "")));
        return new Subject(
                about.id(),
                about.title(),
                model,
                groups,
                levers(levers),
                modes(),
                charts(shown),
                shown.windows(),
                shown.outcomes(),
                shown.marks().stream()
                        .map(mark -> new EventMark(mark.event(), mark.word()))
                        .toList(),
                shown.sectors(),
                shown.documentation(),
                theories,
                Optional.of(study));
    }

    private List<Lever> levers(Levers decisions) {
        List<Lever> levers = new ArrayList<>();
        decisions.all().values().forEach(decision -> levers.add(decision(decision)));
        for (Parameter parameter : study.annotations().parameters().values()) {
            assumption(parameter).ifPresent(levers::add);
        }
        return levers;
    }

    private Lever decision(org.alamedas.evidence.lever.Lever lever) {
        boolean movable = lever.window().movable();
        return new Lever(
                lever.id(),
                Lever.Kind.DECISION,
                lever.group().id(),
                lever.rank() == LeverRank.MAIN,
                new Lever.Handle(
                        lever.value(), lever.pulled(), movable ? lever.from() : null, movable ? lever.until() : null),
                new Lever.Text(
                        lever.text().label(),
                        lever.text().unit(),
                        lever.text().meaning(),
                        told(lever.rangeSource() + "; " + lever.origin().source())),
                base(lever),
                new Lever.Scale(
                        lever.scale().low(),
                        lever.scale().high(),
                        lever.scale().step(),
                        lever.window().from()));
    }

    /// What transcribers say in English, in both languages as far as it is known.
    private Bilingual told(String english) {
        return study.record().phrases().of(english);
    }

    /// The value that leaves history as it is; a replacement has none, since history is a path.
    private static @Nullable Double base(org.alamedas.evidence.lever.Lever lever) {
        return switch (lever.change()) {
            case REPLACE -> null;
            case MULTIPLY, ADD -> lever.neutral();
        };
    }

    private Optional<Lever> assumption(Parameter parameter) {
        Variable variable = variables.get(parameter.variable());
        Slot slot = model.find(parameter.variable());
        Double value = variable == null ? null : PlainLevers.literal(variable);
        if (slot == null || value == null || slot.kind() != Slot.Kind.CONSTANT || !isAssumption(parameter.role())) {
            return Optional.empty();
        }
        Bilingual name = new Bilingual(slot.name().written(), slot.name().written());
        Bilingual none = new Bilingual("", "");
        return Optional.of(new Lever(
                slot.name().canonical(),
                Lever.Kind.ASSUMPTION,
                ASSUMPTIONS,
                false,
                new Lever.Handle(slot.name(), null, null, null),
                new Lever.Text(
                        label(parameter.variable()).orElse(name),
                        unit(parameter.variable()).orElse(none),
                        none,
                        told(parameter.source())),
                value,
                PlainLevers.scale("", slot.range(), value)));
    }

    private static boolean isAssumption(ParameterRole role) {
        return switch (role) {
            case LINK, DRIVER, SWITCH -> true;
            case LEVER, PARAMETER, MODE -> false;
        };
    }

    private List<Mode> modes() {
        return study.annotations().parameters().values().stream()
                .filter(parameter -> parameter.role() == ParameterRole.MODE)
                .flatMap(parameter -> mode(parameter.variable()).stream())
                .toList();
    }

    private Optional<Mode> mode(Name name) {
        Variable variable = variables.get(name);
        Double base = variable == null ? null : PlainLevers.literal(variable);
        return base == null
                ? Optional.empty()
                : label(name)
                        .map(label -> new Mode(
                                name,
                                label,
                                base,
                                study.annotations().modes().stream()
                                        .filter(option -> option.variable().equals(name))
                                        .toList()));
    }

    private Optional<Bilingual> label(Name variable) {
        return study.annotations().label(variable).map(label -> capital(label.label()));
    }

    private Optional<Bilingual> unit(Name variable) {
        return study.annotations().label(variable).map(label -> label.unit());
    }

    private static Bilingual capital(Bilingual text) {
        return new Bilingual(capital(text.es()), capital(text.en()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private List<Chart> charts(ShownTables shown) {
        List<Chart> charts = new ArrayList<>();
        for (ShownTables.FirstChart first : shown.charts()) {
            study.comparisons().stream()
                    .filter(comparison -> comparison.id().equals(first.comparison()))
                    .forEach(comparison ->
                            charts.add(chart(comparison, true, first.scale() == ShownTables.AxisScale.LOGARITHMIC)));
        }
        for (Comparison comparison : study.comparisons()) {
            if (charts.stream().noneMatch(chart -> chart.id().equals(comparison.id()))) {
                charts.add(chart(comparison, false, false));
            }
        }
        return charts;
    }

    private static Chart chart(Comparison comparison, boolean main, boolean logarithmic) {
        return new Chart(
                comparison.id(),
                comparison.label(),
                comparison.unit(),
                List.of(new Chart.Line(comparison.variable(), comparison.label())),
                main,
                logarithmic,
                Optional.of(comparison));
    }
}
