package org.alamedas.cli.command.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.counterfactual.Direction;
import org.alamedas.evidence.counterfactual.Effect;
import org.alamedas.evidence.counterfactual.Finding;
import org.alamedas.evidence.counterfactual.Measure;
import org.alamedas.evidence.text.Bilingual;

/// Writes what theories say of counterfactuals: ranges side by side, never one number.
public final class FindingsText {
    private static final int NARROW = 6;

    private final Console console;

    private FindingsText(Console console) {
        this.console = console;
    }

    /// Writes a line for each counterfactual: the range of each theory on the measure that decides.
    ///
    /// @param console where
    /// @param findings what theories say
    /// @param note what the case says below them
    public static void table(Console console, List<Finding> findings, Bilingual note) {
        new FindingsText(console).table(findings, note);
    }

    /// Writes all that theories say of one counterfactual.
    ///
    /// @param console where
    /// @param finding what they say
    public static void one(Console console, Finding finding) {
        new FindingsText(console).one(finding);
    }

    private void table(List<Finding> findings, Bilingual note) {
        List<Measure> deciding = findings.stream()
                .map(finding -> finding.counterfactual().measures().getFirst())
                .distinct()
                .toList();
        for (Measure measure : deciding) {
            console.line("");
            console.line(TheoriesText.in(console, measure.label()) + ", 10-90 %:");
            Columns table = new Columns();
            for (Finding finding : findings) {
                if (finding.counterfactual().measures().getFirst().equals(measure)) {
                    if (table.isEmpty()) {
                        table.row(header(finding, measure));
                    }
                    table.row(row(finding, measure));
                }
            }
            table.write(console);
        }
        console.line("");
        Columns.wrapped(
                        console.text("counterfactual.legend", TheoriesText.in(console, note)),
                        console.appearance().columns())
                .forEach(console::line);
    }

    private List<String> header(Finding finding, Measure measure) {
        List<String> header = new ArrayList<>();
        header.add("");
        finding.of(measure).forEach(effect -> header.add(Columns.cut(effect.theory(), NARROW)));
        header.add("");
        return header;
    }

    private List<String> row(Finding finding, Measure measure) {
        List<String> row = new ArrayList<>();
        row.add(finding.counterfactual().id());
        finding.of(measure).forEach(effect -> row.add(range(effect)));
        row.add(verdict(finding));
        return row;
    }

    private String verdict(Finding finding) {
        return console.text("counterfactual."
                + finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String range(Effect effect) {
        int decimals = decimals(effect);
        return mark(effect.direction()) + Columns.number(effect.low(), decimals) + ":"
                + Columns.number(effect.high(), decimals);
    }

    private static int decimals(Effect effect) {
        return Math.max(Math.abs(effect.low()), Math.abs(effect.high())) < 10 ? 2 : 0;
    }

    private static String mark(Direction direction) {
        return switch (direction) {
            case DOWN -> "v ";
            case UP -> "^ ";
            case OPEN -> "~ ";
        };
    }

    private void one(Finding finding) {
        console.line(finding.counterfactual().id() + ": "
                + TheoriesText.in(console, finding.counterfactual().label()));
        Columns.wrapped(
                        TheoriesText.in(console, finding.counterfactual().note()),
                        console.appearance().columns())
                .forEach(console::line);
        console.line(console.text(
                "theories.mode." + finding.counterfactual().mode().name().toLowerCase(Locale.ROOT)));
        for (Measure measure : finding.counterfactual().measures()) {
            console.line("");
            console.line(TheoriesText.in(console, measure.label()));
            measure(finding, measure);
        }
        console.line("");
        console.line(console.text(finding.settled() ? "counterfactual.settled" : "counterfactual.cannot-settle"));
    }

    private void measure(Finding finding, Measure measure) {
        if (measure.comparison() == Measure.Comparison.LEVEL) {
            console.line("  "
                    + console.text(
                            "counterfactual.over-theories",
                            Columns.number(lowest(finding.of(measure)), 2),
                            Columns.number(highest(finding.of(measure)), 2)));
            return;
        }
        Columns table = new Columns();
        table.row(List.of("", "10 %", "50 %", "90 %", ""));
        for (Effect effect : finding.of(measure)) {
            int decimals = decimals(effect);
            table.row(List.of(
                    effect.theory(),
                    Columns.number(effect.low(), decimals),
                    Columns.number(effect.median(), decimals),
                    Columns.number(effect.high(), decimals),
                    mark(effect.direction()).strip()));
        }
        table.write(console);
    }

    /// Returns the lowest edge of any theory.
    static double lowest(List<Effect> effects) {
        return effects.stream().mapToDouble(Effect::low).min().orElse(Double.NaN);
    }

    /// Returns the highest edge of any theory.
    static double highest(List<Effect> effects) {
        return effects.stream().mapToDouble(Effect::high).max().orElse(Double.NaN);
    }
}
