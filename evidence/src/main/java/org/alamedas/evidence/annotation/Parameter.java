package org.alamedas.evidence.annotation;

import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Where one number that somebody chose comes from. The number itself stands in the model.
///
/// @param variable the variable that holds it
/// @param role what it is for
/// @param basis what it rests on
/// @param source its source in words
/// @param note options or doubts; may be empty
/// @param span its place in the table
public record Parameter(Name variable, ParameterRole role, Basis basis, String source, String note, Span span) {}
