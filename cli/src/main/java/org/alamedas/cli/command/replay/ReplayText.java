package org.alamedas.cli.command.replay;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.replay.ReplayedSeries;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Fields;

/// Writes a replay for a person at a terminal: the overview first, then each series, the events, the
/// sources, and what
/// all this does not claim.
public final class ReplayText {
    private static final int DATE = 11;
    private static final int INDENT = 4;

    private final Page page;
    private final Report report;

    private ReplayText(Console console, Report report) {
        this.page = new Page(console);
        this.report = report;
    }

    /// Writes a report.
    ///
    /// @param console where
    /// @param report what
    public static void write(Console console, Report report) {
        new ReplayText(console, report).write();
    }

    private void write() {
        title();
        overview();
        SeriesBlock block = new SeriesBlock(page, report);
        for (ReplayedSeries series : report.series()) {
            page.blank();
            block.write(series);
        }
        page.blank();
        events();
        page.blank();
        sources();
        page.blank();
        limits();
        if (page.console().appearance().outColour()) {
            // A terminal shows the end of a long text, and the overview is what a person came for.
            page.blank();
            title();
            overview();
        }
        page.paragraph("", page.text("replay.next"), 0);
    }

    private void title() {
        page.heading(page.text(
                "replay.title",
                page.text(report.name()),
                report.window().from(),
                report.window().to()));
        String modes =
                report.modes().stream().map(mode -> page.text(mode.label())).collect(Collectors.joining("; "));
        page.paragraph("", page.text("replay.modes", modes), 0);
        page.blank();
    }

    private void overview() {
        new Overview(page, report).write();
    }

    private void events() {
        List<Event> events = report.events();
        page.heading(page.text(
                "replay.events", report.window().from(), report.window().to()));
        for (Event event : events) {
            String start = Page.left(event.date().iso(), DATE) + page.text("replay.role." + Fields.slug(event.role()));
            String doubt = event.trust().official() ? "" : " " + YearLine.mark(event.trust());
            page.paragraph(
                    start + " ",
                    page.text(event.title()) + doubt + " [" + String.join("; ", event.sources()) + "]",
                    DATE + 2);
        }
        page.paragraph("", page.text("replay.events-legend"), 0);
    }

    private void sources() {
        page.heading(page.text("replay.sources-heading"));
        for (Source source : report.sources()) {
            String url = source.url();
            page.paragraph(
                    "",
                    source.id() + ": " + source.citation() + ". " + (url == null ? "" : url + ". ") + source.licence(),
                    INDENT);
        }
    }

    private void limits() {
        page.heading(page.text("replay.limits-heading"));
        page.paragraph("", page.text("replay.limits-fitting"), 0);
        page.paragraph("", page.text("replay.limits-marks"), 0);
    }
}
