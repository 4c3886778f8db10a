package org.alamedas.evidence.theory;

/// A work that a theory rests on.
///
/// @param id how rows of the file refer to it
/// @param text what to print so that a reader can find it
/// @param read whether the work was opened for this project; if not, it is recalled from the literature and is to be
///     verified
public record Citation(String id, String text, boolean read) {}
