package org.alamedas.evidence.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.claim.Laboratory;
import org.alamedas.evidence.claim.Role;
import org.alamedas.evidence.claim.Test;
import org.alamedas.evidence.claim.TestReader;
import org.alamedas.evidence.condition.ConditionParser;
import org.alamedas.evidence.condition.Evidence;
import org.alamedas.evidence.condition.References;
import org.alamedas.evidence.condition.Term;
import org.alamedas.evidence.series.ObservationDate;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.yaml.YamlFields;
import org.alamedas.evidence.yaml.YamlNode;
import org.alamedas.evidence.yaml.YamlReader;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;

/// Reads a note. Mutable: collects what is wrong with it.
///
/// No number may be typed in its words, except a year: every other one is a figure that is
/// computed. The two languages print the same figures, and no figure stands unused.
public final class NoteReader {
    /// The most words that a note may have in one language.
    public static final int MOST_WORDS = 300;

    private static final int MOST_DECIMALS = 6;
    private static final List<String> NOTE_KEYS =
            List.of("id", "date", "published", "title", "figures", "rests-on", "text", "claims");
    private static final List<String> FIGURE_KEYS =
            List.of("id", "is", "shown", "decimals", "unverified", "theories", "set");

    private final Evidence evidence;
    private final Laboratory laboratory;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final TestReader tests;

    private NoteReader(Evidence evidence, Laboratory laboratory) {
        this.evidence = evidence;
        this.laboratory = laboratory;
        this.tests = new TestReader(evidence, laboratory, diagnostics);
    }

    /// Whether a figure may rest on rows that are not verified.
    private enum Doubtful {
        SHOWN
    }

    /// Reads a note.
    ///
    /// @param source the file
    /// @param evidence what its figures are made of
    /// @param laboratory where runs come from
    /// @return the note; refused with all faults if there is any
    public static Outcome<Note> read(SourceText source, Evidence evidence, Laboratory laboratory) {
        return YamlReader.read(source).then(root -> new NoteReader(evidence, laboratory).note(root));
    }

    private Outcome<Note> note(YamlNode root) {
        YamlFields fields = YamlFields.of(root, NOTE_KEYS, diagnostics);
        String id = fields.text("id");
        ObservationDate date = date(fields, "date");
        ObservationDate published = date(fields, "published");
        if (!(published instanceof ObservationDate.Day)) {
            fields.fault(fields.span("published"), "found no day of publication, expected one such as 2024-09-11");
        }
        Bilingual title = fields.bilingual("title");
        List<NoteFigure> figures = fields.items("figures", (node, _) -> figure(node));
        List<Test> rests = fields.items("rests-on", (node, _) -> tests.test(Role.NEEDS, node));
        List<Bilingual> text = fields.items("text", (node, _) -> paragraph(node));
        List<String> claims = fields.items("claims", (node, _) -> word(node));
        typed(fields, "title", title.es() + " " + title.en());
        if (diagnostics.isEmpty()) {
            fit(fields, text, figures);
        }
        Span span = fields.span();
        return Outcome.of(new Note(id, date, published, title, text, figures, rests, claims, span), diagnostics);
    }

    private static ObservationDate date(YamlFields fields, String key) {
        return fields.parsed(
                key, ObservationDate::parse, "a date such as 1971, 1972-08 or 1973-03-04", new ObservationDate.Year(0));
    }

    private Optional<NoteFigure> figure(YamlNode node) {
        YamlFields fields = YamlFields.of(node, FIGURE_KEYS, diagnostics);
        String id = fields.text("id");
        String written = fields.text("is");
        Form form = fields.find("shown") == null ? Form.NUMBER : fields.word("shown", Form.class);
        int decimals = fields.find("decimals") == null
                ? 0
                : fields.parsed("decimals", NoteReader::decimals, "a number of digits from 0 to " + MOST_DECIMALS, 0);
        boolean doubtful =
                fields.find("unverified") != null && fields.word("unverified", Doubtful.class) == Doubtful.SHOWN;
        Experiment runs = tests.experiment(fields);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return switch (ConditionParser.parseTerm(
                written, fields.span("is"), evidence.quantities().functions())) {
            case Outcome.Refused<Term> refused -> {
                diagnostics.addAll(refused.diagnostics());
                yield Optional.empty();
            }
            case Outcome.Made<Term> made -> {
                References.check(made.value(), evidence, laboratory.variables(), diagnostics);
                yield fields.made(
                        () -> new NoteFigure(id, made.value(), written, form, decimals, doubtful, runs, fields.span()));
            }
        };
    }

    private static Optional<Integer> decimals(String text) {
        return text.matches("[0-" + MOST_DECIMALS + "]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Optional<Bilingual> paragraph(YamlNode node) {
        YamlFields fields = YamlFields.of(node, List.of("es", "en"), diagnostics);
        Bilingual both = new Bilingual(fields.text("es"), fields.text("en"));
        typed(fields, "es", both.es());
        typed(fields, "en", both.en());
        if (!Blanks.whole(both.es()).equals(Blanks.whole(both.en()))) {
            fields.fault(
                    fields.span(),
                    "found the figures " + Blanks.whole(both.es()) + " in es and " + Blanks.whole(both.en())
                            + " in en, expected the same");
        }
        return fields.made(() -> both);
    }

    private static void typed(YamlFields fields, String key, String text) {
        String number = Blanks.typed(text);
        if (!number.isEmpty()) {
            fields.fault(
                    fields.span(key), "found the number " + number + " typed in the text, expected a figure in braces");
        }
        String stray = Blanks.stray(text);
        if (!stray.isEmpty()) {
            fields.fault(fields.span(key), "found a " + stray + " of no figure, expected one such as {days}");
        }
    }

    private Optional<String> word(YamlNode node) {
        return switch (node) {
            case YamlNode.Text(String value, var _) -> Optional.of(value.strip());
            case YamlNode.Items _, YamlNode.Entries _ -> Optional.empty();
        };
    }

    /// What is said of a figure that is at fault itself would only follow from that fault.
    private static void fit(YamlFields fields, List<Bilingual> text, List<NoteFigure> figures) {
        Set<String> used = new TreeSet<>();
        text.forEach(both -> used.addAll(Blanks.names(both.es())));
        Set<String> known = new HashSet<>();
        for (NoteFigure figure : figures) {
            if (!known.add(figure.id())) {
                fields.fault(figure.span(), "found the figure \"" + figure.id() + "\" a second time");
            } else if (!used.contains(figure.id())) {
                fields.fault(figure.span(), "found the figure \"" + figure.id() + "\", which no sentence uses");
            }
        }
        used.stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        fields.fault(fields.span("text"), "found {" + name + "} in the text, which is no figure"));
        if (text.isEmpty()) {
            fields.fault(fields.span(), "found no text, expected at least a paragraph");
        }
        int words = Math.max(
                text.stream().mapToInt(both -> both.es().split("\\s+").length).sum(),
                text.stream().mapToInt(both -> both.en().split("\\s+").length).sum());
        if (words > MOST_WORDS) {
            fields.fault(fields.span("text"), "found " + words + " words, expected at most " + MOST_WORDS);
        }
    }
}
