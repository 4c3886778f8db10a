package org.alamedas.cli.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.Console;
import org.alamedas.engine.ReadyRun;
import org.alamedas.engine.run.RunResult;
import org.alamedas.engine.run.RunSpec;
import org.alamedas.model.definition.PlannedRun;
import org.alamedas.model.definition.Report;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Shows what a planned run asks for: its name, what it changes, its tables and its plots.
///
/// @param console where
/// @param style how plots are drawn
public record DeckOutput(Console console, PlotStyle style) {

    /// Returns what has to be recorded so that a planned run can be shown: each step of everything
    /// that it shows.
    ///
    /// @param run the run
    /// @return its specification
    public static RunSpec recording(ReadyRun run) {
        Set<Name> names = new LinkedHashSet<>();
        for (Report report : run.plan().reports()) {
            Stream.concat(references(report), interval(report.every()))
                    .forEach(reference -> names.addAll(Shown.recorded(reference, run.model())));
        }
        RunSpec spec = run.spec();
        return new RunSpec(
                spec.start(),
                spec.stop(),
                spec.step(),
                often(run, spec),
                spec.method(),
                spec.values(),
                List.copyOf(names),
                false);
    }

    /// Half a step, and so each step; what the model says where its step is not a number.
    private static @Nullable Double often(ReadyRun run, RunSpec spec) {
        Expr written = run.model().model().time().step();
        Double step = spec.step();
        return step != null
                ? Double.valueOf(step / 2)
                : written instanceof Expr.Literal(double value, var _) ? Double.valueOf(value / 2) : null;
    }

    private static Stream<Expr.Reference> references(Report report) {
        return switch (report) {
            case Report.Table table -> table.columns().stream().map(Report.Column::shown);
            case Report.Plot plot ->
                plot.scales().stream().flatMap(scale -> scale.curves().stream()).map(Report.Curve::shown);
        };
    }

    private static Stream<Expr.Reference> interval(@Nullable Expr every) {
        return every instanceof Expr.Reference reference ? Stream.of(reference) : Stream.empty();
    }

    /// Shows a run.
    ///
    /// @param run the run
    /// @param result what it recorded
    public void show(ReadyRun run, RunResult result) {
        PlannedRun plan = run.plan();
        String title = run.model().model().name().written();
        console.line(plan.title().isEmpty() ? title : title + "   " + plan.title());
        changes(plan);
        for (Report report : plan.reports()) {
            List<Integer> rows = Moments.rows(result, report.every());
            if (!rows.isEmpty()) {
                console.line("");
                show(report, result, rows);
            }
        }
    }

    private void changes(PlannedRun plan) {
        Set<Span> told = new HashSet<>();
        String changes = plan.settings().stream()
                // A table that is read over several inputs is one table of the deck.
                .filter(setting -> told.add(setting.span()))
                .map(setting -> setting.name() + "="
                        + setting.values().stream().map(NumberPrinter::print).collect(Collectors.joining("/")))
                .collect(Collectors.joining(", "));
        if (!changes.isEmpty()) {
            console.line(console.text("deck.changed", changes));
        }
    }

    private void show(Report report, RunResult result, List<Integer> rows) {
        switch (report) {
            case Report.Table table -> new PrintedTable(console, result, rows).write(entries(table, result));
            case Report.Plot plot -> draw(picture(plot, result, rows));
        }
    }

    private static List<PrintedTable.Entry> entries(Report.Table table, RunResult result) {
        List<PrintedTable.Entry> entries = new ArrayList<>();
        for (Report.Column column : table.columns()) {
            for (Shown shown : Shown.find(column.shown(), result)) {
                entries.add(new PrintedTable.Entry(shown.label(), shown.column(), column.group(), column.format()));
            }
        }
        return entries;
    }

    private static Picture picture(Report.Plot plot, RunResult result, List<Integer> rows) {
        List<Double> times = rows.stream().map(result::time).toList();
        List<Picture.Scale> scales = new ArrayList<>();
        for (Report.Scale scale : plot.scales()) {
            List<Curve> curves = new ArrayList<>();
            for (Report.Curve curve : scale.curves()) {
                for (Shown shown : Shown.find(curve.shown(), result)) {
                    String mark = curve.mark().isEmpty() ? shown.label() : curve.mark();
                    curves.add(Curve.of(shown.label(), mark.charAt(0), result, shown.column(), rows));
                }
            }
            if (!curves.isEmpty()) {
                scales.add(Picture.Scale.of(curves, scale.low(), scale.high()));
            }
        }
        return new Picture(times, scales);
    }

    private void draw(Picture picture) {
        if (picture.scales().isEmpty()) {
            return;
        }
        switch (style) {
            case LINES, CHART -> TerminalPlot.draw(console, picture);
            case PRINTER -> PrinterPlot.draw(console, picture);
        }
    }
}
