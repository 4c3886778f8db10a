package org.alamedas.cli.command.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.chile.TheoryCase;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.Budget;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.FitTables;
import org.alamedas.evidence.fit.NaiveForecasts;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.fit.Stage;
import org.alamedas.evidence.fit.Stamp;
import org.alamedas.evidence.fit.TargetScore;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;

/// The results of fits of the theories of a case.
///
/// @param about the case
/// @param reports what came of each theory, by its id and mode; none for a theory that was not
///     fitted
/// @param stamps what the results of each theory were made of, by its id
/// @param stale which parts of that are no longer what they were, by theory: empty lists where
///     results are current
public record Results(
        TheoryCase about,
        Map<String, Map<Mode, FitReport>> reports,
        Map<String, Stamp> stamps,
        Map<String, List<String>> stale) {
    /// The modes in which theories are scored.
    public static final List<Mode> MODES = List.of(Mode.RECORDED, Mode.GENERATED);

    /// Reads the results of a case.
    ///
    /// @param about the case
    /// @param fitCase its model, to tell whether results are current
    /// @return the results; those of a theory without files are absent, and so are those whose
    ///     files are at fault or give parameters that the model no longer has
    public static Results read(TheoryCase about, FitCase fitCase) {
        Set<Name> known =
                fitCase.model().model().variables().stream().map(Variable::name).collect(Collectors.toSet());
        Map<String, Map<Mode, FitReport>> reports = new LinkedHashMap<>();
        Map<String, Stamp> stamps = new LinkedHashMap<>();
        Map<String, List<String>> stale = new LinkedHashMap<>();
        for (Theory theory : about.theories()) {
            Optional<Stamp> stamp = stamp(about, theory);
            Map<Mode, FitReport> found = new LinkedHashMap<>();
            for (Mode mode : MODES) {
                if (stamp.isPresent()
                        && FitTables.read(about.results(), theory.id(), mode) instanceof Outcome.Made<FitReport> report
                        && known.containsAll(report.value().draws().parameters())) {
                    found.put(mode, report.value());
                }
            }
            if (stamp.isPresent() && found.size() == MODES.size()) {
                reports.put(theory.id(), found);
                stamps.put(theory.id(), stamp.get());
                stale.put(theory.id(), stamp.get().stale(Stamp.of(fitCase, theory, 0, Budget.FULL)));
            }
        }
        return new Results(about, reports, stamps, stale);
    }

    /// Reads what the results of a theory were made of.
    ///
    /// @param about the case
    /// @param theory the theory
    /// @return the stamp; empty where there are no results
    public static Optional<Stamp> stamp(TheoryCase about, Theory theory) {
        return about.results().find(theory.id() + ".stamp.csv").flatMap(text -> switch (Stamp.read(text)) {
            case Outcome.Made<Stamp> made -> Optional.of(made.value());
            case Outcome.Refused<Stamp> refused -> Optional.empty();
        });
    }

    /// Returns the theories that were fitted.
    ///
    /// @return in the order of the case
    public List<Theory> fitted() {
        return about.theories().stream()
                .filter(theory -> reports.containsKey(theory.id()))
                .toList();
    }

    /// Returns the report of a theory.
    ///
    /// @param theory a theory that was fitted
    /// @param mode how events came about
    /// @return what came of it
    public FitReport report(Theory theory, Mode mode) {
        FitReport report = reports.getOrDefault(theory.id(), Map.of()).get(mode);
        if (report == null) {
            throw new IllegalArgumentException("\"" + theory.id() + "\" was not fitted");
        }
        return report;
    }

    /// Returns the posterior draws of all theories that were fitted.
    ///
    /// @return both modes of each
    public List<PosteriorDraws> draws() {
        List<PosteriorDraws> draws = new ArrayList<>();
        for (Theory theory : fitted()) {
            MODES.forEach(mode -> draws.add(report(theory, mode).draws()));
        }
        return draws;
    }

    /// Returns the stage from which the scores shown first are made: the last but one.
    ///
    /// @return the stage
    public Stage stage() {
        List<Stage> stages = about.plan().stages();
        return stages.get(stages.size() - 2);
    }

    /// Returns scores of a forecaster.
    ///
    /// @param forecaster the id of a theory that was fitted, or of a naive forecast
    /// @param mode how events came about
    /// @param stage up to when data were known
    /// @return one for each observation after the stage
    public List<TargetScore> scores(String forecaster, Mode mode, Stage stage) {
        Map<Mode, FitReport> own = reports.get(forecaster);
        FitReport report = own == null ? null : own.get(mode);
        List<TargetScore> all =
                report == null ? NaiveForecasts.score(about.targets(), about.plan(), mode) : report.scores();
        return all.stream()
                .filter(score -> score.stage().equals(stage.id()))
                .filter(score -> score.forecaster().equals(forecaster))
                .toList();
    }

    /// Returns every forecaster.
    ///
    /// @return the ids of the theories that were fitted, then the naive forecasts
    public List<String> forecasters() {
        List<String> ids = new ArrayList<>(fitted().stream().map(Theory::id).toList());
        ids.addAll(Arrays.asList(NaiveForecasts.LAST_VALUE, NaiveForecasts.CONSTANT_GROWTH));
        return ids;
    }
}
