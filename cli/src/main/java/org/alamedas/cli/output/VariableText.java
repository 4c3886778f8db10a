package org.alamedas.cli.output;

import java.util.List;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.print.EquationPrinter;

/// Writes the equations of a variable, and finds the names in them.
public final class VariableText {
    private VariableText() {}

    /// Returns what kind of variable it is.
    ///
    /// @param variable the variable
    /// @return a key of the message files: `kind.stock`, `kind.flow`, `kind.auxiliary`,
    /// `kind.data` or `kind.lookup`
    public static String kindKey(Variable variable) {
        return switch (variable) {
            case Variable.Stock _ -> "kind.stock";
            case Variable.Flow _ -> "kind.flow";
            case Variable.Auxiliary _ -> "kind.auxiliary";
            case Variable.Data _ -> "kind.data";
            case Variable.Lookup _ -> "kind.lookup";
        };
    }

    /// Writes the equations, one a line.
    ///
    /// @param variable the variable
    /// @return such as `d/dt births - deaths` and `initial 100` of a stock
    public static List<String> equations(Variable variable) {
        return EquationPrinter.lines(variable);
    }
}
