package org.alamedas.engine.translate;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;

/// Writes data variables as graphical functions of time: no file of a model holds a series, and what is written must
/// not need the files that its source was read with.
final class ObservedTables {
    private static final Name TIME = Name.of("TIME");

    private ObservedTables() {}

    /// Replaces every data variable that has observations by an auxiliary that gives the same values.
    static Model write(Model model) {
        return model.with(model.variables().stream().map(ObservedTables::write).toList());
    }

    private static Variable write(Variable variable) {
        return switch (variable) {
            case Variable.Data data -> data.observed().isEmpty() ? data : table(data);
            case Variable.Stock _, Variable.Flow _, Variable.Auxiliary _, Variable.Lookup _ -> variable;
        };
    }

    private static Variable table(Variable.Data data) {
        Span span = data.declaration().span();
        List<Equation> equations = new ArrayList<>();
        for (Variable.Observed observed : data.observed()) {
            Expr now = new Expr.Reference(TIME, List.of(), span);
            Expr read = new Expr.Lookup(observed.series().function(data.interpolation()), now, span);
            equations.add(new Equation(observed.target(), List.of(), read, null, span));
        }
        equations.addAll(data.equations());
        return new Variable.Auxiliary(data.declaration(), equations);
    }
}
