package org.alamedas.evidence.attribution;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;

/// What is split over causes: the mean of a variable over a window.
///
/// @param id its id
/// @param variable the variable
/// @param from the first moment, as a decimal year
/// @param to the last moment
/// @param name what it is called
/// @param unit its unit
public record Effect(String id, Name variable, double from, double to, Bilingual name, Bilingual unit) {}
