package org.alamedas.cli.command.record;

import java.util.stream.Collectors;
import org.alamedas.cli.terminal.Console;
import org.alamedas.cli.terminal.Language;
import org.alamedas.evidence.entry.Chapter;
import org.alamedas.evidence.entry.Entry;
import org.alamedas.evidence.entry.Keeper;
import org.alamedas.evidence.entry.Measure;
import org.alamedas.evidence.entry.Register;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.print.NumberPrinter;

/// Writes chapters of the record for people.
///
/// @param console where and in which language
/// @param register the record
public record RecordText(Console console, Register register) {
    private static final String DISTRIBUTION = "distribution";

    /// Writes the list of chapters.
    public void chapters() {
        for (Chapter chapter : register.chapters()) {
            int count = register.of(chapter.id()).size();
            String size = DISTRIBUTION.equals(chapter.id())
                    ? console.text("record.series", register.measures().size())
                    : console.text("record.entries", count);
            console.line(chapter.id() + "  " + in(chapter.title()) + ", " + size);
            console.line("  " + in(chapter.lead()));
        }
        keepers();
    }

    /// Writes one chapter.
    ///
    /// @param chapter the chapter
    public void chapter(Chapter chapter) {
        console.line(in(chapter.title()));
        console.line(in(chapter.lead()));
        console.line("");
        register.of(chapter.id()).forEach(this::entry);
        if (DISTRIBUTION.equals(chapter.id())) {
            console.line(console.text("record.break"));
            register.measures().forEach(this::measure);
        }
        keepers();
    }

    private void entry(Entry entry) {
        Double value = entry.value();
        String number = value == null
                ? ""
                : (entry.qualifier().isEmpty() ? "" : console.text("record." + entry.qualifier()) + " ")
                        + NumberPrinter.print(value) + " " + in(entry.unit()) + ". ";
        String date = entry.date().isEmpty() ? entry.id() : entry.date();
        console.line(date + "  " + in(entry.group()) + ": " + in(entry.title()));
        console.line("  " + number + in(entry.text()) + marks(entry));
        console.line("  [" + String.join("; ", entry.citations()) + "]");
    }

    private String marks(Entry entry) {
        String asOf = entry.value() == null || entry.asOf().isEmpty()
                ? ""
                : " (" + console.text("record.as-of", entry.asOf()) + ")";
        String trust = entry.trust() == Trust.UNVERIFIED ? " [" + console.text("record.unverified") + "]" : "";
        return asOf + trust + (entry.singleSourced() ? " [" + console.text("record.single") + "]" : "");
    }

    private void measure(Measure measure) {
        console.line("");
        console.line(measure.id() + "  " + in(measure.label()) + " (" + in(measure.unit()) + ")");
        console.line("  " + measure.points().stream().map(this::point).collect(Collectors.joining(" ")));
    }

    private String point(Measure.Point point) {
        return (point.broken() ? "| " : "") + NumberPrinter.print(point.year()) + ": "
                + NumberPrinter.print(point.value()) + (point.trust() == Trust.UNVERIFIED ? "?" : "");
    }

    private void keepers() {
        console.line("");
        console.line(console.text("record.keepers"));
        for (Keeper keeper : register.keepers()) {
            String url = keeper.url();
            console.line("  " + in(keeper.name()) + (url == null ? "" : "  " + url));
        }
    }

    private String in(Bilingual text) {
        return console.language() == Language.ES ? text.es() : text.en();
    }
}
