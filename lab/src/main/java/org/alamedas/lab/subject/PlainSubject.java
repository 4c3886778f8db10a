package org.alamedas.lab.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alamedas.engine.CompiledModel;
import org.alamedas.evidence.text.Bilingual;

/// The laboratory of a model about which nothing is known but its equations: its constants are the
/// levers, its stocks the charts.
public final class PlainSubject {
    private PlainSubject() {}

    /// Makes a laboratory of a model.
    ///
    /// @param id its name in links
    /// @param model the model
    /// @return the laboratory
    public static Subject of(String id, CompiledModel model) {
        PlainLevers levers = new PlainLevers(model);
        return new Subject(
                id,
                same(readable(model.model().name().written())),
                model,
                levers.groups(),
                levers.all(),
                List.of(),
                new PlainCharts(model).all(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    /// A name as people write it.
    static String readable(String name) {
        return name.replace('_', ' ').replaceAll("\\s+", " ").strip();
    }

    /// What an author wrote is the same in every language.
    static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /// A name for addresses, where commas and brackets have meanings of their own:
    /// `stock[north,young]` becomes `stock.north.young`.
    static String identifier(String name) {
        return name.replaceAll("[\\[,:|]\\s*", ".").replace("]", "");
    }
}
