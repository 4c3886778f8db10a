package org.alamedas.cli.command.october;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.output.Sparkline;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.evidence.episode.EpisodeRun;
import org.alamedas.evidence.episode.Fact;
import org.alamedas.evidence.episode.Measure;
import org.alamedas.evidence.episode.Output;
import org.alamedas.evidence.episode.Variant;
import org.alamedas.evidence.source.Source;
import org.alamedas.model.expr.Name;

/// Writes an episode for a person at a terminal: the figures of every variant, the days as lines of
/// characters, the recorded facts beside the run of the record, and what all this does not claim.
final class OctoberText {
    private static final int FIGURE = 8;
    private static final int LABEL = 38;

    private final Page page;
    private final OctoberReport report;

    private OctoberText(Console console, OctoberReport report) {
        this.page = new Page(console);
        this.report = report;
    }

    static void write(Console console, OctoberReport report) {
        new OctoberText(console, report).write();
    }

    private void write() {
        page.heading(page.text(report.period().label()));
        page.paragraph(
                "",
                page.text(
                        "october.day-zero",
                        report.period().dayZero(),
                        report.period().days()),
                0);
        page.paragraph("", page.text("october.eve", said(report.eve())), 0);
        if (!report.settings().isEmpty()) {
            page.paragraph("", page.text("october.set", said(report.settings())), 0);
        }
        page.blank();
        figures();
        page.blank();
        EpisodeRun first = report.runs().getFirst();
        days(first);
        page.blank();
        facts(first);
        page.blank();
        limits();
    }

    private String said(Map<Name, Double> values) {
        return values.entrySet().stream()
                .map(value -> label(value.getKey()) + " " + page.number(value.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String label(Name variable) {
        return report.episode()
                .annotations()
                .label(variable)
                .map(VariableLabel::label)
                .map(page::text)
                .orElse(variable.written());
    }

    private void figures() {
        page.heading(page.text("october.figures"));
        List<Output> outputs = report.episode().outputs();
        StringBuilder head = new StringBuilder(" ".repeat(2));
        for (int i = 0; i < outputs.size(); i++) {
            head.append(Page.right("(" + (char) ('a' + i) + ")", FIGURE));
        }
        page.line(head.toString());
        for (EpisodeRun run : report.runs()) {
            page.line(mark(run.variant()) + page.text(run.variant().label()));
            StringBuilder line = new StringBuilder(" ".repeat(2));
            outputs.forEach(output -> line.append(Page.right(figure(run, output), FIGURE)));
            page.line(line.toString());
        }
        for (int i = 0; i < outputs.size(); i++) {
            page.line("(" + (char) ('a' + i) + ") " + page.text(outputs.get(i).label()));
        }
        page.paragraph("", page.text("october.legend"), 0);
    }

    private static String mark(Variant variant) {
        return variant.rank() == Variant.Rank.RECORD ? "* " : "  ";
    }

    private String figure(EpisodeRun run, Output output) {
        OptionalDouble figure = run.figure(output);
        if (figure.isEmpty()) {
            return Page.GAP;
        }
        return output.measure() == Measure.LARGEST_SIZE
                ? String.format(Locale.ROOT, "%.0e", figure.getAsDouble())
                : page.number(figure.getAsDouble());
    }

    private void days(EpisodeRun run) {
        int[] days = OctoberDays.of(run).toArray();
        page.heading(page.text("october.days", page.text(run.variant().label()), days[0], days[days.length - 1]));
        for (Name variable : report.episode().drawn()) {
            double[] values = new double[days.length];
            for (int i = 0; i < days.length; i++) {
                values[i] = run.at(variable, days[i]);
            }
            double low = DoubleStream.of(values).min().orElseThrow();
            double high = DoubleStream.of(values).max().orElseThrow();
            Sparkline line = page.sparkline(low, high);
            page.line(Page.left(label(variable), LABEL)
                    + Page.right(page.number(low), FIGURE) + " "
                    + line.draw(Sparkline.sample(values, Math.max(10, page.width() - LABEL - 2 * FIGURE - 3))) + " "
                    + page.number(high));
        }
    }

    private void facts(EpisodeRun run) {
        page.heading(page.text("october.facts"));
        for (Fact fact : report.episode().facts(report.period())) {
            int day = OctoberDays.number(report.period(), fact);
            page.paragraph(
                    fact.day() + " (" + page.text("october.day", day) + ") ",
                    page.text(fact.event().text()) + " ["
                            + String.join("; ", fact.event().sources()) + "]",
                    4);
            Name variable = fact.variable();
            String value = variable == null ? "" : label(variable) + " " + page.number(run.at(variable, day)) + ": ";
            page.paragraph("    ", page.text("october.model", value + page.text(fact.bearing())), 4);
        }
    }

    private void limits() {
        page.paragraph("", page.text("october.limits"), 0);
        page.heading(page.text("replay.sources-heading"));
        List<String> cited = report.episode().facts(report.period()).stream()
                .flatMap(fact -> fact.event().sources().stream())
                .distinct()
                .sorted()
                .toList();
        for (String id : cited) {
            report.bibliography()
                    .find(id)
                    .map(Source::citation)
                    .ifPresent(citation -> page.paragraph("", id + ": " + citation, 4));
        }
    }
}
