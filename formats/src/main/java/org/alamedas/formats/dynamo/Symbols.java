package org.alamedas.formats.dynamo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// What kind of quantity each name of a model is.
///
/// A name on an N card alone is a constant computed from others, or from initial values.
final class Symbols {
    private final Map<Name, CardType> kinds;
    private final Map<Name, Expr> initials = new HashMap<>();
    private final Map<Name, Boolean> constant = new HashMap<>();

    Symbols(List<Item> items) {
        this.kinds = kinds(items);
        for (Item item : items) {
            if (item instanceof Item.Equation equation && equation.type() == CardType.INITIAL) {
                initials.putIfAbsent(equation.name(), equation.expression());
            }
        }
    }

    /// Returns the kind of each name that something defines; for a name with an equation of its own
    /// besides an initial value, that of the equation.
    static Map<Name, CardType> kinds(List<Item> items) {
        Map<Name, CardType> kinds = new HashMap<>();
        for (Item item : items) {
            CardType kind = kind(item);
            if (kinds.getOrDefault(item.name(), CardType.INITIAL) == CardType.INITIAL) {
                kinds.put(item.name(), kind);
            }
        }
        return kinds;
    }

    /// The kind that an item gives its name; an auxiliary over the coming interval is a rate.
    static CardType kind(Item item) {
        return switch (item) {
            case Item.Constant _ -> CardType.CONSTANT;
            case Item.TableValues _ -> CardType.TABLE;
            case Item.Equation equation ->
                switch (equation.type()) {
                    case AUXILIARY, SUPPLEMENTARY ->
                        equation.script() == TimeScript.KL ? CardType.RATE : CardType.AUXILIARY;
                    case LEVEL, RATE, INITIAL, CONSTANT, TABLE, BOXCAR, CONTINUATION -> equation.type();
                    case NOTE, TITLE, SPEC, PRINT, PLOT, SAVE, RUN, EDIT -> equation.type();
                    case MACRO, MEND, INTERNAL, FOR, NOISE, COMMAND -> equation.type();
                };
        };
    }

    /// Returns the kind of a name; null if nothing defines it.
    @Nullable
    CardType kind(Name name) {
        return kinds.get(name);
    }

    /// Says whether a name has a value at each moment, so that it carries a postscript.
    boolean changes(Name name) {
        CardType kind = kinds.get(name);
        return kind == CardType.LEVEL || kind == CardType.RATE || kind == CardType.AUXILIARY;
    }

    /// Says whether a name on an N card alone follows from constants.
    boolean isComputedConstant(Name name) {
        return isConstant(name, new HashSet<>());
    }

    private boolean isConstant(Name name, Set<Name> within) {
        Boolean known = constant.get(name);
        if (known != null) {
            return known;
        }
        CardType kind = kinds.get(name);
        Expr initial = initials.get(name);
        boolean result = kind == CardType.CONSTANT
                || kind == CardType.TABLE
                || (kind == null && !name.equals(Controls.TIME))
                || (kind == CardType.INITIAL && initial != null && within.add(name) && allConstant(initial, within));
        constant.put(name, result);
        return result;
    }

    private boolean allConstant(Expr expr, Set<Name> within) {
        Set<Name> names = new HashSet<>();
        Trees.names(expr, names::add);
        // Computed constants may be chained for as long as a file is, so the depth of this search is bounded: beyond
        // it a constant is one of its initial value, which comes to the same.
        return within.size() < 200 && names.stream().allMatch(each -> isConstant(each, within));
    }
}
