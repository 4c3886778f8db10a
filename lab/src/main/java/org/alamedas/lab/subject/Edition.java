package org.alamedas.lab.subject;

/// Which laboratory this is.
///
/// @param version of the program
/// @param live whether the page hears of changes of the model's file
public record Edition(String version, boolean live) {}
