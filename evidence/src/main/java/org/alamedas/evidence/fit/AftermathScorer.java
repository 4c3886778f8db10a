package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.measurement.Reading;
import org.alamedas.evidence.measurement.Scope;
import org.alamedas.evidence.measurement.Target;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.replay.ComparisonRole;
import org.alamedas.evidence.replay.Replay;
import org.alamedas.evidence.replay.ReplayPoint;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.alamedas.evidence.replay.Transform;
import org.alamedas.evidence.replay.YearRange;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Scores what theories, fitted to the years before an event, say of the years after it, beside
/// forecasts that know no theory.
///
/// Such forecasts are conditional: a run is given the paths of policy and of the world as recorded. A
/// number of which nothing before the event depends, at either end of its range, was not learned by any
/// fit: it keeps the value that the model comes with, for all theories alike. The
/// figures are all those of the record that are compared with an output of the model. Each is taken to be
/// uncertain by its band and by no less than two hundredths of itself, or one point of a growth rate: an
/// exact count of votes is not a forecast's measure of error.
public final class AftermathScorer {
    /// The stage id of scores of runs with every path as recorded.
    public static final String AS_RECORDED = "aftermath";

    /// The stage id of scores of runs with the paths held that were set with the outcome in view.
    public static final String HELD = "aftermath-held";

    /// The forecaster that is the model with the numbers that it comes with.
    public static final String AS_MODELLED = "as_modelled";

    /// The naive forecast that knows each series up to a year before.
    public static final String YEAR_BEFORE = "year_before";

    private static final double LOW = 0.01;
    private static final double HIGH = 0.99;
    private static final long SEED = 1;
    private static final double LEAST_SHARE = 0.02;
    private static final double LEAST_POINTS = 1;

    private final CompiledModel model;
    private final ScoringPlan plan;
    private final Aftermath after;
    private final List<Comparison> comparisons;
    private final Chance chance = new Chance(SEED);
    private final Set<Name> later;

    /// A figure of the record in the unit of its comparison.
    private record Figure(Comparison comparison, Target target) {}

    /// Makes a scorer.
    ///
    /// @param about the case: its model, its free numbers, and what came before
    /// @param after the years to score
    /// @param comparisons which variable is compared with which series
    public AftermathScorer(FitCase about, Aftermath after, List<Comparison> comparisons) {
        this.model = about.model();
        this.plan = about.plan();
        this.after = after;
        this.comparisons = comparisons.stream()
                .filter(one -> one.role() == ComparisonRole.OUTPUT)
                .toList();
        this.later = later(SharedParameters.of(model.model(), about.annotations()));
    }

    /// Finds the numbers of which nothing that is compared depends before the event.
    private Set<Name> later(List<FreeParameter> free) {
        Optional<RunResult> plain = before(Map.of());
        return free.parallelStream()
                .filter(one -> Stream.of(LOW, HIGH)
                        .allMatch(share -> same(
                                plain, before(Map.of(one.name(), one.prior().value(share))))))
                .map(FreeParameter::name)
                .collect(Collectors.toSet());
    }

    private Optional<RunResult> before(Map<Name, Double> change) {
        Map<Name, Double> values = new LinkedHashMap<>(plan.in(Mode.GENERATED));
        values.putAll(change);
        try {
            return Optional.of(model.run(new RunSpec(null, plan.stop(), null, null, null, values, wanted(), false)));
        } catch (SimulationException _) {
            return Optional.empty();
        }
    }

    private static boolean same(Optional<RunResult> one, Optional<RunResult> other) {
        return one.isPresent()
                && other.isPresent()
                && IntStream.range(0, one.get().columns().size())
                        .allMatch(column -> java.util.Arrays.equals(
                                one.get().values(column), other.get().values(column)));
    }

    private List<Name> wanted() {
        return comparisons.stream().map(Comparison::variable).distinct().toList();
    }

    /// Returns the numbers that no fit could learn of before the event.
    ///
    /// @return their names; they keep the values that the model comes with
    public Set<Name> later() {
        return later;
    }

    /// Scores the model with the numbers that it comes with.
    ///
    /// @param held whether paths set with the outcome in view are held
    /// @return a score for each figure
    public List<TargetScore> asModelled(boolean held) {
        return scores(AS_MODELLED, 1, held, List.of(Map.of()));
    }

    /// Scores a theory.
    ///
    /// @param draws points of its posterior
    /// @param discrepancy how many times farther off than errors of measurement it was while fitted
    /// @param held whether paths set with the outcome in view are held
    /// @return a score for each figure that every run reaches; none where no run reaches the end
    public List<TargetScore> theory(PosteriorDraws draws, double discrepancy, boolean held) {
        List<Map<Name, Double>> points =
                IntStream.range(0, draws.rows().size()).mapToObj(draws::values).toList();
        return scores(draws.theory(), discrepancy, held, points);
    }

    private List<TargetScore> scores(
            String forecaster, double discrepancy, boolean held, List<Map<Name, Double>> points) {
        List<Map<String, Double>> runs = points.parallelStream()
                .map(point -> run(point, held))
                .flatMap(Optional::stream)
                .toList();
        Stage stage = stage(held ? HELD : AS_RECORDED);
        List<TargetScore> scores = new ArrayList<>();
        List<Figure> figures = runs.isEmpty() ? List.of() : figures();
        for (int number = 0; number < figures.size(); number++) {
            Target target = figures.get(number).target();
            String key = key(figures.get(number).comparison(), target.date());
            double[] means = runs.stream()
                    .mapToDouble(run -> run.getOrDefault(key, Double.NaN))
                    .toArray();
            if (target.date().year() >= after.from()
                    && java.util.Arrays.stream(means).allMatch(Double::isFinite)) {
                scores.add(Scorer.score(
                        forecaster, Mode.RECORDED, stage, target, forecast(number, means, target, discrepancy)));
            }
        }
        return List.copyOf(scores);
    }

    private Forecast forecast(int figure, double[] means, Target target, double discrepancy) {
        double[] sds = new double[means.length];
        double[] noises = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            sds[i] = target.error() * discrepancy;
            noises[i] = chance.normal(Chance.Use.NOISE, figure, i, 0);
        }
        return means.length == 1
                ? new Forecast.Normal(means[0], sds[0])
                : new Forecast.Mixture(means, sds, Weights.of(new double[means.length], 1), noises);
    }

    /// Scores three naive forecasts: the last value before the event, growth as before it, and the value
    /// of a year before, which knows more than any theory does.
    ///
    /// @return their scores, of figures with earlier figures of the same series
    public List<TargetScore> naive() {
        List<Target> targets = figures().stream().map(Figure::target).toList();
        Stage stage = stage(AS_RECORDED);
        Stage end = new Stage("end", stage.label(), after.until());
        ScoringPlan split = new ScoringPlan(List.of(stage, end), after.until(), plan.hazard(), Map.of());
        List<TargetScore> scores = new ArrayList<>(NaiveForecasts.score(targets, split, Mode.RECORDED).stream()
                .filter(score -> ObservationDate.parse(score.date())
                        .filter(date -> date.year() >= after.from())
                        .isPresent())
                .toList());
        for (Target target : targets) {
            if (target.date().year() >= after.from()) {
                NaiveForecasts.lastBefore(target, targets, target.known() - 1 + 1e-6)
                        .ifPresent(forecast ->
                                scores.add(Scorer.score(YEAR_BEFORE, Mode.RECORDED, stage, target, forecast)));
            }
        }
        return List.copyOf(scores);
    }

    private Stage stage(String id) {
        return new Stage(id, new Bilingual(id, id), plan.stages().getLast().until());
    }

    private Optional<Map<String, Double>> run(Map<Name, Double> point, boolean held) {
        Map<Name, Double> values = new LinkedHashMap<>(point);
        values.keySet().removeAll(later);
        values.putAll(after.settings());
        values.putAll(held ? after.held() : Map.of());
        try {
            RunResult run =
                    model.run(new RunSpec(null, (double) after.until(), null, null, null, values, wanted(), false));
            Map<String, Double> read = new LinkedHashMap<>();
            for (ReplayedSeries series : Replay.of(run, comparisons, window(after.from()))) {
                for (ReplayPoint one : series.points()) {
                    Double value = one.model();
                    if (value != null) {
                        read.put(key(series.comparison(), one.date()), value);
                    }
                }
            }
            return Optional.of(read);
        } catch (SimulationException _) {
            return Optional.empty();
        }
    }

    private YearRange window(int from) {
        return new YearRange(from, after.until() - 1);
    }

    private static String key(Comparison comparison, ObservationDate date) {
        return comparison.id() + " " + date.iso();
    }

    /// The figures of the record, those before the event too, from which naive forecasts are made.
    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            comparison.series().observations().stream()
                    .filter(one -> one.date().begin() < after.until())
                    .flatMap(one -> comparison.recorded(comparison.series(), one).stream())
                    .forEach(one -> figures.add(new Figure(comparison, target(comparison, one))));
        }
        return figures;
    }

    private static Target target(Comparison comparison, Observation seen) {
        boolean rate = rate(comparison.transform());
        double least = rate ? LEAST_POINTS : Math.max(LEAST_SHARE * Math.abs(seen.value()), Double.MIN_NORMAL);
        return new Target(
                comparison.id(),
                comparison.variable(),
                rate ? Reading.GROWTH : Reading.MEAN,
                seen.date(),
                null,
                seen.value(),
                wide(seen.value(), seen.band(), least),
                seen.trust(),
                Scope.EVERY,
                seen.sources(),
                Objects.toString(seen.note(), ""),
                seen.span());
    }

    private static Band wide(double value, @Nullable Band band, double least) {
        return band == null
                ? new Band(value - least, value + least)
                : new Band(Math.min(band.low(), value - least), Math.max(band.high(), value + least));
    }

    private static boolean rate(Transform transform) {
        return switch (transform) {
            case Transform.GrowthOfMean as -> true;
            case Transform.GrowthOfEnd as -> true;
            case Transform.DecemberToDecember as -> true;
            case Transform.Mean as -> false;
            case Transform.At as -> false;
            case Transform.IndexOfMean as -> false;
        };
    }
}
