package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.theory.Theory;

/// How often a theory that is exactly right is recognised.
///
/// A point of the posterior of one theory, given the data of the stage before the last, makes a
/// record: what its run gives for each observation, off by as much as its own discrepancy says.
/// Every theory is fitted to that record and predicts its last stage, as it does with the real one,
/// with events generated. Each replicate has a seed of its own, for the point, the noise and the
/// fits, so that a stroke of luck of the sampler does not repeat itself.
public final class PlantedTruth {
    private final Fitting fitting;
    private final List<Theory> theories;
    private final Budget budget;
    private final long seed;

    /// Makes ready to plant.
    ///
    /// @param fitting what fits
    /// @param theories the theories, without references
    /// @param budget how much work each fit may do
    /// @param seed the seed of the first replicate; each later one has the next
    public PlantedTruth(Fitting fitting, List<Theory> theories, Budget budget, long seed) {
        this.fitting = fitting;
        this.theories = List.copyOf(theories);
        this.budget = budget;
        this.seed = seed;
    }

    /// How one theory fared on a record.
    ///
    /// @param evidence the natural logarithm of the density that it gave to the data of the last
    ///     stage, all together
    /// @param total the same for all data
    /// @param crps the continuous ranked probability score of its predictions of the last stage,
    ///     mean of series
    public record Fared(double evidence, double total, double crps) {}

    /// One record made by a theory, and how all theories fared on it.
    ///
    /// @param truth the id of the theory that made it
    /// @param replicate its number, from 0
    /// @param fared how each theory fared, in the order of the case
    public record Trial(String truth, int replicate, Map<String, Fared> fared) {
        /// Copies the map, keeping its order.
        public Trial {
            fared = Collections.unmodifiableMap(new LinkedHashMap<>(fared));
        }

        /// Returns the theory that is preferred by a measure.
        ///
        /// @param measure the measure
        /// @return its id; the first of those that are equal
        public String preferred(Measure measure) {
            return fared.entrySet().stream()
                    .reduce((a, b) -> measure.of(b.getValue()) > measure.of(a.getValue()) ? b : a)
                    .orElseThrow()
                    .getKey();
        }

        /// Returns the place of the true theory by a measure.
        ///
        /// @param measure the measure
        /// @return 1 where no other fares better
        public long place(Measure measure) {
            double own = measure.of(Objects.requireNonNull(fared.get(truth)));
            return 1
                    + fared.values().stream()
                            .filter(one -> measure.of(one) > own)
                            .count();
        }
    }

    /// By what a theory may be preferred.
    public enum Measure {
        /// The density that it gave to what it had not seen.
        PREDICTION,
        /// The density that it gave to all data.
        ALL_DATA,
        /// The score of its predictions, as in the table of scores.
        CRPS;

        /// Measures how a theory fared.
        ///
        /// @param fared how
        /// @return a number, larger for better
        public double of(Fared fared) {
            return switch (this) {
                case PREDICTION -> fared.evidence();
                case ALL_DATA -> fared.total();
                case CRPS -> -fared.crps();
            };
        }
    }

    /// Watches trials, keeps them, and may stop them.
    public interface Progress extends FitProgress {
        /// Is told before each record.
        ///
        /// @param done how many records are done
        /// @param all how many there are
        void begin(int done, int all);

        /// Is given each trial that is done.
        ///
        /// @param trial the trial
        void keep(Trial trial);
    }

    /// Makes records of each theory in turn and fits all theories to each.
    ///
    /// @param replicates how many records each makes
    /// @param known trials done before with the same seed and budget, which are not done again
    /// @param progress who watches
    /// @throws CancellationException if the watcher stops it
    public void run(int replicates, List<Trial> known, Progress progress) {
        int done = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
            for (Theory truth : theories) {
                int number = replicate;
                boolean there = known.stream()
                        .anyMatch(trial -> trial.truth().equals(truth.id()) && trial.replicate() == number);
                if (!there) {
                    progress.begin(done, theories.size() * replicates);
                    progress.keep(trial(truth, replicate, progress));
                }
                done++;
            }
        }
    }

    private Trial trial(Theory truth, int replicate, FitProgress progress) {
        Chance chance = new Chance(seed + replicate);
        FitCase record = record(source(truth, chance, progress), chance);
        Map<String, Fared> fared = new LinkedHashMap<>();
        for (Theory theory : theories) {
            fared.put(theory.id(), fare(theory, record, chance, progress));
        }
        return new Trial(truth.id(), replicate, fared);
    }

    private Swarm source(Theory truth, Chance chance, FitProgress progress) {
        Fitting.Sweep sweep = fitting.sweep(truth, Mode.GENERATED, fitting.about(), budget, chance);
        List<Stage> stages = fitting.about().plan().stages();
        for (int i = 0; i < stages.size() - 1; i++) {
            sweep.advance(i, stages.get(i), progress);
        }
        return sweep.swarm();
    }

    private FitCase record(Swarm swarm, Chance chance) {
        int point = (int) (chance.uniform(Chance.Use.TRUTH, 0, 0, 0) * swarm.points().length);
        Prediction run = Objects.requireNonNull(swarm.predictions()[point]);
        List<Target> made = new ArrayList<>();
        for (int i = 0; i < fitting.about().targets().size(); i++) {
            Target target = fitting.about().targets().get(i);
            double noise = chance.normal(Chance.Use.TRUTH, i + 1, 0, 0);
            made.add(target.with(run.target(i) + target.error() * swarm.discrepancy(point) * noise));
        }
        return fitting.about().with(made);
    }

    private Fared fare(Theory theory, FitCase record, Chance chance, FitProgress progress) {
        Fitting.Sweep sweep = fitting.sweep(theory, Mode.GENERATED, record, budget, chance);
        Scorer scorer = new Scorer(record.targets(), Mode.GENERATED, chance);
        List<Stage> stages = record.plan().stages();
        double sum = 0;
        double last = 0;
        double crps = Double.NaN;
        for (int i = 0; i < stages.size(); i++) {
            last = sweep.advance(i, stages.get(i), progress).logEvidence();
            sum += last;
            if (i == stages.size() - 2) {
                crps = Scoreboard.of(scorer.score(theory.id(), sweep.swarm(), i, stages.get(i)), true)
                        .crps();
            }
        }
        return new Fared(last, sum, crps);
    }
}
