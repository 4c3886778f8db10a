package org.alamedas.chile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.FitTables;
import org.alamedas.evidence.fit.PosteriorDraws;
import org.alamedas.evidence.fit.ScoringPlanReader;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;

/// What theories believe after the data: the draws of their fits with recorded events.
///
/// @param draws the draws by the id of the theory; none of a theory that was not fitted
/// @param settings how events come about in the runs of those fits
public record Posteriors(Map<String, PosteriorDraws> draws, Map<Name, Double> settings) {
    /// No theory was fitted.
    public static final Posteriors NONE = new Posteriors(Map.of(), Map.of());

    private static final String PLAN = "scoring/plan.csv";
    private static final String RESULTS = "scoring/results/";

    /// Copies the maps.
    public Posteriors {
        draws = Map.copyOf(draws);
        settings = Map.copyOf(settings);
    }

    /// Reads the shipped results of fits.
    ///
    /// @param study the case
    /// @param theories its theories
    /// @param files where its files are
    /// @return the posteriors; refused with all faults of the first file that has any
    public static Outcome<Posteriors> read(CaseStudy study, List<Theory> theories, Folder files) {
        if (files.find(PLAN).isEmpty()) {
            return new Outcome.Made<>(NONE, List.of());
        }
        return files.text(PLAN)
                .then(text -> ScoringPlanReader.read(text, study.model()))
                .then(plan -> draws(theories, files)
                        .then(draws -> new Outcome.Made<>(new Posteriors(draws, plan.in(Mode.RECORDED)), List.of())));
    }

    private static Outcome<Map<String, PosteriorDraws>> draws(List<Theory> theories, Folder files) {
        Outcome<Map<String, PosteriorDraws>> draws = new Outcome.Made<>(new LinkedHashMap<>(), List.of());
        for (Theory theory : theories) {
            if (files.find(RESULTS + theory.id() + ".stamp.csv").isPresent()) {
                draws = draws.then(known -> FitTables.readDraws(
                                path -> files.find(RESULTS + path), theory.id(), Mode.RECORDED)
                        .then(one -> {
                            known.put(theory.id(), one);
                            return new Outcome.Made<>(known, List.of());
                        }));
            }
        }
        return draws;
    }
}
