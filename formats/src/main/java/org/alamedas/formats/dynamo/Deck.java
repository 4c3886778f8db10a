package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.model.definition.Group;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// What the cards of one file say, each by itself; filled by [DeckReader], for one thread.
final class Deck {
    /// The title; empty where there is none.
    String title = "";

    /// Notes before the first equation.
    final List<String> introduction = new ArrayList<>();

    /// Everything that the model itself defines, in the order of the file.
    final List<Item> items = new ArrayList<>();

    /// The macros by name.
    final Map<Name, MacroText> macros = new LinkedHashMap<>();

    /// The ranges of subscripts by name.
    final Map<Name, Range> ranges = new LinkedHashMap<>();

    /// Sectors, by the notes that head them.
    final List<Group> groups = new ArrayList<>();

    /// The runs in the order of the file, at least one.
    final List<RunCards> runs = new ArrayList<>();

    /// What a FOR card says.
    ///
    /// @param name the subscript
    /// @param first its first value
    /// @param last its last value
    /// @param span its place
    record Range(Name name, int first, int last, Span span) {}

    /// What belongs to one run.
    static final class RunCards {
        /// What its RUN card calls it.
        String title = "";

        /// Whether a RUN card ended it.
        boolean ended;

        /// Constants and tables that it changes; those of the first run are the model's.
        final List<Item> changes = new ArrayList<>();

        /// What its PRINT and PLOT cards say.
        final List<Card> reports = new ArrayList<>();

        /// Its place.
        final Span span;

        RunCards(Span span) {
            this.span = span;
        }
    }
}
