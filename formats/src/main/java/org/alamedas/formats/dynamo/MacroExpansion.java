package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.dynamo.card.CardType;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.MacroText;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Replaces calls of macros by equations of their own, whose names start with the name of the
/// quantity that calls; a cursor, for one file.
///
/// A macro is text: where its equations use an input, the argument of the call stands, at the time
/// that the equation gives it. Where a whole right side is one call and the macro's value is a rate
/// or an auxiliary, the quantity takes the place of that value; its outflow is then the flow by
/// that name.
final class MacroExpansion {
    private static final int MOST_ITEMS = 100_000;
    private static final int DEEPEST = 50;

    private final Map<Name, MacroText> macros;
    private final Map<Name, CardType> kinds;
    private final Report report;
    private final List<Item> out = new ArrayList<>();
    private final Map<Name, Integer> calls = new HashMap<>();
    private int generated;

    MacroExpansion(Map<Name, MacroText> macros, Map<Name, CardType> kinds, Report report) {
        this.macros = macros;
        this.kinds = kinds;
        this.report = report;
    }

    /// Expands every call; each equation follows those that its calls stand for.
    List<Item> expand(List<Item> items) {
        for (Item item : items) {
            expand(item, List.of());
        }
        return out;
    }

    private void expand(Item item, List<Name> within) {
        switch (item) {
            case Item.Equation equation -> equation(equation, within);
            case Item.Constant constant -> out.add(constant);
            case Item.TableValues table -> out.add(table);
        }
    }

    private void equation(Item.Equation equation, List<Name> within) {
        if (equation.expression() instanceof Expr.Call call && canTakePlace(call, equation)) {
            generate(new Call(call, macroOf(call), equation, within), equation.name());
            return;
        }
        Expr expanded = rewrite(equation.expression(), equation, within);
        out.add(equation.with(expanded));
    }

    private MacroText macroOf(Expr.Call call) {
        MacroText macro = macros.get(call.function().name());
        if (macro == null) {
            throw new IllegalStateException("no macro: " + call.function().name());
        }
        return macro;
    }

    /// One call of a macro.
    ///
    /// @param call the call
    /// @param macro what is called
    /// @param caller the equation in which it stands
    /// @param within the macros whose expansion led to it
    private record Call(Expr.Call call, MacroText macro, Item.Equation caller, List<Name> within) {}

    private boolean canTakePlace(Expr.Call call, Item.Equation equation) {
        MacroText macro = macros.get(call.function().name());
        if (macro == null || equation.type() == CardType.LEVEL || equation.type() == CardType.INITIAL) {
            return false;
        }
        return macro.body().stream()
                .anyMatch(item -> item instanceof Item.Equation value
                        && value.name().equals(macro.name())
                        && (value.type() == CardType.RATE || value.type() == CardType.AUXILIARY));
    }

    private Expr rewrite(Expr expr, Item.Equation caller, List<Name> within) {
        return Trees.rebuild(expr, reference -> reference, call -> {
            MacroText macro = macros.get(call.function().name());
            if (macro == null) {
                return Trees.withArguments(call, argument -> rewrite(argument, caller, within));
            }
            Name value = generate(new Call(call, macro, caller, within), null);
            return reference(TimeScript.FITTING.on(value), caller.subscripts(), call.span());
        });
    }

    private static Expr reference(Name name, List<Expr> subscripts, Span span) {
        Expr.Reference reference = new Expr.Reference(name, List.of(), span);
        return subscripts.isEmpty() ? reference : new Expr.Call(reference, subscripts, span);
    }

    /// Generates the equations of a call.
    ///
    /// @param call the call
    /// @param place the quantity that takes the place of the macro's value; null for a name of its
    ///     own
    /// @return the name of the value
    private Name generate(Call call, @Nullable Name place) {
        Name fallback = place == null ? call.caller.name() : place;
        if (!isSound(call)) {
            return fallback;
        }
        noteDelayedAuxiliary(call);
        int number = calls.merge(call.caller.name(), 1, Integer::sum);
        String prefix = call.caller.name().written() + (number == 1 ? " " : " " + number + " ");
        Map<Name, Expr> meanings = arguments(call, prefix);
        Name result = fallback;
        for (Name local : call.macro.local()) {
            boolean value = local.equals(call.macro.name());
            Name fresh = value && place != null
                    ? place
                    : Name.of(prefix + local.written().replace("$", ""));
            meanings.put(local, new Expr.Reference(fresh, List.of(), call.call.span()));
            result = value ? fresh : result;
        }
        new MacroCopy(call.call.span(), call.macro, meanings, call.caller)
                .items(place)
                .forEach(item -> addGenerated(item, call));
        return result;
    }

    private void addGenerated(Item item, Call call) {
        generated++;
        List<Name> deeper = new ArrayList<>(call.within);
        deeper.add(call.macro.name());
        expand(item, deeper);
    }

    private boolean isSound(Call call) {
        Span span = call.call.span();
        MacroText macro = call.macro;
        if (call.within.contains(macro.name())) {
            report.add(Diagnostic.error(
                            DiagnosticCode.CIRCULAR_DEFINITION, span, "the macro \"" + macro.name() + "\" calls itself")
                    .relate(macro.span(), "defined here"));
            return false;
        }
        int given = call.call.arguments().size();
        if (given != macro.inputs().size()) {
            report.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    span,
                    macro.name() + " takes " + macro.inputs().size() + " arguments, and " + given
                            + (given == 1 ? " is given" : " are given"));
            return false;
        }
        if (call.within.size() >= DEEPEST || generated >= MOST_ITEMS) {
            if (generated < Integer.MAX_VALUE / 2) {
                report.error(DiagnosticCode.TOO_DEEP, span, "macros that call macros make too much of this equation");
                generated = Integer.MAX_VALUE / 2;
            }
            return false;
        }
        return true;
    }

    private void noteDelayedAuxiliary(Call call) {
        for (int i = 0; i < call.call.arguments().size(); i++) {
            Expr argument = call.call.arguments().get(i);
            if (argument instanceof Expr.Reference reference
                    && MacroCopy.wantsRate(call.macro, call.macro.inputs().get(i))) {
                Name name = TimeScript.split(reference.name()).base();
                CardType kind = kinds.get(name);
                if (kind == CardType.AUXILIARY || kind == CardType.LEVEL) {
                    report.add(Diagnostic.note(
                            DiagnosticCode.DIALECT_EXTENSION,
                            reference.span(),
                            call.macro.name() + " delays a rate, and " + name + " is "
                                    + (kind == CardType.LEVEL ? "a level" : "an auxiliary")
                                    + ": it is delayed as if it were a rate"));
                }
            }
        }
    }

    /// What the inputs of a macro mean in one call: the arguments where they are short, else names
    /// for them.
    private Map<Name, Expr> arguments(Call call, String prefix) {
        Map<Name, Expr> meanings = new HashMap<>();
        for (int i = 0; i < call.macro.inputs().size(); i++) {
            Name input = call.macro.inputs().get(i);
            Expr written = rewrite(call.call.arguments().get(i), call.caller, call.within);
            Expr argument = MacroCopy.fitting(written);
            if (MacroCopy.isShort(argument)) {
                meanings.put(input, argument);
            } else {
                Item.Equation caller = call.caller;
                Name name = Name.of(prefix + input.written());
                out.add(new Item.Equation(
                        CardType.AUXILIARY,
                        name,
                        caller.subscripts(),
                        TimeScript.K,
                        argument,
                        "",
                        argument.span(),
                        argument.span()));
                meanings.put(input, reference(TimeScript.FITTING.on(name), caller.subscripts(), argument.span()));
            }
        }
        return meanings;
    }
}
