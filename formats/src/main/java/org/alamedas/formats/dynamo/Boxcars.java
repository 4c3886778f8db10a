package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Deck;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Writes out the boxcar trains of DYNAMO I as levels.
///
/// A train is an array. At each multiple of its interval after the start, what has come to be in
/// each car moves into the next one. Of a linear train (`BOXLIN`) the contents of the last car are
/// lost and the first car is empty; of a cyclic one (`BOXCYC`) they move into the first. A car that
/// has a level equation follows it between the shifts. Source: Pugh, *DYNAMO User's Manual*, 2nd
/// edition, section 2.5.
final class Boxcars {
    private static final Name TIME = Name.of("TIME");
    private static final double HALF = 0.5;

    private final Deck.Train train;
    private final Span span;
    private final Name shift;
    private final Map<Integer, Expr> levels = new HashMap<>();

    private Boxcars(Deck.Train train) {
        this.train = train;
        this.span = train.span();
        this.shift = Name.of(train.name() + " shift");
    }

    /// Replaces the level equations of the cars of all trains.
    ///
    /// @param trains the trains
    /// @param items what the deck defines
    /// @return what it defines, with the trains as levels
    static List<Item> writtenOut(List<Deck.Train> trains, List<Item> items) {
        List<Item> all = items;
        for (Deck.Train train : trains) {
            all = new Boxcars(train).among(all);
        }
        return all;
    }

    private List<Item> among(List<Item> items) {
        List<Item> out = new ArrayList<>();
        Expr start = new Expr.Literal(0, span);
        int place = -1;
        for (Item item : items) {
            if (item instanceof Item.Equation level
                    && level.type() == CardType.LEVEL
                    && level.name().equals(train.name())
                    && level.subscripts().size() == 1
                    && level.subscripts().getFirst() instanceof Expr.Literal(double car, var _)) {
                levels.put((int) car, level.expression());
                place = place < 0 ? out.size() : place;
            } else {
                start = item.name().equals(TIME) ? startOf(item, start) : start;
                out.add(item);
            }
        }
        out.addAll(place < 0 ? out.size() : place, cars(start));
        return out;
    }

    private static Expr startOf(Item item, Expr otherwise) {
        return switch (item) {
            case Item.Constant constant -> constant.value();
            case Item.Equation equation -> equation.type() == CardType.INITIAL ? equation.expression() : otherwise;
            case Item.TableValues _ -> otherwise;
        };
    }

    private List<Item> cars(Expr start) {
        List<Item> cars = new ArrayList<>();
        cars.add(new Item.Equation(
                CardType.AUXILIARY,
                shift,
                List.of(),
                TimeScript.K,
                call("PULSE", number(1), beforeFirst(start), train.interval()),
                "1 in the step at whose end the contents of " + train.name() + " move on.",
                span,
                span));
        for (int car = 1; car <= train.size(); car++) {
            cars.add(new Item.Equation(
                    CardType.LEVEL,
                    train.name(),
                    List.of(number(car)),
                    TimeScript.K,
                    level(car),
                    car == 1 ? "A train of " + train.size() + " cars." : "",
                    span,
                    span));
        }
        return cars;
    }

    /// The last step before the first shift.
    private Expr beforeFirst(Expr start) {
        return binary(
                BinaryOperator.SUBTRACT, binary(BinaryOperator.ADD, start, train.interval()), reference(Name.of("DT")));
    }

    /// What a car holds after a step: the contents of the one before it if they move on, else its
    /// own.
    private Expr level(int car) {
        Expr self = element(car);
        Expr chosen = call("CLIP", incoming(car), contents(car), reference(TimeScript.J.on(shift)), number(HALF));
        Expr rate =
                binary(BinaryOperator.DIVIDE, binary(BinaryOperator.SUBTRACT, chosen, self), reference(Name.of("DT")));
        return binary(BinaryOperator.ADD, self, binary(BinaryOperator.MULTIPLY, reference(Name.of("DT")), rate));
    }

    private Expr incoming(int car) {
        return car > 1 ? contents(car - 1) : train.cyclic() ? contents(train.size()) : number(0);
    }

    private Expr contents(int car) {
        Expr level = levels.get(car);
        return level == null ? element(car) : level;
    }

    private Expr element(int car) {
        return new Expr.Call(
                new Expr.Reference(TimeScript.J.on(train.name()), List.of(), span), List.of(number(car)), span);
    }

    private Expr number(double value) {
        return new Expr.Literal(value, span);
    }

    private Expr reference(Name name) {
        return new Expr.Reference(name, List.of(), span);
    }

    private Expr binary(BinaryOperator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, span);
    }

    private Expr call(String function, Expr... arguments) {
        return new Expr.Call(new Expr.Reference(Name.of(function), List.of(), span), List.of(arguments), span);
    }
}
