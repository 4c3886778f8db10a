package org.alamedas.evidence.source;

import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// One source of numbers or events.
///
/// @param id how rows refer to it
/// @param citation what to print so that a reader can find it
/// @param kind what kind of publication it is
/// @param url a public address; null where none is known
/// @param licence its terms and, for open data, the attribution to print beside a figure
/// @param span its place in the bibliography
public record Source(
        String id,
        String citation,
        SourceKind kind,
        @Nullable String url,
        String licence,
        Span span) {}
