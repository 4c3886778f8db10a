/// The commands, one class each.
///
/// A command is a class with picocli's annotations that implements
/// [Verb][org.alamedas.cli.terminal.Verb]. Its words are in the message files, under its name, in
/// both languages.
@NullMarked
package org.alamedas.cli.command;

import org.jspecify.annotations.NullMarked;
