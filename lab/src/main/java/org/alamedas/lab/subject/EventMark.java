package org.alamedas.lab.subject;

import org.alamedas.evidence.text.Bilingual;

/// An event that is written on the charts.
///
/// @param event its id among the events of the case
/// @param word what is written
public record EventMark(String event, Bilingual word) {}
