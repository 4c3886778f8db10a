package org.alamedas.engine.check.units;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alamedas.engine.builtin.Builtin;
import org.alamedas.engine.builtin.Meaning;
import org.alamedas.engine.builtin.TableMethod;
import org.alamedas.engine.check.Expressions;
import org.alamedas.engine.check.Symbol;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.unit.Rational;

/// Works out the unit of an expression from the inside out, and says which parts of it do not agree.
///
/// It holds what was found about the parts of the expression at hand.
final class EquationUnits {
    private final UnitTable table;
    private final Wording wording;
    private final Consumer<Diagnostic> sink;
    private final IdentityHashMap<Expr, Finding> found = new IdentityHashMap<>();

    EquationUnits(UnitTable table, Wording wording, Consumer<Diagnostic> sink) {
        this.table = table;
        this.wording = wording;
        this.sink = sink;
    }

    /// Works out the unit of a whole right-hand side.
    ///
    /// @return its unit; free where it is made of numbers alone
    Inference of(Expr root) {
        found.clear();
        for (Expr part : Expressions.postorder(root, Expressions::parts)) {
            found.put(part, find(part));
        }
        Finding whole = at(root);
        return whole.bare() ? Inference.free() : whole.unit();
    }

    private Finding at(Expr part) {
        return found.getOrDefault(part, Finding.FREE);
    }

    private Finding find(Expr expr) {
        return switch (expr) {
            case Expr.Literal literal ->
                new Finding(literal.value() == 0 ? Inference.free() : Inference.dimensionless(), true);
            case Expr.Text _, Expr.Lookup _ -> Finding.FREE;
            case Expr.Reference reference -> reference(reference);
            case Expr.Call call -> call(call);
            case Expr.Unary unary ->
                unary.operator() == UnaryOperator.NOT ? Finding.DIMENSIONLESS : at(unary.operand());
            case Expr.Binary binary -> binary(binary);
            case Expr.If choice ->
                new Finding(
                        agree(choice.whenTrue(), choice.whenFalse()),
                        at(choice.whenTrue()).bare() && at(choice.whenFalse()).bare());
        };
    }

    private Finding reference(Expr.Reference reference) {
        return switch (table.scope().find(reference.name())) {
            case null -> Finding.FREE;
            case Symbol.OfModel(Variable variable) -> Finding.of(table.of(variable.name()));
            case Symbol.OfLanguage(Builtin row) -> function(row, List.of());
        };
    }

    private Finding call(Expr.Call call) {
        return switch (table.scope().find(call.function().name())) {
            case null -> Finding.FREE;
            case Symbol.OfModel(Variable graphical) -> Finding.of(table.of(graphical.name()));
            case Symbol.OfLanguage(Builtin row) ->
                row.meaning() instanceof Meaning.TableRead(TableMethod method, var _) && givesOutput(method)
                        ? Finding.of(at(call.arguments().getFirst()).unit())
                        : function(row, call.arguments());
        };
    }

    private static boolean givesOutput(TableMethod method) {
        return switch (method) {
            case READ, EXTRAPOLATE, FORWARD, BACKWARD -> true;
            case INVERT, INVERT_HELD, INVERT_EXTRAPOLATED, AREA, AREA_INSIDE, AREA_EXTRAPOLATED, SLOPE -> false;
            case DATA_AT, DATA_BETWEEN, DATA_FIRST, DATA_LAST, DATA_COUNT, DATA_LARGEST, DATA_SMALLEST -> false;
            case DATA_MEAN, DATA_MEDIAN, DATA_DEVIATION -> false;
        };
    }

    private Finding function(Builtin row, List<Expr> arguments) {
        List<RuleUnits.Argument> given = new ArrayList<>();
        for (Expr argument : arguments) {
            given.add(new RuleUnits.Argument(argument, at(argument)));
        }
        boolean bare =
                !given.isEmpty() && given.stream().allMatch(a -> a.finding().bare());
        String name = row.nameIn(table.scope().dialect());
        return new Finding(new RuleUnits(name, row.units(), table.time(), wording, sink).apply(given), bare);
    }

    private Finding binary(Expr.Binary binary) {
        Finding left = at(binary.left());
        Finding right = at(binary.right());
        boolean bare = left.bare() && right.bare();
        return switch (binary.operator()) {
            case OR, AND -> Finding.DIMENSIONLESS;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compare(binary);
            case ADD, SUBTRACT, MODULO -> new Finding(agree(binary.left(), binary.right()), bare);
            case MULTIPLY -> new Finding(left.unit().times(right.unit()), bare);
            case DIVIDE -> new Finding(left.unit().over(right.unit()), bare);
            case POWER -> new Finding(power(binary), bare);
        };
    }

    /// A number beside the time is a moment, as in `TIME > 1973`: to ask for its unit would be a false
    /// alarm.
    private Finding compare(Expr.Binary binary) {
        boolean moment = (isMoment(binary.left()) && at(binary.right()).bare())
                || (isMoment(binary.right()) && at(binary.left()).bare());
        if (!moment) {
            agree(binary.left(), binary.right());
        }
        return Finding.DIMENSIONLESS;
    }

    private boolean isMoment(Expr expr) {
        return expr instanceof Expr.Reference reference
                && table.scope().find(reference.name()) instanceof Symbol.OfLanguage(Builtin row)
                && row.meaning() instanceof Meaning.Provided;
    }

    private Inference agree(Expr left, Expr right) {
        Inference first = at(left).unit();
        Inference second = at(right).unit();
        if (first.differsFrom(second)) {
            sink.accept(wording.operands(left, first, right, second));
        }
        return first.merge(second);
    }

    private Inference power(Expr.Binary binary) {
        Inference base = at(binary.left()).unit();
        Inference exponent = at(binary.right()).unit();
        if (!exponent.mayBeDimensionless()) {
            sink.accept(wording.exponent(binary.right(), exponent));
            return Inference.free();
        }
        if (base.mayBeDimensionless()) {
            return base;
        }
        Optional<Rational> constant = ConstantNumbers.value(binary.right()).flatMap(Rational::near);
        if (constant.isEmpty()) {
            sink.accept(wording.base(binary, base));
            return Inference.free();
        }
        return base.power(constant.get());
    }
}
