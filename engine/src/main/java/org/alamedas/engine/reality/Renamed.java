package org.alamedas.engine.reality;

import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Name;

/// A variable under another name.
final class Renamed {
    private Renamed() {}

    /// Returns a copy of a variable that is called otherwise.
    static Variable as(Variable variable, Name name) {
        Declaration own = variable.declaration();
        Declaration other =
                new Declaration(name, own.dimensions(), own.unit(), own.documentation(), own.range(), own.span());
        return switch (variable) {
            case Variable.Stock stock ->
                new Variable.Stock(other, stock.initial(), stock.change(), stock.nonNegative());
            case Variable.Flow flow -> new Variable.Flow(other, flow.equations(), flow.uniflow());
            case Variable.Auxiliary auxiliary -> new Variable.Auxiliary(other, auxiliary.equations());
            case Variable.Lookup lookup -> new Variable.Lookup(other, lookup.tables());
            case Variable.Data data ->
                new Variable.Data(other, data.equations(), data.interpolation(), data.observed());
        };
    }
}
