package org.alamedas.evidence.entry;

import org.alamedas.evidence.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// An institution that keeps lists of names, archives or laws.
///
/// @param name its name
/// @param url its address; null where none is known
public record Keeper(Bilingual name, @Nullable String url) {}
