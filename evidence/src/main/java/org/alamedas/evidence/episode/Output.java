package org.alamedas.evidence.episode;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// A figure that is read off every run of an episode.
///
/// @param id its name in tables
/// @param variable the variable
/// @param measure what is read off it
/// @param latch a variable that must end above one half for the figure to be there; absent where it
///     always is
/// @param label its name as people say it
public record Output(
        String id, Name variable, Measure measure, @Nullable Name latch, Bilingual label) {}
