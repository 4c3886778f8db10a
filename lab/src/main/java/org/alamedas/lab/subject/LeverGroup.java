package org.alamedas.lab.subject;

import org.alamedas.evidence.text.Bilingual;

/// Levers that are shown together.
///
/// @param id its name
/// @param label its name as people say it; an empty one is not shown
public record LeverGroup(String id, Bilingual label) {}
