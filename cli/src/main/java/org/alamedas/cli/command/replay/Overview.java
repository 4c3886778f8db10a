package org.alamedas.cli.command.replay;

import org.alamedas.cli.output.Page;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.replay.ComparisonRole;
import org.alamedas.evidence.replay.Fit;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.jspecify.annotations.Nullable;

/// One line a series: what it is, the model, the record, how far they are apart.
final class Overview {
    private static final int ERROR = 8;
    private static final int INSIDE = 6;
    private static final int SOURCES = 3;
    private static final int NARROWEST_LINE = 8;
    private static final int NARROWEST_LABEL = 18;
    private static final int WIDEST_LABEL = 46;

    private final Page page;
    private final Report report;
    private final int line;
    private final int column;
    private final int label;

    Overview(Page page, Report report) {
        this.page = page;
        this.report = report;
        int room = page.width() - ERROR - INSIDE - SOURCES - 3;
        int widest = Math.max(4, (room - NARROWEST_LABEL) / 2);
        int years = report.window().years();
        this.line = Math.ceilDiv(years, Math.ceilDiv(years, widest));
        this.column = Math.max(line, NARROWEST_LINE);
        this.label = Math.clamp(room - 2L * column, NARROWEST_LABEL, WIDEST_LABEL);
    }

    void write() {
        page.line(row(
                "",
                page.text("replay.model"),
                page.text("replay.record"),
                page.text("replay.error"),
                page.text("replay.in-band"),
                page.text("replay.sources-short")));
        String axis =
                report.series().isEmpty() ? "" : new YearLine(report.series().getFirst(), report.window(), line).axis();
        page.line(row("", axis, axis, "", "", ""));
        for (ReplayedSeries series : report.series()) {
            page.line(row(series));
        }
        page.blank();
        page.paragraph("", page.text("replay.legend"), 0);
    }

    private String row(ReplayedSeries series) {
        YearLine years = new YearLine(series, report.window(), line);
        Fit official = series.official();
        Fit fit = official == null ? series.all() : official;
        return row(
                name(series.comparison()),
                years.model(page),
                years.record(page),
                error(series, fit, official == null ? "*" : " "),
                fit == null || fit.banded() == 0 ? Page.GAP : fit.inside() + "/" + fit.banded(),
                Integer.toString(series.sources().size()));
    }

    private String name(Comparison comparison) {
        String whole = page.text(comparison.label());
        return whole.length() <= label ? whole : page.text(comparison.shortLabel());
    }

    private String error(ReplayedSeries series, @Nullable Fit fit, String mark) {
        if (series.comparison().role() == ComparisonRole.INPUT) {
            return page.text("replay.input") + " ";
        }
        if (fit == null) {
            return Page.GAP + " ";
        }
        Double relative = fit.relativeError();
        return (relative == null ? page.number(fit.meanAbsoluteError()) : page.percent(relative)) + mark;
    }

    private String row(String name, String model, String record, String error, String inside, String sources) {
        return Page.left(name, label)
                + " " + Page.left(model, column + 1)
                + Page.left(record, column + 1)
                + Page.right(error, ERROR)
                + Page.right(inside, INSIDE)
                + Page.right(sources, SOURCES);
    }
}
