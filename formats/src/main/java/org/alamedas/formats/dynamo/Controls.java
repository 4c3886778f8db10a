package org.alamedas.formats.dynamo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// The quantities that control a run: `TIME`, `DT`, `LENGTH`, and how often results are printed,
/// plotted and kept.
///
/// LENGTH is the last moment, not a duration, and may change during the run. Rows are kept at
/// SAVPER, else as often as the more frequent of print and plot where the other is a multiple of
/// it, else at each step.
final class Controls {
    static final Name TIME = Name.of("TIME");
    static final Name STEP = Name.of("DT");
    static final Name LENGTH = Name.of("LENGTH");
    static final Name PRINT = Name.of("PRTPER");
    static final Name PLOT = Name.of("PLTPER");
    static final Name SAVE = Name.of("SAVPER");

    private static final Set<Name> ALL = Set.of(TIME, STEP, LENGTH, PRINT, PLOT, SAVE);
    private static final Set<Name> NO_VARIABLES = Set.of(TIME, STEP);

    private final Map<Name, Item> given = new HashMap<>();
    private final Map<Name, Double> constants = new HashMap<>();
    private final Set<Name> used = new HashSet<>();
    private final Report report;

    Controls(List<Item> items, Report report) {
        this.report = report;
        for (Item item : items) {
            if (ALL.contains(item.name())) {
                given.put(item.name(), item);
            }
            if (item instanceof Item.Constant constant && constant.value() instanceof Expr.Literal literal) {
                constants.put(item.name(), literal.value());
            }
            if (item instanceof Item.Equation equation) {
                Trees.names(equation.expression(), used::add);
            }
        }
    }

    /// Says whether a name controls runs.
    static boolean isControl(Name name) {
        return ALL.contains(name);
    }

    /// Says whether an item is a variable of the model: controls are, apart from TIME and DT, if an
    /// equation uses or computes them.
    boolean isVariable(Item item) {
        Name name = item.name();
        if (!ALL.contains(name)) {
            return true;
        }
        boolean computed = item instanceof Item.Equation equation && equation.type() != CardType.INITIAL;
        return !NO_VARIABLES.contains(name) && (used.contains(name) || computed);
    }

    /// Reads when the run starts and stops and how it steps.
    ///
    /// @param resolver translates expressions
    /// @param place the place of faults that have none of their own
    TimeSpec time(Resolver resolver, Span place) {
        Expr start = given.containsKey(TIME) ? value(TIME, resolver, place) : new Expr.Literal(0, place);
        return new TimeSpec(
                start,
                length(resolver, place),
                required(STEP, "the time step", resolver, place),
                saveEvery(resolver, place),
                IntegrationMethod.EULER,
                null);
    }

    private Expr required(Name name, String meaning, Resolver resolver, Span place) {
        if (!given.containsKey(name)) {
            report.add(
                    Diagnostic.error(DiagnosticCode.BAD_TIME, place, "the model does not give " + name + ", " + meaning)
                            .hint("a card like SPEC DT=0.25/LENGTH=50/PRTPER=5/PLTPER=1 gives it"));
            return new Expr.Literal(1, place);
        }
        return value(name, resolver, place);
    }

    private Expr value(Name name, Resolver resolver, Span place) {
        return switch (given.get(name)) {
            case null -> new Expr.Literal(0, place);
            case Item.Constant constant -> constant.value();
            case Item.Equation equation -> {
                if (equation.type() == CardType.INITIAL) {
                    yield resolver.resolve(equation.expression(), Moment.START);
                }
                report.error(
                        DiagnosticCode.BAD_TIME, equation.nameSpan(), name + " is a constant, and this computes it");
                yield new Expr.Literal(1, place);
            }
            case Item.TableValues table -> {
                report.error(DiagnosticCode.BAD_TIME, table.nameSpan(), name + " is a constant, and this is a table");
                yield new Expr.Literal(1, place);
            }
        };
    }

    /// The last moment; where an equation computes it, the run ends at the first moment that reaches
    /// what it is then.
    private Expr length(Resolver resolver, Span place) {
        return given.get(LENGTH) instanceof Item.Equation equation && equation.type() != CardType.INITIAL
                ? new Expr.Reference(LENGTH, List.of(), equation.nameSpan())
                : required(LENGTH, "the last moment", resolver, place);
    }

    private @Nullable Expr saveEvery(Resolver resolver, Span place) {
        if (constants.getOrDefault(SAVE, 0.0) > 0) {
            return value(SAVE, resolver, place);
        }
        double print = constants.getOrDefault(PRINT, 0.0);
        double plot = constants.getOrDefault(PLOT, 0.0);
        boolean varies = isComputed(PRINT) || isComputed(PLOT);
        if (varies || (print <= 0 && plot <= 0)) {
            return null;
        }
        boolean byPrint = plot <= 0 || (print > 0 && print <= plot);
        double often = byPrint ? print : plot;
        double seldom = Math.max(print, plot);
        boolean even = Math.abs(seldom / often - Math.rint(seldom / often)) < 1e-9;
        return even ? value(byPrint ? PRINT : PLOT, resolver, place) : null;
    }

    private boolean isComputed(Name name) {
        return given.get(name) instanceof Item.Equation;
    }

    /// Returns how often a kind of report is made; null where the file does not say.
    ///
    /// @param name [#PRINT] or [#PLOT]
    /// @param changes what the run changes
    @Nullable
    Expr every(Name name, List<Item> changes) {
        Item item = given.get(name);
        for (Item change : changes) {
            item = change.name().equals(name) ? change : item;
        }
        return switch (item) {
            case null -> null;
            case Item.Constant constant -> constant.value();
            case Item.Equation equation -> new Expr.Reference(name, List.of(), equation.nameSpan());
            case Item.TableValues _ -> null;
        };
    }
}
