package org.alamedas.evidence.entry;

import org.alamedas.evidence.text.Bilingual;

/// One chapter of the record.
///
/// @param id its id
/// @param title its title
/// @param lead what must be read before its numbers
public record Chapter(String id, Bilingual title, Bilingual lead) {}
