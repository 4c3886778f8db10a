package org.alamedas.formats.dynamo.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alamedas.formats.dynamo.card.Card;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads what cards say of boxcar trains: `B  TRAIN=BOXLIN(12,1)` or `BOXCYC`, and the first
/// contents of the cars, `C  TRAIN*=3/2/1`.
final class TrainReader {
    private static final int LONGEST = 10_000;
    private static final Pattern TRAIN =
            Pattern.compile("([A-Z][A-Z0-9]*)=BOX(LIN|CYC)\\(([0-9]{1,5}),(.+)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENTS = Pattern.compile("([A-Z][A-Z0-9]*)\\*=.*", Pattern.CASE_INSENSITIVE);

    private final Statements statements;
    private final Report report;
    private final Deck deck;

    TrainReader(Statements statements, Report report, Deck deck) {
        this.statements = statements;
        this.report = report;
        this.deck = deck;
    }

    void read(Card card) {
        Fragment written = card.statement();
        Matcher parts = TRAIN.matcher(written.text());
        if (!parts.matches()) {
            report.error(
                    DiagnosticCode.SYNTAX,
                    card.span(),
                    "a B card gives a boxcar train its cars and its interval, as in B TRAIN=BOXLIN(12,1) or BOXCYC(12,1)");
            return;
        }
        int size = Integer.parseInt(parts.group(3));
        if (size < 1 || size > LONGEST) {
            report.error(
                    DiagnosticCode.SYNTAX,
                    card.span(),
                    "a train has from 1 to " + LONGEST + " cars, and this has " + size);
            return;
        }
        Expr interval = statements.expression(written.sub(parts.start(4), parts.end(4)));
        if (interval != null) {
            boolean cyclic = "CYC".equalsIgnoreCase(parts.group(2));
            deck.trains.add(new Deck.Train(Name.of(parts.group(1)), size, cyclic, interval, card.span()));
        }
    }

    /// Says whether a card of constants gives the first contents of a train.
    static boolean givesContents(Card card) {
        return CONTENTS.matcher(card.statement().text()).matches();
    }

    /// Reads the first contents of a train, as initial values of its cars.
    List<Item> contents(Card card) {
        Fragment written = card.statement();
        int sign = written.text().indexOf('=');
        Name name = Name.of(written.text().substring(0, sign - 1));
        List<Item> cars = new ArrayList<>();
        for (Fragment piece : Values.pieces(written.sub(sign + 1, written.length()), ",/")) {
            @Nullable Double value = Values.parse(piece.text());
            if (value == null) {
                report.error(
                        DiagnosticCode.SYNTAX,
                        piece.span(),
                        "the contents of a car are a number, found \"" + piece + "\"");
            } else {
                cars.add(initial(card, name, cars.size() + 1, new Expr.Literal(value, piece.span())));
            }
        }
        return cars;
    }

    private static Item.Equation initial(Card card, Name name, int car, Expr value) {
        Span span = card.span();
        return new Item.Equation(
                CardType.INITIAL,
                name,
                List.of(new Expr.Literal(car, span)),
                TimeScript.NONE,
                value,
                card.comment(),
                span,
                span);
    }
}
