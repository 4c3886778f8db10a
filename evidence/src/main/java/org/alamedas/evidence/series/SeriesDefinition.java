package org.alamedas.evidence.series;

import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.source.Span;

/// What a series is: one line of the catalogue.
///
/// @param id how other tables refer to it
/// @param label its name
/// @param unit its unit as its rows write it
/// @param unitText its unit as people read it
/// @param kind what kind of quantity it holds
/// @param timing what its dates mean
/// @param group the group that it belongs to
/// @param definition what exactly is measured
/// @param span its place in the catalogue
public record SeriesDefinition(
        String id,
        Bilingual label,
        String unit,
        Bilingual unitText,
        Kind kind,
        Timing timing,
        String group,
        Bilingual definition,
        Span span) {}
