package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.theory.Theory;

/// How often a theory that is exactly right is recognised.
///
/// A point of the posterior of one theory, given the data of the stage before the last, makes a
/// record: what its run gives for each observation, off by as much as its own discrepancy says.
/// Every theory is fitted to that record and predicts its last stage, as it does with the real one.
public final class PlantedTruth {
    private PlantedTruth() {}

    /// One record made by a theory, and how its rivals fared on it.
    ///
    /// @param truth the id of the theory that made it
    /// @param replicate its number, from 0
    /// @param evidence for each theory, the natural logarithm of the density that it gave to the
    ///     data of the last stage,
    ///     all together
    /// @param total for each theory, the same for all data
    public record Trial(String truth, int replicate, Map<String, Double> evidence, Map<String, Double> total) {
        /// Copies the maps, keeping their order.
        public Trial {
            evidence = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
            total = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(total));
        }

        /// Returns the theory that predicted the last stage best.
        ///
        /// @return its id; the first of those that are equal
        public String preferred() {
            return best(evidence);
        }

        /// Returns the theory under which all data are likeliest.
        ///
        /// @return its id; the first of those that are equal
        public String likeliest() {
            return best(total);
        }

        private static String best(Map<String, Double> scores) {
            return scores.entrySet().stream()
                    .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                    .orElseThrow()
                    .getKey();
        }
    }

    /// Watches trials and may stop them.
    @FunctionalInterface
    public interface Progress {
        /// Is told before each record.
        ///
        /// @param done how many records are done
        /// @param all how many there are
        /// @return whether to go on
        boolean goOn(int done, int all);
    }

    /// Makes records of each theory in turn and fits all theories to each, with events generated.
    ///
    /// @param fitting what fits
    /// @param theories the theories, without references
    /// @param replicates how many records each makes
    /// @param budget how much work each fit may do
    /// @param progress who watches
    /// @return the trials
    public static List<Trial> run(
            Fitting fitting, List<Theory> theories, int replicates, Budget budget, Progress progress) {
        List<Trial> trials = new ArrayList<>();
        for (Theory truth : theories) {
            Fitting.Sweep source = source(fitting, truth, budget);
            for (int replicate = 0; replicate < replicates; replicate++) {
                if (!progress.goOn(trials.size(), theories.size() * replicates)) {
                    throw new java.util.concurrent.CancellationException("stopped");
                }
                int point = (int) ((long) replicate * budget.points() / replicates);
                FitCase record = record(fitting, source.swarm(), point);
                trials.add(trial(fitting, truth, replicate, theories, record, budget));
            }
        }
        return List.copyOf(trials);
    }

    private static Fitting.Sweep source(Fitting fitting, Theory truth, Budget budget) {
        Fitting.Sweep sweep = fitting.sweep(truth, Mode.GENERATED, fitting.about(), budget);
        List<Stage> stages = fitting.about().plan().stages();
        for (int i = 0; i < stages.size() - 1; i++) {
            sweep.advance(i, stages.get(i), FitProgress.NONE);
        }
        return sweep;
    }

    private static FitCase record(Fitting fitting, Swarm swarm, int point) {
        Prediction run = Objects.requireNonNull(swarm.predictions()[point]);
        List<Target> made = new ArrayList<>();
        for (int i = 0; i < fitting.about().targets().size(); i++) {
            Target target = fitting.about().targets().get(i);
            double noise = fitting.chance().normal(Chance.Use.TRUTH, i, point, 0);
            made.add(target.with(run.target(i) + target.error() * swarm.discrepancy(point) * noise));
        }
        return fitting.about().with(made);
    }

    private static Trial trial(
            Fitting fitting, Theory truth, int replicate, List<Theory> theories, FitCase record, Budget budget) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        Map<String, Double> total = new LinkedHashMap<>();
        for (Theory theory : theories) {
            Fitting.Sweep sweep = fitting.sweep(theory, Mode.GENERATED, record, budget);
            double sum = 0;
            double last = 0;
            List<Stage> stages = record.plan().stages();
            for (int i = 0; i < stages.size(); i++) {
                last = sweep.advance(i, stages.get(i), FitProgress.NONE).logEvidence();
                sum += last;
            }
            evidence.put(theory.id(), last);
            total.put(theory.id(), sum);
        }
        return new Trial(truth.id(), replicate, evidence, total);
    }
}
