package org.alamedas.cli.command.checo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alamedas.chile.Checo;
import org.alamedas.cli.output.Sparkline;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.annotation.VariableLabel;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.print.NumberPrinter;

/// Writes the exhibit as text: the table of steps, the printed run and the converged one side by
/// side, and what is said about them.
public final class ChecoText {
    private static final Name PRICES = Name.of("NVP");
    private static final int FIRST = 20;
    private static final int CELL = 9;
    private static final int SHOWN = 6;
    private static final int DRAWN = 66;

    private final Console console;
    private final ChecoRuns runs;
    private final List<VariableLabel> labels;

    private ChecoText(Console console, ChecoRuns runs) {
        this.console = console;
        this.runs = runs;
        this.labels = runs.exhibit().labels();
    }

    /// Writes the exhibit.
    ///
    /// @param console where
    /// @param runs the runs
    public static void write(Console console, ChecoRuns runs) {
        new ChecoText(console, runs).write();
    }

    private void write() {
        console.line(console.text("checo.title"));
        paragraph(in(runs.exhibit().remarks().getFirst().text()));
        console.line("");
        steps();
        console.line("");
        paragraph(console.text("checo.side-by-side"));
        labels.forEach(this::sideBySide);
        console.line("");
        for (Checo.Remark remark : runs.exhibit().remarks()) {
            paragraph("- " + in(remark.text()) + " [" + String.join(", ", remark.sources()) + "]");
        }
        console.line("");
        console.line(console.text("checo.sources"));
        runs.exhibit().bibliography().all().forEach(source -> paragraph("[" + source.id() + "] " + source.citation()));
    }

    private String in(Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }

    private void steps() {
        int last = runs.rows() - 1;
        row(
                console.text("checo.at-year", NumberPrinter.print(runs.time(last))),
                label -> label.variable().written());
        row(console.text("checo.read-off"), label -> {
            Checo.Reading reading = runs.exhibit().reading(label.variable());
            return reading == null ? "" : "~" + plain(reading.value());
        });
        for (int step = 0; step < runs.exhibit().steps().size(); step++) {
            int number = step;
            row(
                    named(runs.exhibit().steps().get(step)),
                    label -> digits(label.variable(), runs.value(number, label.variable(), last)));
        }
    }

    private String named(Checo.Step step) {
        String size = NumberPrinter.print(step.size());
        return switch (step.role()) {
            case PRINTED -> size + " " + console.text("checo.as-printed");
            case BETWEEN -> size;
            case CONVERGED -> size + " " + console.text("checo.as-converged");
        };
    }

    private void row(String head, Function<VariableLabel, String> cell) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + FIRST + "s", head));
        for (VariableLabel label : labels) {
            line.append(String.format(Locale.ROOT, " %" + CELL + "s", cell.apply(label)));
        }
        console.line(line.toString());
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }

    /// A price level near 1 needs more decimals than stocks of many thousands.
    private static String digits(Name variable, double value) {
        return String.format(Locale.ROOT, variable.equals(PRICES) ? "%,.3f" : "%,.1f", value);
    }

    private void sideBySide(VariableLabel label) {
        int printed = runs.step(Checo.Role.PRINTED);
        int converged = runs.step(Checo.Role.CONVERGED);
        double[] both = DoubleStream.concat(values(printed, label), values(converged, label))
                .toArray();
        Sparkline line = Sparkline.spanning(both, console.appearance().unicode());
        int parting = runs.parting(label.variable());
        String note = parting == runs.rows()
                ? console.text("checo.never-part")
                : console.text("checo.part", NumberPrinter.print(runs.time(parting)));
        console.line("");
        console.line(label.variable() + ", " + in(label.label()) + ": " + note);
        console.line(head("checo.printed") + draw(line, printed, label));
        console.line(head("checo.converged") + draw(line, converged, label));
        numbers("checo.years", row -> String.format(Locale.ROOT, "%.0f", runs.time(row)));
        numbers("checo.printed", row -> digits(label.variable(), runs.value(printed, label.variable(), row)));
        numbers("checo.converged", row -> digits(label.variable(), runs.value(converged, label.variable(), row)));
    }

    private DoubleStream values(int step, VariableLabel label) {
        return IntStream.range(0, runs.rows()).mapToDouble(row -> runs.value(step, label.variable(), row));
    }

    private String draw(Sparkline line, int step, VariableLabel label) {
        return line.draw(Sparkline.sample(values(step, label).toArray(), DRAWN));
    }

    private String head(String key) {
        return String.format(Locale.ROOT, "  %-12s", console.text(key));
    }

    private void numbers(String key, IntFunction<String> cell) {
        StringBuilder line = new StringBuilder(head(key));
        for (int i = 0; i < SHOWN; i++) {
            line.append(String.format(Locale.ROOT, "%11s", cell.apply((runs.rows() - 1) * i / (SHOWN - 1))));
        }
        console.line(line.toString());
    }

    private void paragraph(String text) {
        int width = Math.min(100, console.appearance().columns());
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        StringBuilder line = new StringBuilder(words.removeFirst());
        for (String word : words) {
            if (line.length() + 1 + word.length() > width) {
                console.line(line.toString());
                line.setLength(0);
                line.append(text.startsWith("- ") ? "  " : "").append(word);
            } else {
                line.append(' ').append(word);
            }
        }
        console.line(line.toString());
    }
}
