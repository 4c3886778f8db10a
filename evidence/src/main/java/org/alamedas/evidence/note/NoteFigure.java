package org.alamedas.evidence.note;

import org.alamedas.evidence.claim.Experiment;
import org.alamedas.evidence.condition.Term;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A figure of a note: what it is, and not what it comes to.
///
/// @param id its name in the text
/// @param term what it is
/// @param written the term as the note has it
/// @param form how it is printed
/// @param decimals how many digits after the point
/// @param doubtful whether it may rest on rows that are not verified; printed with a mark then
/// @param runs the runs that it asks for; null where it asks for none
/// @param span its place in the file
public record NoteFigure(
        String id,
        Term term,
        String written,
        Form form,
        int decimals,
        boolean doubtful,
        @Nullable Experiment runs,
        Span span) {}
