package org.alamedas.formats.data;

import org.alamedas.model.source.Span;

/// The sheet that a model asks for, and where it asks.
///
/// @param file the file as the model names it: relative to its folder, or a tag that begins with `?`
/// @param tab the tab as the model names it, in any letter case; of a text file, the character between fields
/// @param span the place of the model that asks, at which diagnostics point
public record SheetReference(String file, String tab, Span span) {}
