package org.alamedas.cli.command.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.engine.ensemble.Distribution;
import org.alamedas.engine.ensemble.Sampling;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;

/// The parameters of a model that its author gave a range: constants of one number that may be
/// others.
public final class ParameterRanges {
    private ParameterRanges() {}

    /// Finds them.
    ///
    /// @param model the model
    /// @return each with every value of its range alike, in the order of the model
    public static List<Sampling.Parameter> of(Model model) {
        List<Sampling.Parameter> found = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Declaration declaration = variable.declaration();
            ValueRange range = declaration.range();
            if (range != null
                    && variable instanceof Variable.Auxiliary(Declaration _, List<Equation> equations)
                    && isNumber(declaration, equations)
                    && range.low() < range.high()
                    && Double.isFinite(range.high() - range.low())) {
                found.add(new Sampling.Parameter(
                        declaration.name(), new Distribution.Uniform(range.low(), range.high())));
            }
        }
        return found;
    }

    private static boolean isNumber(Declaration declaration, List<Equation> equations) {
        return declaration.dimensions().isEmpty()
                && equations.size() == 1
                && isNumber(equations.getFirst().expression());
    }

    private static boolean isNumber(Expr expression) {
        return switch (expression) {
            case Expr.Literal _ -> true;
            case Expr.Unary unary -> isNumber(unary.operand());
            case Expr.Text _, Expr.Reference _, Expr.Call _, Expr.Binary _, Expr.If _, Expr.Lookup _ -> false;
        };
    }
}
