package org.alamedas.model.definition;

import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// A flow by name, as a stock's definition gives it.
///
/// @param name the flow
/// @param span where the stock names it
public record FlowReference(Name name, Span span) {}
