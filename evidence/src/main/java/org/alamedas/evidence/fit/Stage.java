package org.alamedas.evidence.fit;

import org.alamedas.evidence.text.Bilingual;

/// A moment up to which data are known to a fit.
///
/// @param id its name
/// @param label what it is called, in both languages
/// @param until decimal year: targets complete by then are fitted, later ones are predicted
public record Stage(String id, Bilingual label, double until) {}
