package org.alamedas.model.print;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;

/// Prints the equations of a variable as people read them, and lists the names in them.
public final class EquationPrinter {
    private EquationPrinter() {}

    /// Writes the equations, one a line.
    ///
    /// @param variable the variable
    /// @return such as `d/dt births - deaths` and `initial 100` of a stock
    public static List<String> lines(Variable variable) {
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

    /// Lists the names that the equations of a variable read, at any time or at the start.
    ///
    /// @param variable the variable
    /// @return each once, in the order of the equations; names of functions of the language are not
    ///     among them
    public static Set<Name> reads(Variable variable) {
        Set<Name> names = new LinkedHashSet<>();
        Consumer<Equation> each = equation -> {
            collect(equation.expression(), names);
            Expr initial = equation.initial();
            if (initial != null) {
                collect(initial, names);
            }
        };
        switch (variable) {
            case Variable.Stock stock -> {
                switch (stock.change()) {
                    case Variable.Change.Flows(List<FlowReference> in, List<FlowReference> out) -> {
                        in.forEach(flow -> names.add(flow.name()));
                        out.forEach(flow -> names.add(flow.name()));
                    }
                    case Variable.Change.Kept kept -> {
                        kept.inflows().forEach(flow -> names.add(flow.name()));
                        kept.outflows().forEach(flow -> names.add(flow.name()));
                    }
                    case Variable.Change.Net(List<Equation> equations) -> equations.forEach(each);
                    case Variable.Change.Next(List<Equation> equations) -> equations.forEach(each);
                }
                stock.initial().forEach(each);
            }
            case Variable.Flow flow -> flow.equations().forEach(each);
            case Variable.Auxiliary auxiliary -> auxiliary.equations().forEach(each);
            case Variable.Data data -> data.equations().forEach(each);
            case Variable.Lookup _ -> {}
        }
        return names;
    }

    private static void collect(Expr root, Set<Name> names) {
        Rewriting.rename(
                root,
                reference -> {
                    names.add(reference.name());
                    return reference;
                },
                function -> function);
    }
}
