package org.alamedas.cli.command.loops;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alamedas.analysis.loops.Cycle;
import org.alamedas.analysis.loops.LoopSearch;
import org.alamedas.analysis.loops.Sign;
import org.alamedas.cli.output.Page;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.annotation.Annotations;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.evidence.loop.LoopOutput;
import org.alamedas.evidence.loop.NamedLoop;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;
import org.jspecify.annotations.Nullable;

/// Writes loops for a person at a terminal.
public final class LoopsText {
    private static final int INDENT = 4;
    private static final int LABEL = 44;
    private static final int NUMBER = 12;

    private final Page page;

    private LoopsText(Console console) {
        this.page = new Page(console);
    }

    /// Writes the loops of a model.
    ///
    /// @param console where
    /// @param report what
    public static void write(Console console, LoopsReport report) {
        new LoopsText(console).write(report);
    }

    /// Writes what a cut changes.
    ///
    /// @param console where
    /// @param report what
    public static void write(Console console, CutReport report) {
        new LoopsText(console).write(report);
    }

    private void write(LoopsReport report) {
        if (!report.named().isEmpty()) {
            page.heading(page.text("loops.named", report.model()));
            report.named().forEach(this::named);
            page.paragraph("", page.text("loops.cut-hint"), 0);
            page.blank();
        }
        page.heading(page.text("loops.title", report.model(), report.variables()));
        String sizes = report.cores().stream()
                .map(core -> Integer.toString(core.size()))
                .collect(Collectors.joining(", "));
        page.paragraph(
                "",
                report.cores().isEmpty()
                        ? page.text("loops.none")
                        : page.text("loops.cores", report.cores().size(), sizes),
                0);
        List<Cycle> loops = report.found().loops();
        for (int i = 0; i < loops.size(); i++) {
            Cycle loop = loops.get(i);
            page.paragraph(
                    Page.left((i + 1) + ".", INDENT),
                    path(loop.from(loop.variables().getFirst()).variables(), true) + " ("
                            + polarity(report.polarities().get(i)) + ")",
                    INDENT);
        }
        page.paragraph("", end(loops.size(), report.found().cut()), 0);
        page.paragraph("", page.text("loops.polarity-note"), 0);
    }

    private String end(int loops, LoopSearch.@Nullable Cut cut) {
        return switch (cut) {
            case null -> page.text("loops.all", loops);
            case LOOPS -> page.text("loops.cut-loops", loops);
            case LENGTH -> page.text("loops.cut-length", loops);
            case STEPS -> page.text("loops.cut-steps", loops);
        };
    }

    private void named(LoopsReport.Named named) {
        NamedLoop loop = named.loop();
        page.line(page.bold(loop.id().toUpperCase(Locale.ROOT) + " " + page.text(loop.label())) + ": "
                + page.text("loops.words", page.text(loop.words())));
        NamedLoop.Course course = loop.course();
        if (course == null) {
            page.paragraph("    ", page.text(loop.evidence()), INDENT);
        } else if (named.path().isEmpty()) {
            page.paragraph("    ", page.text("loops.missing"), INDENT);
        } else {
            page.paragraph(
                    "    ",
                    page.text("loops.found", named.path().size() - 1, polarity(named.polarity())) + ": "
                            + path(named.path(), false),
                    INDENT);
            page.paragraph("    ", page.text("loops.switch", course.cut(), modes(course.modes())), INDENT);
        }
    }

    private String modes(Map<Name, Double> modes) {
        return modes.isEmpty()
                ? ""
                : page.text(
                        "loops.modes",
                        modes.entrySet().stream()
                                .map(mode -> mode.getKey() + "=" + NumberPrinter.print(mode.getValue()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private static String path(List<Name> names, boolean close) {
        String path = names.stream().map(Name::written).collect(Collectors.joining(" > "));
        return close ? path + " > " + names.getFirst() : path;
    }

    private String polarity(Sign sign) {
        return page.text("loops.polarity." + sign.name().toLowerCase(Locale.ROOT));
    }

    private void write(CutReport report) {
        NamedLoop loop = report.loop();
        page.heading(page.text("loops.cut-title", loop.id().toUpperCase(Locale.ROOT), page.text(loop.label())));
        page.line(page.text("loops.words", page.text(loop.words())));
        page.paragraph(
                "",
                page.text(
                        "loops.cut-how",
                        report.course().cut(),
                        modes(report.course().modes())),
                0);
        page.blank();
        page.line(Page.left("", LABEL)
                + Page.right(page.text("loops.moment"), NUMBER)
                + Page.right(page.text("loops.with"), NUMBER)
                + Page.right(page.text("loops.without"), NUMBER));
        for (CutReport.Line line : report.lines()) {
            page.line(Page.left(label(report.annotations(), line.output()), LABEL)
                    + Page.right(
                            String.format(Locale.ROOT, "%.2f", line.output().moment()), NUMBER)
                    + Page.right(page.number(line.with()), NUMBER)
                    + Page.right(page.number(line.without()), NUMBER));
        }
        page.blank();
        page.paragraph("", page.text("loops.cut-limits"), 0);
    }

    private String label(Annotations annotations, LoopOutput output) {
        String label = annotations
                .label(output.variable())
                .map(VariableLabel::label)
                .map(page::text)
                .orElse(output.variable().written());
        return switch (output.shown()) {
            case VALUE -> label;
            case RATIO -> page.text("loops.ratio", label);
        };
    }
}
