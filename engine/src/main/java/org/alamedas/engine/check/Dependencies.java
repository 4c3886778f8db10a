package org.alamedas.engine.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.SystemValue;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Which definitions the expressions of each definition read, and where.
final class Dependencies {
    private final Scope scope;
    private final Definitions definitions;
    private final List<Map<Integer, Span>> active = new ArrayList<>();
    private final List<Map<Integer, Span>> initial = new ArrayList<>();
    private final BitSet changing = new BitSet();

    Dependencies(Scope scope, Definitions definitions) {
        this.scope = scope;
        this.definitions = definitions;
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            active.add(readBy(i, definition.active(), Phase.ACTIVE));
            initial.add(readBy(i, definition.initial(), Phase.INITIAL));
            if (definition instanceof Definition.Computed computed && computed.start() != null) {
                changing.set(i);
            }
        }
        active.get(SystemValue.SAVE_EVERY.number())
                .putIfAbsent(
                        SystemValue.STEP.number(),
                        definitions.get(SystemValue.STEP.number()).span());
    }

    /// Returns what a definition reads, with the first place where it does.
    Map<Integer, Span> of(int number, Phase phase) {
        return switch (phase) {
            case ACTIVE -> active.get(number);
            case INITIAL -> initial.get(number);
        };
    }

    /// Says whether a definition means different things at the start and later.
    boolean isChanging(int number) {
        return changing.get(number);
    }

    private Map<Integer, Span> readBy(int number, @Nullable Expr root, Phase phase) {
        Map<Integer, Span> reads = new LinkedHashMap<>();
        if (root != null) {
            Bindings bindings = definitions.get(number).bindings();
            Expressions.visit(
                    root, bindings.parts(expr -> phase.parts(expr, scope)), expr -> read(number, expr, reads));
        }
        return reads;
    }

    private void read(int number, Expr expr, Map<Integer, Span> reads) {
        switch (expr) {
            case Expr.Reference reference -> readName(number, reference, reads);
            case Expr.Call call -> readCall(number, call, reads);
            case Expr.Literal _, Expr.Text _, Expr.Unary _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> {}
        }
    }

    private void readName(int number, Expr.Reference reference, Map<Integer, Span> reads) {
        Definition reader = definitions.get(number);
        Access access = reader.bindings().access(reference);
        if (access != null) {
            List<Axis> axes = new ArrayList<>(reader.extent().axes());
            axes.addAll(reader.bindings().inner(reference));
            for (int target : definitions.read(access, axes)) {
                add(target, reference.span(), reads);
            }
        } else if (scope.find(reference.name()) instanceof Symbol.OfLanguage(Builtin row)) {
            if (row.meaning() instanceof Meaning.Provided(SystemValue value)) {
                add(value.number(), reference.span(), reads);
            } else if (row.meaning() instanceof Meaning.Drawn) {
                add(SystemValue.TIME.number(), reference.span(), reads);
            }
        }
    }

    private void readCall(int number, Expr.Call call, Map<Integer, Span> reads) {
        if (!(scope.find(call.function().name()) instanceof Symbol.OfLanguage(Builtin row))) {
            return;
        }
        switch (row.meaning()) {
            case Meaning.Computed computed ->
                computed.reads().forEach(value -> add(value.number(), call.span(), reads));
            case Meaning.Provided provided -> add(provided.value().number(), call.span(), reads);
            case Meaning.AtStart _ ->
                add(definitions.held(definitions.get(number).bindings(), call), call.span(), reads);
            case Meaning.ActiveInitial _ -> changing.set(number);
            case Meaning.Drawn drawn -> {
                drawn.reads().forEach(value -> add(value.number(), call.span(), reads));
                add(SystemValue.TIME.number(), call.span(), reads);
            }
            case Meaning.Folded _, Meaning.Fixed _, Meaning.Choice _, Meaning.TableRead _ -> {}
            case Meaning.Expanded _, Meaning.Unsupported _, Meaning.Aggregated _ -> {}
            case Meaning.Counted _, Meaning.OverArrays _, Meaning.Offset _, Meaning.Transposed _ -> {}
            case Meaning.Kept _, Meaning.Recalled _ -> {}
            case Meaning.DataRead _, Meaning.SeriesMade _ -> {}
        }
    }

    private static void add(int target, Span span, Map<Integer, Span> reads) {
        if (target >= 0) {
            reads.putIfAbsent(target, span);
        }
    }
}
