package org.alamedas.evidence.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.Citation;
import org.alamedas.evidence.theory.Prediction;
import org.alamedas.evidence.theory.Vocabulary;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;

/// Reads `country.csv`, `item,theory,name,es,en,source`, all filled in.
///
/// A row `off` has `every` for the theory, a link in `name`, and why the link means nothing in the country.
/// A row `summary` or `prediction` has the id of a theory, a name, and what the theory says of the country;
/// a theory that predicts needs a summary. `source` holds ids of the bibliography joined by semicolons.
public final class OwnTheoriesReader {
    private static final Layout LAYOUT =
            new Layout(List.of("item", "theory", "name", "es", "en", "source"), List.of("item", "theory", "name"));

    /// The kinds of rows.
    private enum Item {
        OFF,
        SUMMARY,
        PREDICTION
    }

    private final Set<Name> links;
    private final Bibliography bibliography;
    private final Map<Name, OwnTheories.Off> off = new LinkedHashMap<>();
    private final Map<String, Bilingual> summaries = new LinkedHashMap<>();
    private final Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    private final Map<String, Map<String, Citation>> citations = new LinkedHashMap<>();

    private OwnTheoriesReader(Set<Name> links, Bibliography bibliography) {
        this.links = links;
        this.bibliography = bibliography;
    }

    /// Reads what becomes of theories in a country.
    ///
    /// @param text the table
    /// @param vocabulary the links of the core
    /// @param bibliography the country's sources
    /// @return links that are off and words; refused with all faults if there is any
    public static Outcome<OwnTheories> read(SourceText text, Vocabulary vocabulary, Bibliography bibliography) {
        OwnTheoriesReader reader = new OwnTheoriesReader(vocabulary.links().keySet(), bibliography);
        return TableReader.read(text, LAYOUT, reader::row).then(_ -> reader.theories(text));
    }

    private Optional<Item> row(Fields row) {
        Item item = row.word("item", Item.class);
        String theory = row.id("theory");
        Bilingual words = new Bilingual(row.text("es"), row.text("en"));
        List<String> ids = bibliography.cited(row);
        switch (item) {
            case OFF -> off(row, words, citations(ids));
            case SUMMARY -> {
                summaries.put(theory, words);
                cite(theory, ids);
            }
            case PREDICTION -> {
                predictions
                        .computeIfAbsent(theory, _ -> new ArrayList<>())
                        .add(new Prediction(row.id("name"), words, ids));
                cite(theory, ids);
            }
        }
        return row.made(() -> item);
    }

    private void off(Fields row, Bilingual reason, List<Citation> cited) {
        Name link = Name.of(row.text("name"));
        if (!links.contains(link)) {
            Set<String> all = links.stream().map(Name::written).collect(Collectors.toSet());
            row.fault(
                    "name",
                    "found \"" + link + "\", which is not a contested link of the core"
                            + Suggestion.nearest(link.written(), all)
                                    .map(near -> ": did you mean " + near + "?")
                                    .orElse(""));
        }
        off.put(link, new OwnTheories.Off(link, reason, cited, row.span("name")));
    }

    private List<Citation> citations(List<String> ids) {
        return ids.stream()
                .map(bibliography::find)
                .flatMap(Optional::stream)
                .map(source -> new Citation(source.id(), source.citation(), true))
                .toList();
    }

    private void cite(String theory, List<String> ids) {
        Map<String, Citation> known = citations.computeIfAbsent(theory, _ -> new LinkedHashMap<>());
        citations(ids).forEach(citation -> known.put(citation.id(), citation));
    }

    private Outcome<OwnTheories> theories(SourceText text) {
        List<Diagnostic> faults = new ArrayList<>();
        Map<String, OwnTheories.Words> words = new LinkedHashMap<>();
        summaries.forEach((theory, summary) -> words.put(
                theory,
                new OwnTheories.Words(
                        summary,
                        predictions.getOrDefault(theory, List.of()),
                        List.copyOf(citations.getOrDefault(theory, Map.of()).values()))));
        for (String theory : predictions.keySet()) {
            if (!words.containsKey(theory)) {
                faults.add(Diagnostic.error(
                        DiagnosticCode.BAD_RECORD,
                        text.start(),
                        "found predictions of \"" + theory + "\" without a row summary, expected one"));
            }
        }
        return Outcome.of(new OwnTheories(off, words), faults);
    }
}
