package org.alamedas.engine.reality;

import java.util.List;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;

/// Writes the expressions of altered models, all at the place of what they stand for.
///
/// @param time when the model starts and how it steps
/// @param span the place
record Terms(TimeSpec time, Span span) {
    Expr number(double value) {
        return new Expr.Literal(value, span);
    }

    Expr now() {
        return new Expr.Reference(Name.of("TIME"), List.of(), span);
    }

    Expr of(Expr left, BinaryOperator operator, Expr right) {
        return new Expr.Binary(operator, left, right, span);
    }

    Expr choice(Expr condition, Expr whenTrue, Expr whenFalse) {
        return new Expr.If(condition, whenTrue, whenFalse, span);
    }

    Expr exponential(Expr of) {
        return new Expr.Call(new Expr.Reference(Name.of("EXP"), List.of(), span), List.of(of), span);
    }

    Expr both(Expr first, Expr second) {
        return of(first, BinaryOperator.AND, second);
    }

    Expr sum(Expr left, Expr right) {
        return of(left, BinaryOperator.ADD, right);
    }

    Expr times(Expr left, Expr right) {
        return of(left, BinaryOperator.MULTIPLY, right);
    }

    /// A variable, at the elements that an equation over some dimensions goes through.
    Expr.Reference over(Name name, List<Name> dimensions) {
        List<Subscript> subscripts = dimensions.stream()
                .<Subscript>map(dimension -> new Subscript.Named(dimension, false, span))
                .toList();
        return new Expr.Reference(name, subscripts, span);
    }

    /// True from the step that is nearest to a moment.
    Expr since(Expr moment) {
        return of(now(), BinaryOperator.GREATER, of(moment, BinaryOperator.SUBTRACT, halfStep()));
    }

    /// True before the step that is nearest to a moment.
    Expr before(Expr moment) {
        return of(now(), BinaryOperator.LESS, of(moment, BinaryOperator.SUBTRACT, halfStep()));
    }

    /// True up to the step that is nearest to a moment.
    Expr until(Expr moment) {
        return of(now(), BinaryOperator.LESS, sum(moment, halfStep()));
    }

    private Expr halfStep() {
        return of(time.step(), BinaryOperator.DIVIDE, number(2));
    }
}
