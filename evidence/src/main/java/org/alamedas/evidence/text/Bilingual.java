package org.alamedas.evidence.text;

/// One text in the two languages that are equals.
///
/// @param es the text in Spanish
/// @param en the text in English
public record Bilingual(String es, String en) {}
