package org.alamedas.evidence.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// One account of what happened, as beliefs about the contested links of a model and nothing else.
///
/// @param id how commands name it
/// @param name how people read it, in both languages
/// @param summary a paragraph, in both languages
/// @param reference whether it is nobody's theory but what the others are measured against
/// @param citations what it rests on, by id, in the order of the file
/// @param links its beliefs, by link, in the order of the file; a link that is not here keeps the value of the model
/// @param loops what it says of feedback loops, by the switch that cuts each
/// @param predictions what it expects and its rivals do not
/// @param span its place in its file
public record Theory(
        String id,
        Bilingual name,
        Bilingual summary,
        boolean reference,
        Map<String, Citation> citations,
        Map<Name, LinkPrior> links,
        Map<Name, LoopStance> loops,
        List<Prediction> predictions,
        Span span) {
    /// Copies the collections, keeping their order.
    public Theory {
        citations = Collections.unmodifiableMap(new LinkedHashMap<>(citations));
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
        loops = Collections.unmodifiableMap(new LinkedHashMap<>(loops));
        predictions = List.copyOf(predictions);
    }

    /// Lists the links of which the theory says one thing.
    ///
    /// @param stance asserted, open or denied
    /// @return the links, in the order of the file
    public List<LinkPrior> links(Stance stance) {
        return links.values().stream()
                .filter(link -> link.prior().stance() == stance)
                .toList();
    }
}
