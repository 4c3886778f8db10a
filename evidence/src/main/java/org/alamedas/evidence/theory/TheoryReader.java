package org.alamedas.evidence.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the file of a theory: a table whose rows are of several kinds.
///
/// | item | name | prior | first, second | es, en | source |
/// |---|---|---|---|---|---|
/// | `theory` or `reference`, once | its id | | | its name | |
/// | `summary`, once | any | | | a paragraph | citations |
/// | `source` | an id | `read` or `recalled` | | the citation, in `en` | |
/// | `link` | a link of the model | `const`, `unif`, `lognorm` or `norm` | its numbers | | citations |
/// | `loop` | a switch of the model | `kept`, `open`, `denied` or `reversed` | | | |
/// | `prediction` | any | | | what is expected | citations |
///
/// The column `source` holds ids of rows `source` of the same file, joined by semicolons.
public final class TheoryReader {
    private static final Layout LAYOUT = new Layout(
            List.of("item", "name", "prior", "first", "second", "es", "en", "source"), List.of("item", "name"));

    /// The kinds of rows.
    private enum Item {
        THEORY,
        REFERENCE,
        SUMMARY,
        SOURCE,
        LINK,
        LOOP,
        PREDICTION
    }

    /// The kinds of belief.
    private enum Belief {
        CONST,
        UNIF,
        LOGNORM,
        NORM
    }

    /// How well a work is known.
    private enum Opened {
        READ,
        RECALLED
    }

    /// The name and kind of a theory.
    private record Head(String id, Bilingual name, boolean reference, Span span) {}

    /// Ids of citations that a row gave, to be looked up once all are read.
    private record Cited(List<String> ids, Span span) {}

    private final Vocabulary vocabulary;
    private final List<Head> heads = new ArrayList<>();
    private final List<Bilingual> summaries = new ArrayList<>();
    private final Map<String, Citation> citations = new LinkedHashMap<>();
    private final Map<Name, LinkPrior> links = new LinkedHashMap<>();
    private final Map<Name, LoopStance> loops = new LinkedHashMap<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final List<Cited> cited = new ArrayList<>();

    private TheoryReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Reads a theory.
    ///
    /// @param text its file
    /// @param vocabulary the links and loops that it may speak of
    /// @return the theory; refused with all faults of its file if there is any
    public static Outcome<Theory> read(SourceText text, Vocabulary vocabulary) {
        TheoryReader reader = new TheoryReader(vocabulary);
        return TableReader.read(text, LAYOUT, reader::row).then(_ -> reader.theory(text));
    }

    private Optional<Item> row(Fields row) {
        Item item = row.word("item", Item.class);
        switch (item) {
            case THEORY, REFERENCE -> head(row, item == Item.REFERENCE);
            case SUMMARY -> summary(row);
            case SOURCE -> citation(row);
            case LINK -> link(row);
            case LOOP -> loop(row);
            case PREDICTION -> prediction(row);
        }
        return row.made(() -> item);
    }

    private void head(Fields row, boolean reference) {
        String id = row.id("name");
        Bilingual name = both(row);
        heads.add(new Head(id, name, reference, row.span("name")));
    }

    private static Bilingual both(Fields row) {
        return new Bilingual(row.text("es"), row.text("en"));
    }

    private void summary(Fields row) {
        summaries.add(both(row));
        sources(row);
    }

    private void citation(Fields row) {
        String id = row.id("name");
        boolean opened = row.word("prior", Opened.class) == Opened.READ;
        citations.put(id, new Citation(id, row.text("en"), opened));
    }

    private List<String> sources(Fields row) {
        List<String> ids = row.ids("source");
        cited.add(new Cited(ids, row.span("source")));
        return ids;
    }

    private void prediction(Fields row) {
        String id = row.id("name");
        Bilingual text = both(row);
        List<String> sources = sources(row);
        predictions.add(new Prediction(id, text, sources));
    }

    private void loop(Fields row) {
        Name name = known(row, vocabulary.loops(), "a switch of a loop");
        loops.put(name, row.word("prior", LoopStance.class));
    }

    private void link(Fields row) {
        Name name = known(row, vocabulary.links().keySet(), "a contested link");
        Prior prior = prior(row);
        List<String> sources = sources(row);
        vocabulary.links().getOrDefault(name, Optional.empty()).ifPresent(range -> within(row, prior, range));
        links.put(name, new LinkPrior(name, prior, sources, row.span("name")));
    }

    private static Name known(Fields row, Set<Name> names, String what) {
        Name name = Name.of(row.text("name"));
        if (!names.contains(name) && !name.written().isEmpty()) {
            Set<String> all = names.stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    "name",
                    "found \"" + name + "\", which is not " + what + " of this model" + meant(name.written(), all));
        }
        return name;
    }

    private static String meant(String word, Set<String> candidates) {
        return Suggestion.nearest(word, candidates)
                .map(near -> ": did you mean " + near + "?")
                .orElse("");
    }

    private static Prior prior(Fields row) {
        Belief belief = row.word("prior", Belief.class);
        double first = row.number("first");
        if (belief == Belief.CONST) {
            boolean written = row.text("prior").equals("const");
            if (written && !row.textOrEmpty("second").isEmpty()) {
                row.fault("second", "found a second number with the prior const, expected none");
            }
            return new Prior.Constant(first);
        }
        double second = row.number("second");
        try {
            return switch (belief) {
                case CONST -> new Prior.Constant(first);
                case UNIF -> new Prior.Uniform(first, second);
                case LOGNORM -> new Prior.LogNormal(first, second);
                case NORM -> new Prior.Normal(first, second);
            };
        } catch (IllegalArgumentException e) {
            row.fault(
                    "second",
                    "found the prior " + Fields.slug(belief) + " of " + row.textOrEmpty("first") + " and "
                            + row.textOrEmpty("second") + ", but " + e.getMessage());
            return new Prior.Constant(1);
        }
    }

    /// Holds what is certain of a belief to the range of its link: values beyond it would run equations where nobody
    /// has looked at them. Tails of a normal or lognormal belief may reach past it.
    private static void within(Fields row, Prior prior, ValueRange range) {
        double middle = prior.value(1.0 / 2);
        if (middle < range.low() || middle > range.high()) {
            row.fault(
                    "first",
                    "found a prior around " + middle + ", expected one within the range " + range.low() + " to "
                            + range.high() + " that the model gives this link");
        }
    }

    private Outcome<Theory> theory(SourceText text) {
        List<Diagnostic> faults = new ArrayList<>();
        @Nullable Head head = one(heads, "theory or reference", text, faults);
        @Nullable Bilingual summary = one(summaries, "summary", text, faults);
        for (Cited row : cited) {
            for (String id : new LinkedHashSet<>(row.ids())) {
                if (!citations.containsKey(id)) {
                    faults.add(error(
                            row.span(),
                            "found the source \"" + id + "\", which no row of this file gives"
                                    + meant(id, citations.keySet())));
                }
            }
        }
        if (head == null || summary == null || !faults.isEmpty()) {
            return new Outcome.Refused<>(
                    faults.stream().sorted(Diagnostic.BY_PLACE).toList());
        }
        Theory theory = new Theory(
                head.id(), head.name(), summary, head.reference(), citations, links, loops, predictions, head.span());
        return new Outcome.Made<>(theory, List.of());
    }

    private static <T> @Nullable T one(List<T> found, String item, SourceText text, List<Diagnostic> faults) {
        if (found.size() != 1) {
            faults.add(error(text.start(), "found " + found.size() + " rows of the item " + item + ", expected one"));
            return null;
        }
        return found.getFirst();
    }

    private static Diagnostic error(Span span, String message) {
        return Diagnostic.error(DiagnosticCode.BAD_RECORD, span, message);
    }
}
