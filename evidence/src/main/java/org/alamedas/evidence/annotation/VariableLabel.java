package org.alamedas.evidence.annotation;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// How people read one variable.
///
/// @param variable its name in the model
/// @param label its name as people say it
/// @param unit its unit as people say it
/// @param span its place in the table
public record VariableLabel(Name variable, Bilingual label, Bilingual unit, Span span) {}
