package org.alamedas.cli.command.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.fit.AftermathScorer;
import org.alamedas.evidence.fit.NaiveForecasts;
import org.alamedas.evidence.fit.Scoreboard;

/// Writes how theories and naive forecasts fare in the years after.
public final class AftermathText {
    private static final int NARROW = 6;
    private static final int WIDE = 24;
    private static final double FAR = 1000;
    private static final List<String> NAIVE =
            List.of(NaiveForecasts.LAST_VALUE, NaiveForecasts.CONSTANT_GROWTH, AftermathScorer.YEAR_BEFORE);

    private final Console console;
    private final AftermathResults results;

    private AftermathText(Console console, AftermathResults results) {
        this.console = console;
        this.results = results;
    }

    /// Writes the tables.
    ///
    /// @param console where
    /// @param results the scores
    public static void write(Console console, AftermathResults results) {
        new AftermathText(console, results).write();
    }

    private void write() {
        int last = results.after().until() - 1;
        lines(console.text("aftermath.title", results.after().from(), last));
        console.line("");
        summary();
        for (boolean official : List.of(true, false)) {
            console.line("");
            series(official);
        }
        console.line("");
        String held =
                results.after().held().keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
        lines(console.text("aftermath.legend", held));
    }

    private void lines(String text) {
        Columns.wrapped(text, console.appearance().columns()).forEach(console::line);
    }

    private void summary() {
        Columns table = new Columns();
        table.row(List.of(
                "",
                console.text("theories.crps"),
                console.text("theories.in-band"),
                console.text("theories.n"),
                console.text("aftermath.beats-last"),
                console.text("aftermath.beats-growth"),
                console.text("aftermath.beats-year"),
                console.text("aftermath.held")));
        for (String forecaster : results.recorded().keySet()) {
            Scoreboard board = results.board(forecaster, true);
            List<String> row = new ArrayList<>(List.of(
                    label(forecaster),
                    number(AftermathResults.middle(board)),
                    Columns.number(100 * board.inside(), 0) + " %",
                    Integer.toString(board.targets())));
            for (String naive : NAIVE) {
                row.add(
                        naive.equals(forecaster)
                                ? "-"
                                : console.text(
                                        "aftermath.of",
                                        results.better(forecaster, naive),
                                        results.common(forecaster, naive)));
            }
            row.add(number(heldMiddle(forecaster)));
            table.row(row);
        }
        table.write(console);
    }

    private double heldMiddle(String forecaster) {
        return AftermathResults.middle(Scoreboard.of(results.held().getOrDefault(forecaster, List.of()), true));
    }

    private void series(boolean official) {
        Columns table = new Columns();
        List<String> header = new ArrayList<>();
        header.add(console.text(official ? "theories.series" : "theories.series-unverified"));
        results.recorded().keySet().forEach(id -> header.add(Columns.cut(label(id), NARROW)));
        header.add(console.text("aftermath.held-short"));
        header.add(console.text("theories.best-short"));
        table.row(header);
        Set<String> names = new LinkedHashSet<>();
        results.recorded()
                .keySet()
                .forEach(id -> names.addAll(results.board(id, official).series().keySet()));
        Map<String, Double> held = Scoreboard.of(
                        results.held().getOrDefault(AftermathScorer.AS_MODELLED, List.of()), official)
                .series();
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(Columns.cut(name, WIDE)));
            results.recorded().keySet().forEach(id -> row.add(number(of(id, official, name))));
            row.add(number(held.getOrDefault(name, Double.NaN)));
            row.add(results.recorded().keySet().stream()
                    .filter(id -> Double.isFinite(of(id, official, name)))
                    .min(Comparator.comparingDouble(id -> of(id, official, name)))
                    .map(id -> Columns.cut(label(id), NARROW))
                    .orElse("-"));
            table.row(row);
        }
        table.write(console);
    }

    private double of(String forecaster, boolean official, String series) {
        return results.board(forecaster, official).series().getOrDefault(series, Double.NaN);
    }

    /// Runs into hyperinflation are off by numbers that no table has room for.
    private static String number(double score) {
        return score >= FAR ? ">" + (int) FAR : Columns.number(score, score < 100 ? 2 : 0);
    }

    private String label(String forecaster) {
        return switch (forecaster) {
            case NaiveForecasts.LAST_VALUE -> console.text("theories.last-value");
            case NaiveForecasts.CONSTANT_GROWTH -> console.text("theories.constant-growth");
            case AftermathScorer.YEAR_BEFORE -> console.text("aftermath.year-before");
            case AftermathScorer.AS_MODELLED -> console.text("aftermath.as-modelled");
            default -> forecaster;
        };
    }
}
