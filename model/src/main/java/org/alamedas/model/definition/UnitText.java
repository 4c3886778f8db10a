package org.alamedas.model.definition;

import org.alamedas.model.source.Span;

/// A unit as its author wrote it.
///
/// @param written the text, such as `people/year`
/// @param span its place
public record UnitText(String written, Span span) {}
