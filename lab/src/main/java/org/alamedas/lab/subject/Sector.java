package org.alamedas.lab.subject;

import org.alamedas.evidence.text.Bilingual;

/// A group of a model as people say it.
///
/// @param name its name in the model
/// @param label its name as people say it
public record Sector(String name, Bilingual label) {}
