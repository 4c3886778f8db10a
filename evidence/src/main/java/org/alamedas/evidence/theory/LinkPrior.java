package org.alamedas.evidence.theory;

import java.util.List;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// What a theory believes of one contested link.
///
/// @param link the parameter of the model that is the strength of the link: 0 denies it, 1 is the strength of the
///     shared core
/// @param prior the belief before the data
/// @param sources ids of citations of the theory, at least one
/// @param span its place in the theory's file
public record LinkPrior(Name link, Prior prior, List<String> sources, Span span) {
    /// Copies the list.
    public LinkPrior {
        sources = List.copyOf(sources);
    }
}
