package org.alamedas.engine.translate;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Copies of variables with other parts.
final class Edits {
    private Edits() {}

    /// Gives a variable another declaration.
    static Variable declared(Variable variable, Declaration own) {
        return switch (variable) {
            case Variable.Stock stock -> new Variable.Stock(own, stock.initial(), stock.change(), stock.nonNegative());
            case Variable.Flow flow -> new Variable.Flow(own, flow.equations(), flow.uniflow());
            case Variable.Auxiliary auxiliary -> new Variable.Auxiliary(own, auxiliary.equations());
            case Variable.Data data -> new Variable.Data(own, data.equations(), data.interpolation(), data.observed());
            case Variable.Lookup lookup -> new Variable.Lookup(own, lookup.tables());
        };
    }

    /// Replaces each equation of a variable by others.
    static Variable replace(Variable variable, BiFunction<Declaration, Equation, List<Equation>> change) {
        Declaration own = variable.declaration();
        return switch (variable) {
            case Variable.Stock stock ->
                new Variable.Stock(
                        own,
                        all(stock.initial(), own, change),
                        change(stock.change(), own, change),
                        stock.nonNegative());
            case Variable.Flow flow -> new Variable.Flow(own, all(flow.equations(), own, change), flow.uniflow());
            case Variable.Auxiliary auxiliary -> new Variable.Auxiliary(own, all(auxiliary.equations(), own, change));
            case Variable.Data data ->
                new Variable.Data(own, all(data.equations(), own, change), data.interpolation(), data.observed());
            case Variable.Lookup lookup -> lookup;
        };
    }

    private static Variable.Change change(
            Variable.Change old, Declaration own, BiFunction<Declaration, Equation, List<Equation>> change) {
        return switch (old) {
            case Variable.Change.Flows flows -> flows;
            case Variable.Change.Kept kept -> kept;
            case Variable.Change.Net(List<Equation> rates) -> new Variable.Change.Net(all(rates, own, change));
            case Variable.Change.Next(List<Equation> values) -> new Variable.Change.Next(all(values, own, change));
        };
    }

    private static List<Equation> all(
            List<Equation> equations, Declaration own, BiFunction<Declaration, Equation, List<Equation>> change) {
        return equations.stream()
                .flatMap(equation -> change.apply(own, equation).stream())
                .toList();
    }

    /// Replaces the expressions of an equation.
    static Equation rewrite(Equation equation, UnaryOperator<Expr> change) {
        @Nullable Expr initial = equation.initial();
        return new Equation(
                equation.target(),
                equation.exceptions(),
                change.apply(equation.expression()),
                initial == null ? null : change.apply(initial),
                equation.span());
    }

    /// Replaces every expression of the controls of a run.
    static TimeSpec rewrite(TimeSpec time, UnaryOperator<Expr> change) {
        @Nullable Expr save = time.saveEvery();
        return new TimeSpec(
                change.apply(time.start()),
                change.apply(time.stop()),
                change.apply(time.step()),
                save == null ? null : change.apply(save),
                time.method(),
                time.unit());
    }
}
