package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;

/// Fits theories of a case. Holds threads: to be closed.
public final class Fitting implements AutoCloseable {
    /// How many draws of a posterior are kept.
    public static final int DRAWS = 40;

    private final FitCase about;
    private final Chance chance;
    private final Budget budget;
    private final Simulator simulator;
    private final List<FreeParameter> shared;

    /// Makes ready to fit.
    ///
    /// @param about the case
    /// @param seed where random numbers come from
    /// @param budget how much work a fit may do
    /// @param threads on how many threads; no result depends on it
    public Fitting(FitCase about, long seed, Budget budget, int threads) {
        this.about = about;
        this.chance = new Chance(seed);
        this.budget = budget;
        this.simulator = new Simulator(about.model(), threads);
        this.shared = SharedParameters.of(about.model().model(), about.annotations());
    }

    /// Fits a theory and scores what it predicts.
    ///
    /// @param theory the theory
    /// @param mode how events come about
    /// @param progress who watches
    /// @return fit, scores, what was learned, draws of the posterior
    /// @throws CancellationException if the watcher stops it
    /// @throws IllegalStateException if the model runs to the end at no point of the prior
    public FitReport fit(Theory theory, Mode mode, FitProgress progress) {
        Sweep sweep = sweep(theory, mode, about, budget, chance);
        List<StageFit> fits = new ArrayList<>();
        List<TargetScore> scores = new ArrayList<>();
        List<Learned> learned = List.of();
        Scorer scorer = new Scorer(about.targets(), mode, chance);
        List<Stage> stages = about.plan().stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            fits.add(sweep.advance(i, stage, progress));
            if (i < stages.size() - 1) {
                scores.addAll(scorer.score(theory.id(), sweep.swarm, i, stage));
            }
            if (i == stages.size() - 2) {
                learned = sweep.learned();
            }
        }
        return new FitReport(theory.id(), mode, fits, scores, learned, sweep.draws());
    }

    /// Begins a sweep of a theory over a record.
    Sweep sweep(Theory theory, Mode mode, FitCase record, Budget much, Chance luck) {
        Dials dials = Dials.of(theory, shared, much.placebos());
        Map<Name, Double> settings = about.plan().in(mode);
        Simulator.Common common = new Simulator.Common(
                settings,
                new Instrument(record.targets(), about.plan()),
                about.plan().stop());
        Likelihood likelihood = new Likelihood(record.targets(), about.plan(), mode);
        Swarm swarm = new Swarm(new Swarm.Task(dials, likelihood, simulator, common, luck, much));
        return new Sweep(theory, mode, dials, likelihood, record, swarm);
    }

    FitCase about() {
        return about;
    }

    Chance chance() {
        return chance;
    }

    @Override
    public void close() {
        simulator.close();
    }

    /// A theory on its way through the stages.
    record Sweep(Theory theory, Mode mode, Dials dials, Likelihood likelihood, FitCase record, Swarm swarm) {
        StageFit advance(int number, Stage stage, FitProgress progress) {
            double evidence = swarm.advance(share -> {
                if (!progress.goOn(stage, share)) {
                    throw new CancellationException("stopped");
                }
            });
            double discrepancy = 0;
            for (int i = 0; i < swarm.points().length; i++) {
                discrepancy += swarm.discrepancy(i) / swarm.points().length;
            }
            return new StageFit(
                    theory.id(), mode, stage.id(), likelihood.count(number), evidence, rms(number), discrepancy);
        }

        private double rms(int stage) {
            double sum = 0;
            for (int i = 0; i < record.targets().size(); i++) {
                if (likelihood.fitted(stage, i)) {
                    double off = (mean(i) - record.targets().get(i).value())
                            / record.targets().get(i).error();
                    sum += off * off;
                }
            }
            return PortableMath.sqrt(sum / Math.max(1, likelihood.count(stage)));
        }

        private double mean(int target) {
            double sum = 0;
            for (Prediction prediction : swarm.predictions()) {
                sum += Objects.requireNonNull(prediction).target(target);
            }
            return sum / swarm.predictions().length;
        }

        List<Learned> learned() {
            List<Learned> learned = new ArrayList<>();
            double[][] points = swarm.points();
            for (int d = 0; d < dials.size(); d++) {
                Moments normal = new Moments();
                Moments values = new Moments();
                for (double[] point : points) {
                    normal.add(point[d]);
                    values.add(dials.value(d, point));
                }
                FreeParameter free = dials.free().get(d);
                learned.add(new Learned(
                        theory.id(),
                        mode,
                        free.name(),
                        free.kind(),
                        1 - normal.variance(),
                        values.mean(),
                        PortableMath.sqrt(values.variance())));
            }
            return learned;
        }

        PosteriorDraws draws() {
            double[][] points = swarm.points();
            int count = Math.min(DRAWS, points.length);
            List<Name> names = List.copyOf(dials.values(points[0]).keySet());
            List<List<Double>> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Map<Name, Double> values = dials.values(points[(int) ((long) i * points.length / count)]);
                rows.add(names.stream()
                        .map(name -> Objects.requireNonNull(values.get(name)))
                        .toList());
            }
            return new PosteriorDraws(theory.id(), mode, names, rows);
        }
    }

    /// Sums for a mean and a variance. Mutable.
    private static final class Moments {
        private double count;
        private double sum;
        private double squares;

        void add(double number) {
            count++;
            sum += number;
            squares += number * number;
        }

        double mean() {
            return sum / count;
        }

        double variance() {
            return Math.max(0, squares / count - mean() * mean());
        }
    }
}
