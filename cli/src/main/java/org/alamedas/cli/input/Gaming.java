package org.alamedas.cli.input;

import java.util.List;
import java.util.stream.Stream;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;

/// Finds the variables that a player may decide (Vensim Reference Manual, "GAME").
final class Gaming {
    private static final Name GAME = Name.of("GAME");

    private Gaming() {}

    /// Returns the gaming variables of a model, in order.
    static List<Name> variables(Model model) {
        return model.dialect() != Dialect.VENSIM
                ? List.of()
                : model.variables().stream()
                        .filter(variable -> equations(variable).anyMatch(equation -> isGaming(equation.expression())))
                        .map(Variable::name)
                        .toList();
    }

    private static Stream<Equation> equations(Variable variable) {
        return switch (variable) {
            case Variable.Flow flow -> flow.equations().stream();
            case Variable.Auxiliary auxiliary -> auxiliary.equations().stream();
            case Variable.Stock _, Variable.Lookup _, Variable.Data _ -> Stream.empty();
        };
    }

    private static boolean isGaming(Expr root) {
        boolean[] found = {false};
        Rewriting.rewrite(root, call -> {
            found[0] |= call.function().name().equals(GAME);
            return call;
        });
        return found[0];
    }
}
