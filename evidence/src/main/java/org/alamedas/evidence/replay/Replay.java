package org.alamedas.evidence.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.alamedas.engine.run.RunResult;
import org.alamedas.evidence.series.Kind;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.series.SeriesDefinition;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Holds a run against the record.
public final class Replay {
    private final Function<Name, Trajectory> run;
    private final YearRange window;

    Replay(Function<Name, Trajectory> run, YearRange window) {
        this.run = run;
        this.window = window;
    }

    /// Carries out comparisons.
    ///
    /// @param run a run whose clock is in decimal years and which recorded the variables compared,
    ///     with a moment in
    ///     every month
    /// @param comparisons what to compare with what
    /// @param window the years to look at
    /// @return one for each comparison, in the same order
    /// @throws IllegalArgumentException if a variable was not recorded
    public static List<ReplayedSeries> of(RunResult run, List<Comparison> comparisons, YearRange window) {
        Replay replay = new Replay(variable -> Trajectory.of(run, variable), window);
        return comparisons.stream().map(replay::compare).toList();
    }

    ReplayedSeries compare(Comparison comparison) {
        List<ReplayPoint> points = points(comparison);
        boolean ratio = !isPercentage(comparison.series().definition());
        List<ReplayPoint> official = points.stream().filter(Replay::official).toList();
        return new ReplayedSeries(
                comparison, points, rivals(comparison), Fit.of(official, ratio), Fit.of(points, ratio));
    }

    /// Says whether figures are percentages, whose errors would be percentages of percentages.
    private static boolean isPercentage(SeriesDefinition definition) {
        return definition.kind() == Kind.RATE && definition.unit().startsWith("percent");
    }

    private static boolean official(ReplayPoint point) {
        Observation record = point.record();
        return record != null && record.trust().official();
    }

    private List<ReplayPoint> points(Comparison comparison) {
        Map<ObservationDate, @Nullable Observation> dates = new TreeMap<>();
        for (ObservationDate date : regularDates(comparison)) {
            dates.put(date, null);
        }
        for (Observation figure : figures(comparison.transform(), comparison.series())) {
            dates.put(figure.date(), figure);
        }
        Trajectory x = run.apply(comparison.variable());
        List<ReplayPoint> points = new ArrayList<>();
        dates.forEach((date, figure) -> {
            OptionalDouble model = Transformation.model(comparison.transform(), x, date);
            if (model.isPresent() || figure != null) {
                points.add(new ReplayPoint(date, model.isPresent() ? model.getAsDouble() : null, figure));
            }
        });
        return points;
    }

    private List<Observation> figures(Transform transform, ObservedSeries series) {
        return series.observations().stream()
                .filter(figure -> window.holds(figure.date()))
                .flatMap(figure -> Transformation.record(transform, series, figure).stream())
                .toList();
    }

    private Map<String, List<Observation>> rivals(Comparison comparison) {
        Map<String, List<Observation>> rivals = new LinkedHashMap<>();
        for (ObservedSeries rival : comparison.rivals()) {
            List<Observation> figures = figures(comparison.transform(), rival);
            if (!figures.isEmpty()) {
                rivals.put(rival.id(), figures);
            }
        }
        return rivals;
    }

    private List<ObservationDate> regularDates(Comparison comparison) {
        List<ObservationDate> dates = new ArrayList<>();
        for (int year = window.from(); year <= window.to(); year++) {
            switch (comparison.series().definition().timing()) {
                case MEAN_OF_YEAR -> dates.add(new ObservationDate.Year(year));
                case YEAR_END, ON_DAY -> dates.add(new ObservationDate.Day(LocalDate.of(year, 12, 31)));
                case MEAN_OF_MONTH -> addMonths(dates, year, firstMonth(comparison.transform()));
            }
        }
        return dates;
    }

    private static int firstMonth(Transform transform) {
        return switch (transform) {
            case Transform.DecemberToDecember as -> 12;
            case Transform.Mean as -> 1;
            case Transform.At as -> 1;
            case Transform.GrowthOfMean as -> 1;
            case Transform.GrowthOfEnd as -> 1;
            case Transform.IndexOfMean as -> 1;
        };
    }

    private static void addMonths(List<ObservationDate> dates, int year, int first) {
        for (int month = first; month <= 12; month++) {
            dates.add(new ObservationDate.Month(year, month));
        }
    }
}
