package org.alamedas.evidence.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alamedas.engine.CompiledModel;
import org.alamedas.engine.math.PortableMath;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.engine.run.SimulationException;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.model.expr.Name;

/// Which measurement would best tell two theories apart.
///
/// Each theory, given all data, predicts a measurement by the mixture of its posterior draws, each
/// spread by the error of the measurement. If one of the two were true and both were held equally
/// likely, a measurement would bring the chance given to the true one from a half to some number;
/// what is ranked is the mean of that number over what the true one
/// predicts, and over which of the two is true. A half tells nothing, one tells all.
///
/// @param first the id of a theory
/// @param second the id of another
/// @param quantity what is measured
/// @param date when
/// @param power from a half to one
public record Discrimination(String first, String second, Quantity quantity, ObservationDate date, double power) {
    private static final double EVEN = 0.5;

    /// Silverman's rule of thumb for the width of a kernel.
    private static final double SMOOTHING = 1.06;

    /// Runs every draw and ranks measurements for each pair of theories.
    ///
    /// @param model the model
    /// @param plan the settings of the mode of the draws, and the last moment
    /// @param draws a posterior of each theory, all fitted in one mode
    /// @param quantities what may be measured
    /// @param dates when it may be measured, all before the last moment
    /// @return for each pair, the most telling first; each quantity once, at its most telling date
    public static List<Discrimination> rank(
            CompiledModel model,
            ScoringPlan plan,
            List<PosteriorDraws> draws,
            List<Quantity> quantities,
            List<ObservationDate> dates) {
        Map<String, List<RunResult>> runs = new LinkedHashMap<>();
        List<Name> record = quantities.stream().map(Quantity::variable).toList();
        for (PosteriorDraws posterior : draws) {
            runs.put(posterior.theory(), runs(model, plan, posterior, record));
        }
        List<String> theories = List.copyOf(runs.keySet());
        List<Discrimination> ranked = new ArrayList<>();
        for (int i = 0; i < theories.size(); i++) {
            for (int j = i + 1; j < theories.size(); j++) {
                ranked.addAll(pair(theories.get(i), theories.get(j), runs, quantities, dates));
            }
        }
        return List.copyOf(ranked);
    }

    private static List<RunResult> runs(
            CompiledModel model, ScoringPlan plan, PosteriorDraws posterior, List<Name> record) {
        List<Optional<RunResult>> runs = IntStream.range(0, posterior.rows().size())
                .parallel()
                .mapToObj(draw -> run(model, plan, posterior, draw, record))
                .toList();
        return runs.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<RunResult> run(
            CompiledModel model, ScoringPlan plan, PosteriorDraws posterior, int draw, List<Name> record) {
        Map<Name, Double> values = new LinkedHashMap<>(posterior.values(draw));
        values.putAll(plan.in(posterior.mode()));
        try {
            return Optional.of(model.run(new RunSpec(null, plan.stop(), null, null, null, values, record, false)));
        } catch (SimulationException _) {
            return Optional.empty();
        }
    }

    private static List<Discrimination> pair(
            String first,
            String second,
            Map<String, List<RunResult>> runs,
            List<Quantity> quantities,
            List<ObservationDate> dates) {
        List<Discrimination> best = new ArrayList<>();
        for (Quantity quantity : quantities) {
            dates.stream()
                    .map(date -> new Discrimination(
                            first,
                            second,
                            quantity,
                            date,
                            telling(
                                    readings(runs, first, quantity, date),
                                    readings(runs, second, quantity, date),
                                    quantity.error())))
                    .max(Comparator.comparingDouble(Discrimination::power))
                    .ifPresent(best::add);
        }
        best.sort(Comparator.comparingDouble(Discrimination::power).reversed());
        return best;
    }

    private static double[] readings(
            Map<String, List<RunResult>> runs, String theory, Quantity quantity, ObservationDate date) {
        return Objects.requireNonNull(runs.get(theory)).stream()
                .mapToDouble(run -> RunReading.of(run, quantity.variable(), date))
                .toArray();
    }

    /// Takes the median of each part of the mixture as what is measured, and leaves that part out
    /// of what the theory predicts: a forecast that knows the measurement would always win.
    static double telling(double[] first, double[] second, double error) {
        return (mean(first, second, error) + mean(second, first, error)) / 2;
    }

    private static double mean(double[] truth, double[] rival, double error) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            double own = density(truth[i], truth, i, error);
            double other = density(truth[i], rival, -1, error);
            sum += own + other == 0 ? EVEN : own / (own + other);
        }
        return sum / truth.length;
    }

    private static double density(double at, double[] parts, int without, double error) {
        double sum = 0;
        // Two errors add up, that of the measurement and that of the part from which the measured value was taken, and
        // a smoothing of the parts, which are few.
        double width = SMOOTHING * sd(parts) * PortableMath.pow(parts.length, -1.0 / 5);
        double variance = 2 * error * error + width * width;
        for (int i = 0; i < parts.length; i++) {
            if (i != without) {
                double off = at - parts[i];
                sum += PortableMath.exp(-off * off / (2 * variance));
            }
        }
        return sum / ((parts.length - (without < 0 ? 0 : 1)) * PortableMath.sqrt(variance));
    }

    private static double sd(double[] parts) {
        double mean = Arrays.stream(parts).average().orElse(0);
        double squares =
                Arrays.stream(parts).map(part -> (part - mean) * (part - mean)).sum();
        return PortableMath.sqrt(squares / parts.length);
    }
}
