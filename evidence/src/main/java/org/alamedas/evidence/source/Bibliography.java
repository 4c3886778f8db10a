package org.alamedas.evidence.source;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.source.SourceText;

/// Every source that the record rests on, by its id.
public final class Bibliography {
    private static final Layout LAYOUT = new Layout(List.of("id", "citation", "kind", "url", "licence"), List.of("id"));

    private final Map<String, Source> sources;

    private Bibliography(Map<String, Source> sources) {
        this.sources = Collections.unmodifiableMap(sources);
    }

    /// Reads a bibliography from a table `id,citation,kind,url,licence`.
    ///
    /// @param text the table; only `url` may be empty
    /// @return the bibliography; refused with all faults if there is any
    public static Outcome<Bibliography> read(SourceText text) {
        return TableReader.read(text, LAYOUT, Bibliography::source).then(list -> {
            Map<String, Source> byId = new LinkedHashMap<>();
            list.forEach(source -> byId.put(source.id(), source));
            return new Outcome.Made<>(new Bibliography(byId), List.of());
        });
    }

    private static Optional<Source> source(Fields row) {
        String id = row.id("id");
        String citation = row.text("citation");
        SourceKind kind = row.word("kind", SourceKind.class);
        String licence = row.text("licence");
        String url = row.optional("url");
        if (url != null && !url.startsWith("https://") && !url.startsWith("http://")) {
            row.fault("url", "found \"" + url + "\", expected an address that starts with https:// or http://");
        }
        return row.made(() -> new Source(id, citation, kind, url, licence, row.span("id")));
    }

    /// Finds a source.
    ///
    /// @param id its id
    /// @return the source; empty where there is none
    public Optional<Source> find(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    /// Returns every source.
    ///
    /// @return in the order of the table
    public Collection<Source> all() {
        return sources.values();
    }

    /// Reads the column `source` of a row: ids joined by semicolons, each of this bibliography.
    ///
    /// @param row the row; told of an id that is not known
    /// @return the ids, at least one unless the row was found at fault
    public List<String> cited(Fields row) {
        List<String> ids = row.ids("source");
        for (String id : ids) {
            if (!sources.containsKey(id)) {
                row.fault(
                        "source",
                        "found the source \"" + id + "\", which the bibliography does not have"
                                + Suggestion.nearest(id, sources.keySet())
                                        .map(near -> ": did you mean " + near + "?")
                                        .orElse(""));
            }
        }
        return ids;
    }
}
