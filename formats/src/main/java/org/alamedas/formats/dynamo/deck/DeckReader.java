package org.alamedas.formats.dynamo.deck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads cards into a deck; a cursor, for one file.
///
/// Cards after a RUN card belong to the next run and change constants and tables for that run
/// alone.
public final class DeckReader {
    private final Report report;
    private final Statements statements;
    private final TrainReader trains;
    private final Deck deck = new Deck();
    private final NoteReader notes = new NoteReader(deck);
    private final List<Item> body = new ArrayList<>();
    private final Set<Name> internal = new LinkedHashSet<>();
    private @Nullable Card macroCard;
    private Expr.@Nullable Call macro;

    private DeckReader(Report report) {
        this.report = report;
        this.statements = new Statements(report);
        this.trains = new TrainReader(statements, report, deck);
    }

    /// Reads the cards of a file.
    ///
    /// @param cards the cards in order
    /// @param report receives what is wrong with them
    /// @return what they say
    public static Deck read(List<Card> cards, Report report) {
        DeckReader reader = new DeckReader(report);
        for (Card card : cards) {
            if (reader.deck.runs.isEmpty() || reader.deck.runs.getLast().ended) {
                reader.nextRun(card);
            }
            reader.card(card);
        }
        reader.notes.finish();
        if (reader.macroCard != null) {
            reader.error(reader.macroCard, "the macro that starts here is not ended by a MEND card");
        }
        return reader.deck;
    }

    private void nextRun(Card card) {
        if (card.type() != CardType.NOTE && card.type() != CardType.COMMAND) {
            deck.runs.add(new Deck.RunCards(card.span()));
        }
    }

    private void card(Card card) {
        if (card.type() != CardType.NOTE) {
            notes.interrupt();
        }
        if (macroCard != null && !mayStandInMacro(card.type()) && card.type() != CardType.MACRO) {
            error(macroCard, "the macro that starts here is not ended by a MEND card before line " + line(card));
            forgetMacro();
        }
        switch (card.type()) {
            case LEVEL, RATE, AUXILIARY, SUPPLEMENTARY, INITIAL -> equation(card);
            case CONSTANT, SPEC -> constants(card);
            case TABLE -> addIfRead(statements.table(card));
            case NOTE -> notes.note(card);
            case TITLE -> deck.title = deck.title.isEmpty() ? card.statement().text() : deck.title;
            case PRINT, PLOT -> deck.runs.getLast().reports.add(card);
            case SAVE, CONTINUATION -> {
                // every variable is kept, and continuations are part of their cards
            }
            case RUN -> run(card);
            case EDIT -> edit(card);
            case MACRO -> startMacro(card);
            case MEND -> endMacro(card);
            case INTERNAL -> internal(card);
            case FOR -> new RangeReader(report, deck).read(card);
            case BOXCAR -> trains.read(card);
            case NOISE ->
                report.add(Diagnostic.note(
                                DiagnosticCode.UNSUPPORTED,
                                card.span(),
                                "the seed of random numbers is given to a run, and that of this card is not used")
                        .hint("run the deck with --seed and the number of the card"));
            case COMMAND ->
                report.add(Diagnostic.note(
                        DiagnosticCode.UNSUPPORTED,
                        card.span(),
                        "this card commands the processor and says nothing about the model"));
        }
    }

    private static boolean mayStandInMacro(CardType type) {
        return type.isEquation()
                || type == CardType.CONSTANT
                || type == CardType.TABLE
                || type == CardType.NOTE
                || type == CardType.INTERNAL
                || type == CardType.MEND;
    }

    private void equation(Card card) {
        Item.Equation equation = statements.equation(card);
        if (equation != null && deck.runs.size() > 1 && macroCard == null && deck.runs.getLast().edited == null) {
            report.add(Diagnostic.error(
                            DiagnosticCode.UNSUPPORTED,
                            equation.nameSpan(),
                            "an equation cannot change between runs, and this stands after a RUN card")
                    .hint(
                            "constants (C) and tables (T) can; an EDIT card with the name of a run before it lets equations "
                                    + "change too"));
        } else {
            addIfRead(equation);
        }
    }

    private void constants(Card card) {
        if (TrainReader.givesContents(card)) {
            trains.contents(card).forEach(this::add);
        } else {
            statements.constants(card).forEach(this::add);
        }
    }

    private void addIfRead(@Nullable Item item) {
        if (item != null) {
            add(item);
        }
    }

    private void add(Item item) {
        if (macroCard != null) {
            body.add(item);
        } else if (deck.runs.size() > 1) {
            deck.runs.getLast().changes.add(item);
        } else {
            deck.items.add(item);
            notes.item(item);
        }
    }

    /// A RUN card ends a run, except before the equations, where DYNAMO I wants it.
    private void run(Card card) {
        Deck.RunCards run = deck.runs.getLast();
        run.title = card.statement().text();
        run.ended = deck.runs.size() > 1 || !deck.items.isEmpty();
    }

    private void edit(Card card) {
        if (deck.runs.size() > 1) {
            deck.runs.getLast().edited = card;
        } else {
            error(card, "an EDIT card names a run before it, and there is no RUN card before this one");
        }
    }

    private void startMacro(Card card) {
        if (macroCard != null) {
            error(card, "a macro cannot be defined inside another");
            return;
        }
        Expr head = statements.expression(card.statement());
        if (head == null) {
            macroCard = card;
            return;
        }
        macro = head instanceof Expr.Call call
                ? call
                : new Expr.Call(new Expr.Reference(Name.of(""), List.of(), head.span()), List.of(), head.span());
        macroCard = card;
        if (!(head instanceof Expr.Call)) {
            error(card, "a macro has a name and inputs in parentheses, as in MACRO SMOOTH(IN,DEL)");
        }
    }

    private void internal(Card card) {
        if (macroCard == null) {
            error(card, "an INTRN card belongs into a macro");
            return;
        }
        Values.pieces(card.statement(), ",/").forEach(piece -> internal.add(unquoted(piece.text())));
    }

    private static Name unquoted(String text) {
        return Name.of(text.replace("\"", ""));
    }

    private void endMacro(Card card) {
        if (macroCard == null) {
            error(card, "this MEND card ends no macro");
            return;
        }
        if (macro != null && !macro.function().name().written().isEmpty()) {
            define(macro);
        }
        forgetMacro();
    }

    private void forgetMacro() {
        macroCard = null;
        macro = null;
        body.clear();
        internal.clear();
    }

    private static int line(Card card) {
        return card.span().position().line();
    }

    private void define(Expr.Call head) {
        List<Name> inputs = new ArrayList<>();
        for (Expr input : head.arguments()) {
            if (input instanceof Expr.Reference reference) {
                inputs.add(TimeScript.split(reference.name()).base());
            } else {
                report.error(DiagnosticCode.SYNTAX, input.span(), "an input of a macro is a name");
            }
        }
        Name name = head.function().name();
        MacroText text = new MacroText(
                name, inputs, internal, body, false, head.function().span());
        MacroText other = deck.macros.putIfAbsent(name, text);
        if (other != null) {
            report.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_NAME, text.span(), "the macro \"" + name + "\" is defined twice")
                    .relate(other.span(), "first defined here"));
        }
        if (body.stream().noneMatch(item -> item.name().equals(name))) {
            report.error(
                    DiagnosticCode.MISSING_EQUATION,
                    text.span(),
                    "the macro \"" + name + "\" has no equation for " + name + ", which would be its value");
        }
    }

    private void error(Card card, String message) {
        report.error(DiagnosticCode.SYNTAX, card.span(), message);
    }
}
