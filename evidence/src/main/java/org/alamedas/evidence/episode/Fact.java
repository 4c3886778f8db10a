package org.alamedas.evidence.episode;

import java.time.LocalDate;
import org.alamedas.evidence.event.Event;
import org.alamedas.evidence.text.Bilingual;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// A recorded event beside a run.
///
/// @param period the period that it belongs to
/// @param event what happened, with its sources
/// @param day the day of the event
/// @param variable the variable of the episode's model that it can be read beside; absent where there is
///     none
/// @param bearing whether it enters the model, or the model is to be held against it, and how far that
///     goes
public record Fact(
        String period, Event event, LocalDate day, @Nullable Name variable, Bilingual bearing) {}
