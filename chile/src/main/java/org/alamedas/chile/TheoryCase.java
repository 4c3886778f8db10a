package org.alamedas.chile;

import java.util.List;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.Engine;
import org.alamedas.evidence.counterfactual.Counterfactual;
import org.alamedas.evidence.counterfactual.CounterfactualReader;
import org.alamedas.evidence.country.OwnTheories;
import org.alamedas.evidence.fit.FitCase;
import org.alamedas.evidence.fit.Quantity;
import org.alamedas.evidence.fit.QuantityReader;
import org.alamedas.evidence.fit.ScoringPlan;
import org.alamedas.evidence.fit.ScoringPlanReader;
import org.alamedas.evidence.lever.LeverInstallation;
import org.alamedas.evidence.lever.LeverReader;
import org.alamedas.evidence.lever.Levers;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.measurement.TargetReader;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.definition.Model;
import org.alamedas.model.diagnostic.Outcome;

/// A case with its rival theories, and all that fitting, scoring and comparing them takes.
///
/// @param study the model and the record
/// @param own what becomes of theories in its country
/// @param theories the theories, in the order in which they are shown
/// @param targets what they are fitted to and scored on
/// @param plan which data are fitted and which predicted
/// @param levers the decisions that can be changed
/// @param counterfactuals the decisions that are changed, by name
/// @param quantities what could be measured to tell theories apart
/// @param results where shipped results of fits are
public record TheoryCase(
        CaseStudy study,
        OwnTheories own,
        List<Theory> theories,
        List<Target> targets,
        ScoringPlan plan,
        Levers levers,
        List<Counterfactual> counterfactuals,
        List<Quantity> quantities,
        Folder results) {
    /// Copies the lists.
    public TheoryCase {
        theories = List.copyOf(theories);
        targets = List.copyOf(targets);
        counterfactuals = List.copyOf(counterfactuals);
        quantities = List.copyOf(quantities);
    }

    /// Reads what stands beside a case: `scoring/`, `counterfactuals/` and the levers in `model/`.
    ///
    /// @param study the case
    /// @param own what becomes of theories in its country
    /// @param theories its theories
    /// @param files where its files are
    /// @return all of it; refused with the faults of the first part that has any
    static Outcome<TheoryCase> read(CaseStudy study, OwnTheories own, List<Theory> theories, Folder files) {
        Model model = study.model();
        Folder scoring = path -> files.find("scoring/" + path);
        return scoring.text("targets.csv")
                .then(text -> TargetReader.read(text, study.record(), model))
                .then(targets -> scoring.text("plan.csv")
                        .then(text -> ScoringPlanReader.read(text, model))
                        .then(plan -> compared(study, files, new Scored(own, theories, targets, plan))));
    }

    /// What is read before the rest.
    private record Scored(OwnTheories own, List<Theory> theories, List<Target> targets, ScoringPlan plan) {}

    private static Outcome<TheoryCase> compared(CaseStudy study, Folder files, Scored scored) {
        Model model = study.model();
        return LeverReader.read(path -> files.find("model/" + path), model, study.annotations())
                .then(levers -> CounterfactualReader.read(path -> files.find("counterfactuals/" + path), model, levers)
                        .then(counterfactuals -> files.text("scoring/quantities.csv")
                                .then(text -> QuantityReader.read(text, model))
                                .then(quantities -> new Outcome.Made<>(
                                        new TheoryCase(
                                                study,
                                                scored.own(),
                                                scored.theories(),
                                                scored.targets(),
                                                scored.plan(),
                                                levers,
                                                counterfactuals,
                                                quantities,
                                                path -> files.find("scoring/results/" + path)),
                                        List.of()))));
    }

    /// Makes the case ready to fit.
    ///
    /// @param engine what compiles its model
    /// @return model, targets and plan
    public Outcome<FitCase> fitCase(Engine engine) {
        return engine.compile(study.model())
                .then(model -> new Outcome.Made<>(new FitCase(model, study.annotations(), targets, plan), List.of()));
    }

    /// Makes the case ready to change decisions.
    ///
    /// @param engine what compiles its model
    /// @return the model with its levers put in
    public Outcome<CompiledModel> withLevers(Engine engine) {
        return engine.compile(
                LeverInstallation.install(study.model(), levers.all().values()));
    }
}
