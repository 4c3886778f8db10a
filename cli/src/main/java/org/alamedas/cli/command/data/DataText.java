package org.alamedas.cli.command.data;

import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.derivation.Derivation;
import org.alamedas.evidence.series.Band;
import org.alamedas.evidence.series.Observation;
import org.alamedas.evidence.series.ObservedSeries;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.print.NumberPrinter;

/// Writes series for people.
///
/// @param console where and in which language
/// @param shown what is shown
public record DataText(Console console, Shown shown) {
    /// Writes one line for each series.
    public void list() {
        for (ObservedSeries one : shown.series()) {
            List<Observation> figures = one.observations();
            console.line(one.id() + "  " + in(one.definition().label()) + " ("
                    + in(one.definition().unitText()) + ")");
            console.line("  "
                    + console.text(
                            "data.count",
                            figures.size(),
                            figures.getFirst().date().iso(),
                            figures.getLast().date().iso(),
                            trust(figures)));
        }
    }

    private String trust(List<Observation> figures) {
        return figures.stream()
                .map(figure -> console.text("replay.trust." + Fields.slug(figure.trust())))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Writes some series whole.
    public void whole() {
        shown.series().forEach(this::whole);
    }

    private void whole(ObservedSeries one) {
        console.line(one.id() + "  " + in(one.definition().label()));
        console.line(
                "  " + console.text("data.unit") + ": " + in(one.definition().unitText()));
        console.line("  " + console.text("data.definition") + ": "
                + in(one.definition().definition()));
        Derivation derivation = shown.derivation(one);
        if (derivation != null) {
            console.line("  " + console.text("data.derivation") + ": " + in(derivation.text()) + " ["
                    + Fields.slug(derivation.rule()) + " " + String.join(", ", derivation.of()) + "]");
        }
        shown.figures(one).forEach(figure -> figure("  ", figure));
        console.line(console.text("data.sources"));
        shown.sources(one)
                .forEach(source -> console.line("  " + source.id() + ": " + source.citation() + " ("
                        + console.text("data.attribution") + ": " + source.licence() + ")"));
        console.line("");
    }

    private void figure(String start, Observation figure) {
        Band band = figure.band();
        String range = band == null
                ? ""
                : " [" + NumberPrinter.print(band.low()) + ", " + NumberPrinter.print(band.high()) + "]";
        console.line(start + figure.date().iso() + "  " + NumberPrinter.print(figure.value()) + range + "  "
                + console.text("replay.trust." + Fields.slug(figure.trust())) + "  ["
                + String.join(", ", figure.sources()) + "]  "
                + in(shown.record().phrases().of(figure.note())));
    }

    /// Writes single figures with their series.
    public void figures() {
        int count = 0;
        int all = 0;
        for (ObservedSeries one : shown.series()) {
            List<Observation> figures = shown.figures(one);
            figures.forEach(figure -> figure(one.id() + "  ", figure));
            count += figures.size();
            all += one.observations().size();
        }
        console.line(console.text("data.total", count, all));
    }

    private String in(Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }
}
