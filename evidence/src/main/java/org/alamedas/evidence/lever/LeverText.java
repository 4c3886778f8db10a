package org.alamedas.evidence.lever;

import org.alamedas.evidence.text.Bilingual;

/// What is said of a lever.
///
/// @param label its name as people say it
/// @param unit its unit as people say it
/// @param meaning what it does, and what history did
public record LeverText(Bilingual label, Bilingual unit, Bilingual meaning) {}
