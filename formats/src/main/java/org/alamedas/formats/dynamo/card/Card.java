package org.alamedas.formats.dynamo.card;

import org.alamedas.formats.syntax.Fragment;
import org.alamedas.model.source.Span;

/// One card with its continuations.
///
/// @param type what it is
/// @param statement what it says, without blanks, names of macros' own quantities in quotation
///     marks, and a sign for
///     each multiplication that the file leaves out; for cards of text their text
/// @param comment what stands after the blank that ends the statement
/// @param span the place of type and statement
public record Card(CardType type, Fragment statement, String comment, Span span) {}
