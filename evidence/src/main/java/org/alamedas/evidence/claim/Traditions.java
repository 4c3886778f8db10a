package org.alamedas.evidence.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.evidence.source.Bibliography;
import org.alamedas.evidence.table.Fields;
import org.alamedas.evidence.table.Folder;
import org.alamedas.evidence.table.Layout;
import org.alamedas.evidence.table.TableReader;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

/// From which tradition each source speaks, so that it shows whether both sides of a claim were heard.
///
/// @param bySource the name of the tradition, by the id of the source
public record Traditions(Map<String, Bilingual> bySource) {
    /// What is known where nothing is said of traditions.
    public static final Traditions NONE = new Traditions(Map.of());

    private static final Layout NAMES = new Layout(List.of("tradition", "name_es", "name_en"), List.of("tradition"));
    private static final Layout SOURCES = new Layout(List.of("source", "tradition"), List.of("source"));

    /// Copies the map.
    public Traditions {
        bySource = Map.copyOf(bySource);
    }

    private record Named(String id, Bilingual name) {}

    /// Reads `tradition-names.csv` and `traditions.csv`.
    ///
    /// @param files where they are
    /// @param bibliography the sources
    /// @return the traditions; refused with all faults of the first table that has any
    public static Outcome<Traditions> read(Folder files, Bibliography bibliography) {
        return files.text("tradition-names.csv")
                .then(text -> TableReader.read(text, NAMES, Traditions::name))
                .then(names -> files.text("traditions.csv")
                        .then(text -> TableReader.read(text, SOURCES, row -> source(row, names(names), bibliography)))
                        .then(sources -> new Outcome.Made<>(new Traditions(names(sources)), List.of())));
    }

    private static Optional<Named> name(Fields row) {
        String id = row.id("tradition");
        Bilingual name = row.bilingual("name");
        return row.made(() -> new Named(id, name));
    }

    private static Map<String, Bilingual> names(List<Named> names) {
        Map<String, Bilingual> map = new LinkedHashMap<>();
        names.forEach(one -> map.put(one.id(), one.name()));
        return map;
    }

    private static Optional<Named> source(Fields row, Map<String, Bilingual> names, Bibliography bibliography) {
        String source = row.text("source");
        String tradition = row.id("tradition");
        Bilingual name = names.get(tradition);
        if (bibliography.find(source).isEmpty()) {
            row.fault("source", "found the source \"" + source + "\", which the bibliography does not have");
        }
        if (name == null) {
            row.fault(
                    "tradition",
                    "found the tradition \"" + tradition + "\", expected one of: " + String.join(", ", names.keySet()));
            return Optional.empty();
        }
        return row.made(() -> new Named(source, name));
    }

    /// Finds the tradition of a source.
    ///
    /// @param source its id
    /// @return its name; null where it is not known
    public @Nullable Bilingual of(String source) {
        return bySource.get(source);
    }

    /// Says whether a claim cites a source for it and one against it from different traditions.
    ///
    /// @param claim the claim
    /// @return whether both sides are heard; false where a tradition is not known
    public boolean opposed(Claim claim) {
        return claim.supports().stream()
                .map(one -> bySource.get(one.source()))
                .anyMatch(first -> first != null
                        && claim.opposes().stream()
                                .map(one -> bySource.get(one.source()))
                                .anyMatch(second -> second != null && !second.equals(first)));
    }
}
