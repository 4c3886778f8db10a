package org.alamedas.evidence.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.series.Phrases;
import org.alamedas.evidence.series.Trust;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.source.Source;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;

/// Reads the record that no run touches, and holds its sums against its numbers.
public final class RegisterReader {
    private static final Layout CHAPTERS =
            new Layout(List.of("id", "title_es", "title_en", "lead_es", "lead_en"), List.of("id"));
    private static final Layout ENTRIES = new Layout(
            List.of(
                    "chapter",
                    "id",
                    "date",
                    "as_of",
                    "kind",
                    "group_es",
                    "group_en",
                    "title_es",
                    "title_en",
                    "text_es",
                    "text_en",
                    "value",
                    "qualifier",
                    "unit_es",
                    "unit_en",
                    "formula",
                    "source",
                    "trust",
                    "note"),
            List.of("id"));
    private static final Layout MEASURES =
            new Layout(List.of("series", "label_es", "label_en", "unit_es", "unit_en"), List.of("series"));
    private static final Layout POINTS = new Layout(
            List.of("series", "year", "value", "break", "source", "trust", "note"), List.of("series", "year"));
    private static final Layout KEEPERS = new Layout(List.of("name_es", "name_en", "url"), List.of("name_en"));
    private static final Set<String> QUALIFIERS = Set.of("", "at-least", "exact", "about");

    private RegisterReader() {}

    /// A figure with the series that it belongs to.
    private record Placed(String series, Measure.Point point) {}

    /// Reads the record from `chapters.csv`, `entries.csv`, `distribution-series.csv`,
    /// `distribution.csv`, `keepers.csv` and, where it is there, `phrases.csv`.
    ///
    /// @param files where they are
    /// @return the record; refused where a row lacks a source or a sum does not close as stated
    public static Outcome<Register> read(Folder files) {
        return files.text("entry-sources.csv").then(Bibliography::read).then(sources -> read(files, sources));
    }

    private static Outcome<Register> read(Folder files, Bibliography sources) {
        return rows(files, "chapters.csv", CHAPTERS, RegisterReader::chapter)
                .then(chapters -> rows(files, "entries.csv", ENTRIES, row -> entry(row, chapters, sources))
                        .then(RegisterReader::summed)
                        .then(entries -> measures(files, sources)
                                .then(measures -> rows(files, "keepers.csv", KEEPERS, RegisterReader::keeper)
                                        .then(keepers -> phrases(files)
                                                .then(phrases -> new Outcome.Made<>(
                                                        new Register(chapters, entries, measures, keepers, phrases),
                                                        List.of()))))));
    }

    private static Outcome<Phrases> phrases(Folder files) {
        return files.find("phrases.csv")
                .map(Phrases::read)
                .orElseGet(() -> new Outcome.Made<>(Phrases.NONE, List.of()));
    }

    private static <T> Outcome<List<T>> rows(
            Folder files, String file, Layout layout, Function<Fields, Optional<T>> make) {
        return files.text(file).then(text -> TableReader.read(text, layout, make));
    }

    private static Outcome<List<Entry>> summed(List<Entry> entries) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Sums.check(entries, diagnostics);
        return Outcome.of(entries, diagnostics);
    }

    private static Optional<Chapter> chapter(Fields row) {
        String id = row.id("id");
        Bilingual title = row.bilingual("title");
        Bilingual lead = row.bilingual("lead");
        return row.made(() -> new Chapter(id, title, lead));
    }

    private static Optional<Keeper> keeper(Fields row) {
        Bilingual name = row.bilingual("name");
        String url = row.optional("url");
        return row.made(() -> new Keeper(name, url));
    }

    private static Optional<Entry> entry(Fields row, List<Chapter> chapters, Bibliography bibliography) {
        String chapter = row.id("chapter");
        if (chapters.stream().noneMatch(one -> one.id().equals(chapter))) {
            row.fault("chapter", "found the chapter \"" + chapter + "\", which chapters.csv does not have");
        }
        String id = row.id("id");
        String formula = row.textOrEmpty("formula");
        String date = formula.isEmpty() ? date(row, "date") : row.textOrEmpty("date");
        String asOf = row.textOrEmpty("as_of");
        String kind = row.text("kind");
        Bilingual group = row.bilingual("group");
        Bilingual title = row.bilingual("title");
        Bilingual text = both(row, "text");
        Double value = row.optionalNumber("value");
        String qualifier = row.textOrEmpty("qualifier");
        if (!QUALIFIERS.contains(qualifier)) {
            row.fault("qualifier", "found \"" + qualifier + "\", expected at-least, exact or about");
        }
        Bilingual unit = both(row, "unit");
        List<String> sources = bibliography.cited(row);
        List<String> citations = printed(sources, bibliography);
        Trust trust = row.word("trust", Trust.class);
        String note = row.textOrEmpty("note");
        return row.made(() -> new Entry(
                chapter,
                id,
                date,
                asOf,
                kind,
                group,
                title,
                text,
                value,
                qualifier,
                unit,
                formula,
                sources,
                citations,
                trust,
                note,
                row.span("id")));
    }

    private static List<String> printed(List<String> ids, Bibliography bibliography) {
        return ids.stream()
                .map(id -> bibliography.find(id).map(Source::citation).orElse(id))
                .toList();
    }

    private static String date(Fields row, String column) {
        row.parsed(
                column,
                ObservationDate::parse,
                "a date such as 1971, 1972-08 or 1973-03-04",
                new ObservationDate.Year(0));
        return row.textOrEmpty(column);
    }

    private static Bilingual both(Fields row, String stem) {
        String es = row.textOrEmpty(stem + "_es");
        String en = row.textOrEmpty(stem + "_en");
        if (es.isEmpty() != en.isEmpty()) {
            row.fault(stem + (es.isEmpty() ? "_es" : "_en"), "found a text in one language only, expected both");
        }
        return new Bilingual(es, en);
    }

    private static Outcome<List<Measure>> measures(Folder files, Bibliography sources) {
        return rows(files, "distribution.csv", POINTS, row -> point(row, sources))
                .then(points -> rows(files, "distribution-series.csv", MEASURES, row -> measure(row, points))
                        .then(measures -> complete(measures, points)));
    }

    private static Outcome<List<Measure>> complete(List<Measure> measures, List<Placed> points) {
        int held =
                measures.stream().mapToInt(measure -> measure.points().size()).sum();
        if (held != points.size()) {
            throw new IllegalStateException("a figure belongs to a series that distribution-series.csv lacks");
        }
        return new Outcome.Made<>(measures, List.of());
    }

    private static Optional<Placed> point(Fields row, Bibliography bibliography) {
        String series = row.text("series");
        int year = row.integer("year");
        double value = row.number("value");
        boolean broken = !"no".equals(row.text("break"));
        String source = String.join("; ", printed(bibliography.cited(row), bibliography));
        Trust trust = row.word("trust", Trust.class);
        String note = row.textOrEmpty("note");
        return row.made(() -> new Placed(series, new Measure.Point(year, value, broken, source, trust, note)));
    }

    private static Optional<Measure> measure(Fields row, List<Placed> points) {
        String series = row.text("series");
        Bilingual label = row.bilingual("label");
        Bilingual unit = row.bilingual("unit");
        List<Measure.Point> own = points.stream()
                .filter(placed -> placed.series().equals(series))
                .map(Placed::point)
                .sorted(Comparator.comparingInt(Measure.Point::year))
                .collect(Collectors.toList());
        if (own.isEmpty()) {
            row.fault("series", "found the series \"" + series + "\" without a figure, expected at least one");
        }
        return row.made(() -> new Measure(series, label, unit, own));
    }
}
