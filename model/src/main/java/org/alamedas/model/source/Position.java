package org.alamedas.model.source;

/// A place in a text as people count it.
///
/// @param line the line, from 1
/// @param column the character in the line, from 1, counted in code points
public record Position(int line, int column) {}
