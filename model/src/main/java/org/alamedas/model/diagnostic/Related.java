package org.alamedas.model.diagnostic;

import org.alamedas.model.source.Span;

/// Another place that a diagnostic speaks of.
///
/// @param span the place
/// @param message what stands there, a few words
public record Related(Span span, String message) {}
