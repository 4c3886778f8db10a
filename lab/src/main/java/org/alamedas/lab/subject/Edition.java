package org.alamedas.lab.subject;

/// Which laboratory this is.
///
/// @param version of the program
/// @param live whether the page hears of changes of the model's file
/// @param served whether a program serves the page, which can be asked for more
public record Edition(String version, boolean live, boolean served) {}
