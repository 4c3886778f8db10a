package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.MacroText;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The equations of a macro as one call of it needs them.
///
/// @param place the place of the call
/// @param macro the macro
/// @param meanings what its inputs and its own names stand for
/// @param caller the equation with the call
record MacroCopy(Span place, MacroText macro, Map<Name, Expr> meanings, Item.Equation caller) {
    /// Copies the equations.
    ///
    /// @param value the quantity that takes the place of the macro's value, with all that the file
    ///     says about it;
    ///     null if none does
    List<Item> items(@Nullable Name value) {
        List<Item> copies = new ArrayList<>();
        for (Item item : macro.body()) {
            boolean isValue = value != null && item.name().equals(macro.name());
            copies.add(copy(item, isValue));
        }
        return copies;
    }

    private Item copy(Item item, boolean isValue) {
        Name name = renamed(item.name());
        return switch (item) {
            case Item.Equation equation
            when isValue && equation.type() != CardType.INITIAL -> caller.with(expression(equation.expression()));
            case Item.Equation equation ->
                new Item.Equation(
                        equation.type(),
                        name,
                        caller.subscripts(),
                        equation.script(),
                        expression(equation.expression()),
                        documentation(equation),
                        place,
                        place);
            case Item.Constant constant ->
                new Item.Constant(name, List.of(), constant.value(), constant.documentation(), place, place);
            case Item.TableValues table ->
                new Item.TableValues(name, table.values(), table.documentation(), place, place);
        };
    }

    private String documentation(Item item) {
        return item.documentation().isEmpty() ? "Part of " + macro.name() + "." : item.documentation();
    }

    private Name renamed(Name name) {
        return meanings.get(name) instanceof Expr.Reference reference
                ? TimeScript.split(reference.name()).base()
                : name;
    }

    private Expr expression(Expr written) {
        return substitute(macro.own() ? Trees.at(place, written) : written);
    }

    private Expr substitute(Expr expr) {
        return Trees.rebuild(
                expr,
                this::reference,
                call -> new Expr.Call(
                        call.function(),
                        call.arguments().stream().map(this::substitute).toList(),
                        call.span()));
    }

    private Expr reference(Expr.Reference reference) {
        TimeScript.Scripted parts = TimeScript.split(reference.name());
        Expr meaning = meanings.get(parts.base());
        if (meaning == null || parts.script() == null) {
            return reference;
        }
        if (!(meaning instanceof Expr.Reference) || macro.inputs().contains(parts.base())) {
            return meaning;
        }
        boolean fits = macro.own() || parts.base().equals(macro.name());
        TimeScript script = fits && parts.script() != TimeScript.NONE ? TimeScript.FITTING : parts.script();
        Expr.Reference renamed = new Expr.Reference(script.on(renamed(parts.base())), List.of(), reference.span());
        return caller.subscripts().isEmpty() ? renamed : new Expr.Call(renamed, caller.subscripts(), reference.span());
    }

    /// Says whether a macro takes an input for a rate.
    static boolean wantsRate(MacroText macro, Name input) {
        List<Expr> found = new ArrayList<>();
        for (Item item : macro.body()) {
            if (item instanceof Item.Equation equation) {
                Trees.rebuild(
                        equation.expression(),
                        reference -> {
                            TimeScript.Scripted parts = TimeScript.split(reference.name());
                            if (parts.base().equals(input) && parts.script() == TimeScript.JK) {
                                found.add(reference);
                            }
                            return reference;
                        },
                        call -> call);
            }
        }
        return !found.isEmpty();
    }

    /// Lets every name in an argument take on the time of the place where the macro uses it.
    static Expr fitting(Expr argument) {
        return Trees.rebuild(argument, MacroCopy::fit, call -> {
            Name name = call.function().name();
            boolean isQuantity = TimeScript.split(name).script() != TimeScript.NONE;
            return new Expr.Call(
                    isQuantity ? fit(call.function()) : call.function(),
                    call.arguments().stream().map(MacroCopy::fitting).toList(),
                    call.span());
        });
    }

    private static Expr.Reference fit(Expr.Reference reference) {
        TimeScript.Scripted parts = TimeScript.split(reference.name());
        return parts.script() == null || parts.script() == TimeScript.NONE
                ? reference
                : new Expr.Reference(TimeScript.FITTING.on(parts.base()), List.of(), reference.span());
    }

    /// Says whether an argument can be written out in every place where a macro uses it.
    static boolean isShort(Expr argument) {
        return switch (argument) {
            case Expr.Literal _, Expr.Text _, Expr.Reference _ -> true;
            case Expr.Unary(var operator, var operand, var _) ->
                operator == UnaryOperator.NEGATE && operand instanceof Expr.Literal;
            case Expr.Call call -> TimeScript.split(call.function().name()).script() == TimeScript.FITTING;
            case Expr.Binary _, Expr.If _, Expr.Lookup _ -> false;
        };
    }
}
