package org.alamedas.evidence.country;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.evidence.theory.Citation;
import org.alamedas.evidence.theory.LinkPrior;
import org.alamedas.evidence.theory.Prediction;
import org.alamedas.evidence.theory.Prior;
import org.alamedas.evidence.theory.Theory;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// What becomes of theories in a country: the links that mean nothing in it, and what each theory says
/// and expects there.
///
/// @param off the links that are off, by link, each with the reason
/// @param words what theories say of this country, by the id of the theory
public record OwnTheories(Map<Name, Off> off, Map<String, Words> words) {
    /// Changes nothing: the country that a core was made for.
    public static final OwnTheories NONE = new OwnTheories(Map.of(), Map.of());

    /// Copies the maps, keeping their order.
    public OwnTheories {
        off = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(off));
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// A link that means nothing in a country.
    ///
    /// @param link the link
    /// @param reason why
    /// @param citations what the reason rests on
    /// @param span its place in its table
    public record Off(Name link, Bilingual reason, List<Citation> citations, Span span) {
        /// Copies the list.
        public Off {
            citations = List.copyOf(citations);
        }
    }

    /// What a theory says of a country.
    ///
    /// @param summary a paragraph that stands in the place of the theory's own
    /// @param predictions what it expects and its rivals do not, in the place of its own
    /// @param citations what summary and predictions rest on
    public record Words(Bilingual summary, List<Prediction> predictions, List<Citation> citations) {
        /// Copies the lists.
        public Words {
            predictions = List.copyOf(predictions);
            citations = List.copyOf(citations);
        }
    }

    /// Brings a theory to the country.
    ///
    /// @param theory the theory
    /// @return the theory with every link that is off at 0, and with its words for this country if it has
    ///     any; what it believes of the other links is as it was
    public Theory adapt(Theory theory) {
        if (off.isEmpty() && words.isEmpty()) {
            return theory;
        }
        Map<String, Citation> citations = new LinkedHashMap<>(theory.citations());
        Map<Name, LinkPrior> links = new LinkedHashMap<>(theory.links());
        for (Off one : off.values()) {
            one.citations().forEach(citation -> citations.putIfAbsent(citation.id(), citation));
            List<String> ids = one.citations().stream().map(Citation::id).toList();
            links.put(one.link(), new LinkPrior(one.link(), new Prior.Constant(0), ids, one.span()));
        }
        Words own = words.get(theory.id());
        if (own != null) {
            own.citations().forEach(citation -> citations.putIfAbsent(citation.id(), citation));
        }
        return new Theory(
                theory.id(),
                theory.name(),
                own == null ? theory.summary() : own.summary(),
                theory.reference(),
                citations,
                links,
                theory.loops(),
                own == null ? theory.predictions() : own.predictions(),
                theory.span());
    }

    /// Brings theories to the country.
    ///
    /// @param theories the theories
    /// @return each of them, in the same order
    public List<Theory> adapt(List<Theory> theories) {
        List<Theory> adapted = new ArrayList<>();
        theories.forEach(theory -> adapted.add(adapt(theory)));
        return List.copyOf(adapted);
    }
}
