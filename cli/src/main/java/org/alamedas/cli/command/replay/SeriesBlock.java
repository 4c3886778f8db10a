package org.alamedas.cli.command.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alamedas.cli.output.Page;
import org.alamedas.evidence.replay.Comparison;
import org.alamedas.evidence.replay.ComparisonRole;
import org.alamedas.evidence.replay.Fit;
import org.alamedas.evidence.replay.Inequality;
import org.alamedas.evidence.replay.ReplayPoint;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.alamedas.evidence.replay.Transform;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Timing;
import org.alamedas.evidence.table.Fields;
import org.jspecify.annotations.Nullable;

/// One series in full: both lines, the table by date, the measures of fit, the rivals and the sources.
final class SeriesBlock {
    private static final int DATE = 10;

    /// Of model, record, band, error, and whether the model is in the band.
    private static final List<Integer> WIDTHS = List.of(10, 10, 16, 10, 8);

    private static final int INDENT = 4;

    private final Page page;
    private final Report report;

    SeriesBlock(Page page, Report report) {
        this.page = page;
        this.report = report;
    }

    void write(ReplayedSeries series) {
        Comparison comparison = series.comparison();
        page.heading(page.text(comparison.label()) + ", " + page.text(comparison.unit()));
        page.paragraph(
                "  ",
                page.text(
                        "replay.what",
                        comparison.id(),
                        comparison.variable(),
                        comparison.series().id(),
                        transform(comparison.transform())),
                INDENT);
        lines(series);
        table(series);
        fit(series);
        rivals(series);
        if (!comparison.note().en().isEmpty()) {
            page.paragraph("  ", page.text("replay.note", page.text(comparison.note())), INDENT);
        }
        if (!series.sources().isEmpty()) {
            page.paragraph("  ", page.text("replay.sources", String.join(", ", series.sources())), INDENT);
        }
    }

    private String transform(Transform transform) {
        return switch (transform) {
            case Transform.Mean as -> page.text("replay.transform.mean");
            case Transform.At as -> page.text("replay.transform.at");
            case Transform.GrowthOfMean as -> page.text("replay.transform.growth-of-mean");
            case Transform.GrowthOfEnd as -> page.text("replay.transform.growth-of-end");
            case Transform.DecemberToDecember as -> page.text("replay.transform.december-to-december");
            case Transform.IndexOfMean as -> page.text("replay.transform.index-of-mean", as.baseYear());
        };
    }

    private void lines(ReplayedSeries series) {
        int name = Math.max(
                page.text("replay.model").length(), page.text("replay.record").length());
        YearLine years = new YearLine(series, report.window(), page.width() - name - 4);
        String scale = page.text(
                years.logarithmic() ? "replay.scale-log" : "replay.scale",
                page.number(years.low()),
                page.number(years.high()));
        page.line("  " + Page.left("", name) + " " + Page.left(years.axis(), years.length() + 4) + scale);
        page.line("  " + Page.left(page.text("replay.model"), name) + " " + years.model(page));
        page.line("  " + Page.left(page.text("replay.record"), name) + " " + years.record(page));
        page.line("  " + Page.left("", name) + " " + years.marks());
    }

    private void table(ReplayedSeries series) {
        page.line(row(
                List.of(
                        page.text("replay.date"),
                        page.text("replay.model"),
                        page.text("replay.record"),
                        page.text("replay.band"),
                        page.text("replay.error"),
                        page.text("replay.in-band")),
                List.of(page.text("replay.mark"), page.text("replay.mark-short"))));
        List<ReplayPoint> points =
                series.points().stream().filter(point -> listed(series, point)).toList();
        points.forEach(this::row);
        if (points.size() < series.points().size()) {
            page.line("  "
                    + page.text(
                            "replay.more-dates", points.size(), series.points().size()));
        }
    }

    /// Lists every year, the Decembers of a monthly series, and of a series of single days those that
    /// it has.
    private static boolean listed(ReplayedSeries series, ReplayPoint point) {
        Timing timing = series.comparison().series().definition().timing();
        return switch (point.date()) {
            case ObservationDate.Year year -> true;
            case ObservationDate.Month month -> month.month() == 12;
            case ObservationDate.Day day -> timing == Timing.YEAR_END || point.record() != null;
        };
    }

    private void row(ReplayPoint point) {
        Double model = point.model();
        Observation record = point.record();
        Band band = record == null ? null : record.band();
        page.line(row(
                List.of(
                        point.date().iso(),
                        model == null ? Page.GAP : page.number(model),
                        record == null ? Page.GAP : page.number(record.value()),
                        band == null
                                ? Page.GAP
                                : page.number(band.low()) + " " + Page.GAP + " " + page.number(band.high()),
                        model == null || record == null ? "" : page.signed(model - record.value()),
                        inside(model, band)),
                record == null ? List.of() : marks(record)));
    }

    private String inside(@Nullable Double model, @Nullable Band band) {
        if (model == null || band == null) {
            return "";
        }
        return page.text(band.holds(model) ? "replay.yes" : "replay.no");
    }

    private List<String> marks(Observation record) {
        String mark = YearLine.mark(record.trust());
        String word = mark + " " + page.text("replay.trust." + Fields.slug(record.trust()));
        return List.of(word + " " + String.join(";", record.sources()), word, mark);
    }

    /// Puts a row together: the date, the other cells to the right of their columns, and the first of
    /// the marks that
    /// fits.
    private String row(List<String> cells, List<String> marks) {
        StringBuilder row = new StringBuilder("  ").append(Page.left(cells.getFirst(), DATE));
        for (int i = 1; i < cells.size(); i++) {
            row.append(Page.right(cells.get(i), WIDTHS.get(i - 1)));
        }
        row.append("  ");
        int room = page.width() - row.length();
        return row
                + marks.stream()
                        .filter(mark -> mark.length() <= room)
                        .findFirst()
                        .orElse("");
    }

    private void fit(ReplayedSeries series) {
        Fit official = series.official();
        Fit all = series.all();
        if (series.comparison().role() == ComparisonRole.INPUT) {
            page.paragraph("  ", page.text("replay.input-note"), INDENT);
        }
        if (official == null) {
            page.line("  " + page.text("replay.no-official"));
        } else {
            fit(page.text("replay.official", official.points()), official);
        }
        if (all != null && (official == null || all.points() != official.points())) {
            fit(page.text("replay.all", all.points()), all);
        }
    }

    private void fit(String title, Fit fit) {
        Inequality theil = fit.theil();
        Double relative = fit.relativeError();
        page.paragraph(
                "  ",
                title + ": "
                        + page.text(
                                "replay.fit",
                                page.signed(fit.meanError()),
                                page.number(fit.meanAbsoluteError())
                                        + (relative == null ? "" : " (" + page.percent(relative) + ")"),
                                page.number(fit.rootMeanSquareError()),
                                fit.inside() + "/" + fit.banded())
                        + " "
                        + page.text(
                                "replay.theil",
                                number(theil.u1()),
                                number(theil.u2()),
                                share(theil.bias()),
                                share(theil.variance()),
                                share(theil.covariance())),
                INDENT);
    }

    private String number(@Nullable Double value) {
        return value == null ? Page.GAP : page.number(value);
    }

    private String share(@Nullable Double value) {
        return value == null ? Page.GAP : page.percent(100 * value);
    }

    private void rivals(ReplayedSeries series) {
        for (Map.Entry<String, List<Observation>> rival : series.rivals().entrySet()) {
            String name = report.study()
                    .record()
                    .find(rival.getKey())
                    .map(found -> page.text(found.definition().label()))
                    .orElse(rival.getKey());
            String figures = rival.getValue().stream()
                    .map(figure -> figure.date() + " " + page.number(figure.value())
                            + (figure.trust().official() ? "" : YearLine.mark(figure.trust())))
                    .collect(Collectors.joining(page.text("replay.list-comma")));
            page.paragraph("  ", page.text("replay.rival", name, rival.getKey(), figures), INDENT);
        }
    }
}
