package org.alamedas.cli.command.theory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;
import org.alamedas.evidence.annotation.Mode;
import org.alamedas.evidence.fit.FitReport;
import org.alamedas.evidence.fit.Learned;
import org.alamedas.evidence.theory.Citation;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.LoopStance;
import org.alamedas.evidence.theory.Prediction;
import org.alamedas.evidence.theory.Stance;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;

/// Explains one theory: what it says, on what it rests, and what the data teach about its links.
public final class TheoryText {
    private static final int INDENT = 2;

    private final Console console;
    private final Results results;
    private final Theory theory;

    private TheoryText(Console console, Results results, Theory theory) {
        this.console = console;
        this.results = results;
        this.theory = theory;
    }

    /// Writes the explanation.
    ///
    /// @param console where
    /// @param results what came of the fits
    /// @param theory the theory
    public static void write(Console console, Results results, Theory theory) {
        new TheoryText(console, results, theory).write();
    }

    private void write() {
        console.line(theory.id() + ": " + TheoriesText.in(console, theory.name()));
        text(TheoriesText.in(console, theory.summary()), 0);
        for (Stance stance : Stance.values()) {
            links(stance);
        }
        loops();
        if (!theory.predictions().isEmpty()) {
            heading("theory.predictions");
            theory.predictions().forEach(this::prediction);
        }
        heading("theory.sources");
        theory.citations().values().forEach(this::citation);
        unmoved();
    }

    private void heading(String key, Object... values) {
        console.line("");
        console.line(console.text(key, values));
    }

    private void text(String text, int indent) {
        Columns.wrapped(text, console.appearance().columns() - indent)
                .forEach(line -> console.line(" ".repeat(indent) + line));
    }

    private void links(Stance stance) {
        List<LinkPrior> links = theory.links(stance);
        if (links.isEmpty()) {
            return;
        }
        heading("theory." + stance.name().toLowerCase(Locale.ROOT), links.size());
        Map<Name, Learned> learned = report().map(FitReport::learned).orElse(List.of()).stream()
                .collect(Collectors.toMap(Learned::parameter, Function.identity(), (a, _) -> a));
        Columns table = new Columns();
        for (LinkPrior link : links) {
            String label = results.about()
                    .study()
                    .annotations()
                    .label(link.link())
                    .map(found -> TheoriesText.in(console, found.label()))
                    .orElse("");
            Learned after = learned.get(link.link());
            table.row(List.of(
                    link.link().written(),
                    link.prior().text(),
                    after == null ? "" : Columns.number(after.mean(), 2) + " ± " + Columns.number(after.sd(), 2),
                    label));
        }
        table.write(console);
    }

    private Optional<FitReport> report() {
        return Optional.ofNullable(results.reports().get(theory.id())).map(modes -> modes.get(Mode.GENERATED));
    }

    private void loops() {
        if (theory.loops().isEmpty()) {
            return;
        }
        heading("theory.loops");
        for (LoopStance stance : LoopStance.values()) {
            String names = theory.loops().entrySet().stream()
                    .filter(loop -> loop.getValue() == stance)
                    .map(loop -> loop.getKey().written())
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                text(console.text("theory.loop." + stance.name().toLowerCase(Locale.ROOT), names), INDENT);
            }
        }
    }

    private void prediction(Prediction prediction) {
        text("- " + TheoriesText.in(console, prediction.text()), INDENT);
    }

    private void citation(Citation citation) {
        text("- " + citation.text() + (citation.read() ? "" : " " + console.text("theory.recalled")), INDENT);
    }

    private void unmoved() {
        report().ifPresent(report -> {
            heading("theory.unmoved", report.unmoved().size());
            text(
                    report.unmoved().stream()
                            .map(one -> one.parameter().written())
                            .collect(Collectors.joining(", ")),
                    INDENT);
        });
    }
}
