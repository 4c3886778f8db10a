package org.alamedas.evidence.lever;

import org.alamedas.evidence.text.Bilingual;

/// Levers that belong together.
///
/// @param id its name in tables
/// @param label its name as people say it
public record LeverGroup(String id, Bilingual label) {}
