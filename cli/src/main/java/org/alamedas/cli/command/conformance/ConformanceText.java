package org.alamedas.cli.command.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.conformance.Finding;
import org.alamedas.conformance.Standing;
import org.alamedas.conformance.Tally;
import org.alamedas.conformance.Verdict;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.print.NumberPrinter;

/// Writes findings as text: a line for each case, then the counts of each format.
public final class ConformanceText {
    private static final int WIDEST_NAME = 72;

    private ConformanceText() {}

    /// Writes findings.
    ///
    /// @param console where
    /// @param findings what came of each case
    public static void write(Console console, List<Finding> findings) {
        int widest = findings.stream()
                .mapToInt(finding -> finding.of().name().length())
                .max()
                .orElse(0);
        String form = "%-" + Math.min(WIDEST_NAME, Math.max(1, widest)) + "s  %-" + standingWidth(console) + "s  %s";
        findings.forEach(finding -> console.line(String.format(
                Locale.ROOT, form, finding.of().name(), word(console, finding.standing()), said(console, finding))));
        console.line("");
        counts(console, Tally.of(findings));
    }

    private static int standingWidth(Console console) {
        return Stream.of(Standing.values())
                .mapToInt(standing -> word(console, standing).length())
                .max()
                .orElse(1);
    }

    private static String word(Console console, Standing standing) {
        return console.text("conformance." + standing.name().toLowerCase(Locale.ROOT));
    }

    private static String said(Console console, Finding finding) {
        Finding.Reason reason = finding.reason();
        String line = line(console, finding.verdict());
        return reason == null
                ? line
                : line + " (" + (console.language() == Language.ES ? reason.es() : reason.en()) + ")";
    }

    private static String line(Console console, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed(int columns, int drawn, int rows, Verdict.Standard by) ->
                console.text("conformance.passed", columns, rows)
                        + standard(console, by)
                        + (drawn == 0 ? "" : console.text("conformance.drawn", drawn));
            case Verdict.Refused(Diagnostic why) ->
                console.text("conformance.refused", place(why), why.code().slug(), why.message());
            case Verdict.Differed(String variable, double time, double published, double ours) ->
                console.text(
                        "conformance.differed",
                        variable,
                        NumberPrinter.print(time),
                        NumberPrinter.print(ours),
                        NumberPrinter.print(published));
            case Verdict.Misses(double time) -> console.text("conformance.misses", NumberPrinter.print(time));
            case Verdict.Unrelated() -> console.text("conformance.unrelated");
            case Verdict.Ran(int rows) -> console.text("conformance.ran", rows);
            case Verdict.Stopped(Diagnostic why) -> console.text("conformance.stopped", place(why), why.message());
            case Verdict.Late(int seconds) -> console.text("conformance.late", seconds);
            case Verdict.Unreadable(String what) -> console.text("conformance.unreadable", what);
            case Verdict.Faulty(String what) -> console.text("conformance.faulty", what);
        };
    }

    private static String place(Diagnostic why) {
        return why.span().position().line() + ":" + why.span().position().column();
    }

    private static String standard(Console console, Verdict.Standard by) {
        return switch (by) {
            case RULE -> "";
            case PRINTED_DECIMALS -> console.text("conformance.by-decimals");
            case STATED_FIGURE -> console.text("conformance.by-figure");
            case SINGLE_PRECISION -> console.text("conformance.by-single");
        };
    }

    private static void counts(Console console, Tally tally) {
        String form = "%-10s %8s %8s %12s %10s %8s";
        console.line(String.format(
                Locale.ROOT,
                form,
                console.text("conformance.format"),
                console.text("conformance.files"),
                word(console, Standing.PASS),
                word(console, Standing.MALFORMED),
                word(console, Standing.KNOWN),
                word(console, Standing.FAIL)));
        tally.formats().forEach((format, counts) -> console.line(count(form, format, counts)));
        console.line(count(form, console.text("conformance.all"), tally.total()));
    }

    private static String count(String form, String name, Map<Standing, Integer> counts) {
        int files = counts.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                Locale.ROOT,
                form,
                name,
                files,
                counts.get(Standing.PASS),
                counts.get(Standing.MALFORMED),
                counts.get(Standing.KNOWN),
                counts.get(Standing.FAIL));
    }
}
