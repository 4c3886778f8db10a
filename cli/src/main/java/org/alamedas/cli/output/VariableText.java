package org.alamedas.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.print.ExprPrinter;

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
        return switch (variable) {
            case Variable.Stock stock -> stock(stock);
            case Variable.Flow flow -> active(flow.equations());
            case Variable.Auxiliary auxiliary -> active(auxiliary.equations());
            case Variable.Data data -> active(data.equations());
            case Variable.Lookup lookup ->
                lookup.tables().stream()
                        .map(table -> target(table.target()) + table.function())
                        .toList();
        };
    }

    private static List<String> stock(Variable.Stock stock) {
        List<String> lines = new ArrayList<>();
        switch (stock.change()) {
            case Variable.Change.Flows(List<FlowReference> in, List<FlowReference> out) ->
                lines.add("d/dt " + sum(in, out));
            case Variable.Change.Net(List<Equation> equations) ->
                active(equations).forEach(line -> lines.add("d/dt " + line));
            case Variable.Change.Kept kept -> lines.add("d/dt " + sum(kept.inflows(), kept.outflows()));
            case Variable.Change.Next(List<Equation> equations) ->
                active(equations).forEach(line -> lines.add("next " + line));
        }
        active(stock.initial()).forEach(line -> lines.add("initial " + line));
        return lines;
    }

    private static String sum(List<FlowReference> in, List<FlowReference> out) {
        String gains = in.stream().map(flow -> flow.name().written()).collect(Collectors.joining(" + "));
        String losses = out.stream().map(flow -> " - " + flow.name().written()).collect(Collectors.joining());
        return gains.isEmpty() && losses.isEmpty() ? "0" : (gains + losses).strip();
    }

    private static List<String> active(List<Equation> equations) {
        List<String> lines = new ArrayList<>();
        for (Equation equation : equations) {
            String target = target(equation.target());
            lines.add(target + ExprPrinter.print(equation.expression()));
            Expr initial = equation.initial();
            if (initial != null) {
                lines.add("initial " + target + ExprPrinter.print(initial));
            }
        }
        return lines;
    }

    private static String target(List<Subscript> subscripts) {
        return subscripts.isEmpty() ? "" : ExprPrinter.subscripts(subscripts) + " = ";
    }
}
