package org.alamedas.formats.dynamo.deck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.model.definition.Group;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// What the cards of one file say, each by itself; filled by [DeckReader], for one thread.
public final class Deck {
    /// Makes an empty deck.
    Deck() {}

    /// The title; empty where there is none.
    public String title = "";

    /// Notes before the first equation.
    public final List<String> introduction = new ArrayList<>();

    /// Everything that the model itself defines, in the order of the file.
    public final List<Item> items = new ArrayList<>();

    /// The macros by name.
    public final Map<Name, MacroText> macros = new LinkedHashMap<>();

    /// The ranges of subscripts by name.
    public final Map<Name, Range> ranges = new LinkedHashMap<>();

    /// Sectors, by the notes that head them.
    public final List<Group> groups = new ArrayList<>();

    /// The runs in the order of the file, at least one.
    public final List<RunCards> runs = new ArrayList<>();

    /// The boxcar trains in the order of the file.
    public final List<Train> trains = new ArrayList<>();

    /// What a B card says: an array whose contents move on by one element at regular intervals.
    ///
    /// @param name its name
    /// @param size how many cars it has
    /// @param cyclic whether the contents of the last car move into the first; else they are lost,
    ///     and the first
    ///     is empty
    /// @param interval how much time passes from one shift to the next
    /// @param span its place
    public record Train(Name name, int size, boolean cyclic, Expr interval, Span span) {}

    /// What a FOR card says.
    ///
    /// @param name the subscript
    /// @param first its first value
    /// @param last its last value
    /// @param span its place
    public record Range(Name name, int first, int last, Span span) {}

    /// What belongs to one run.
    public static final class RunCards {
        /// What its RUN card calls it.
        public String title = "";

        /// The EDIT card that says from which run it starts; null where it starts from the model
        /// itself.
        public @Nullable Card edited;

        /// Whether a RUN card ended it.
        public boolean ended;

        /// What it changes: constants and tables, after an EDIT card equations too; nothing for the
        /// first run, whose cards are the model.
        public final List<Item> changes = new ArrayList<>();

        /// What its PRINT and PLOT cards say.
        public final List<Card> reports = new ArrayList<>();

        /// Its place.
        public final Span span;

        RunCards(Span span) {
            this.span = span;
        }
    }
}
