package org.alamedas.evidence.annotation;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// What one value of a mode means.
///
/// @param variable the mode
/// @param value the value of the variable
/// @param mode how events come about under it
/// @param label a few words on which events, and how
/// @param span its place in the table
public record ModeOption(Name variable, double value, Mode mode, Bilingual label, Span span) {}
