package org.alamedas.formats.dynamo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.GraphicalFunction.Kind;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Turns `TABLE(T,X,LOW,HIGH,STEP)` and its kin into graphical functions.
///
/// `TABHL` keeps the end values beyond the ends; `TABLE` does too, after a complaint; `TABXT` goes
/// on in a straight line. A table has no inputs of its own: it takes those of the call. Where its
/// calls agree it becomes a graphical function with a name; a call that differs from the first
/// carries a graphical function of its own.
final class TableCalls {
    private static final Map<Name, Kind> FUNCTIONS = Map.of(
            Name.of("TABLE"), Kind.CONTINUOUS,
            Name.of("TABHL"), Kind.CONTINUOUS,
            Name.of("TABXT"), Kind.EXTRAPOLATED,
            Name.of("TABPL"), Kind.CONTINUOUS);

    private static final Name POLYNOMIAL = Name.of("TABPL");

    private final Report report;
    private final Map<Name, Item.TableValues> tables = new LinkedHashMap<>();
    private final Map<Name, GraphicalFunction> named = new HashMap<>();

    TableCalls(List<Item> items, Report report) {
        this.report = report;
        for (Item item : items) {
            if (item instanceof Item.TableValues table) {
                tables.putIfAbsent(table.name(), table);
            }
        }
    }

    static boolean isTableFunction(Name name) {
        return FUNCTIONS.containsKey(name);
    }

    boolean isTable(Name name) {
        return tables.containsKey(name);
    }

    /// Returns the graphical function that a table became; one with the inputs 1, 2, 3 ... where
    /// nothing reads it.
    GraphicalFunction function(Item.TableValues table) {
        GraphicalFunction function = named.get(table.name());
        return function == null ? spread(table, Kind.CONTINUOUS, table.values().size(), 1, 1) : function;
    }

    /// Translates a call.
    ///
    /// @param call the call as written
    /// @param arguments its arguments as the model has them; the first of them is not looked at
    Expr read(Expr.Call call, List<Expr> arguments) {
        Name function = call.function().name();
        if (arguments.size() != 5) {
            report.error(
                    DiagnosticCode.WRONG_ARGUMENTS,
                    call.span(),
                    function
                            + " takes 5 arguments (a table, its input, the first and the last input and the step), and "
                            + arguments.size() + (arguments.size() == 1 ? " is given" : " are given"));
            return call;
        }
        Item.TableValues table = table(call);
        if (table == null) {
            return call;
        }
        if (function.equals(POLYNOMIAL)) {
            report.add(Diagnostic.warning(
                            DiagnosticCode.UNSUPPORTED,
                            call.function().span(),
                            "TABPL joins points by curves, which are not supported: they are joined by straight lines")
                    .hint("more points bring the lines nearer to the curve"));
        }
        Double low = number(arguments.get(2));
        Double high = number(arguments.get(3));
        Double step = number(arguments.get(4));
        Kind kind = FUNCTIONS.getOrDefault(function, Kind.CONTINUOUS);
        return low == null || high == null || step == null
                ? byNumber(call, arguments, table, kind)
                : fixed(call, arguments, table, new Axis(kind, low, high, step));
    }

    private record Axis(Kind kind, double low, double high, double step) {}

    private Item.@Nullable TableValues table(Expr.Call call) {
        Expr first = call.arguments().getFirst();
        if (!(first instanceof Expr.Reference reference)) {
            report.error(
                    DiagnosticCode.WRONG_KIND,
                    first.span(),
                    "the first argument of " + call.function().name() + " is the name of a table");
            return null;
        }
        Name name = TimeScript.split(reference.name()).base();
        Item.TableValues table = tables.get(name);
        if (table == null) {
            Diagnostic problem = Diagnostic.error(
                    DiagnosticCode.UNKNOWN_NAME, first.span(), "no T card defines a table \"" + name + "\"");
            Optional<String> near = Suggestion.nearest(
                    name.written(), tables.keySet().stream().map(Name::written).toList());
            report.add(near.map(word -> problem.hint("did you mean " + word)).orElse(problem));
        }
        return table;
    }

    private Expr fixed(Expr.Call call, List<Expr> arguments, Item.TableValues table, Axis axis) {
        double steps = (axis.high - axis.low) / axis.step;
        if (!(axis.step > 0) || !(axis.high > axis.low) || !(steps < 1e6)) {
            report.error(
                    DiagnosticCode.BAD_GRAPHICAL_FUNCTION,
                    arguments.get(2).span().to(arguments.get(4).span()),
                    "the inputs of a table rise from the first to the last in steps above 0");
            return call;
        }
        int points = (int) Math.round(steps) + 1;
        if (Math.abs(steps - (points - 1)) > 1e-6 * points || !fits(call, table, points)) {
            if (table.values().size() >= points && Math.abs(steps - (points - 1)) > 1e-6 * points) {
                report.error(
                        DiagnosticCode.BAD_GRAPHICAL_FUNCTION,
                        arguments.get(2).span().to(arguments.get(4).span()),
                        "the last input is no whole number of steps above the first");
            }
            return call;
        }
        GraphicalFunction function = spread(table, axis.kind, points, axis.low, axis.step);
        GraphicalFunction first = named.putIfAbsent(table.name(), function);
        Expr input = arguments.get(1);
        return first == null || first.equals(function)
                ? new Expr.Call(
                        new Expr.Reference(
                                table.name(),
                                List.of(),
                                call.arguments().getFirst().span()),
                        List.of(input),
                        call.span())
                : new Expr.Lookup(function, input, call.span());
    }

    private boolean fits(Expr.Call call, Item.TableValues table, int points) {
        int values = table.values().size();
        if (values == points) {
            return true;
        }
        String message = "this " + call.function().name().written().toUpperCase(Locale.ROOT) + " reads " + points
                + " points, and the table \"" + table.name() + "\" has " + values;
        report.add((values < points
                        ? Diagnostic.error(DiagnosticCode.BAD_GRAPHICAL_FUNCTION, call.span(), message)
                        : Diagnostic.warning(
                                DiagnosticCode.BAD_GRAPHICAL_FUNCTION,
                                call.span(),
                                message + ": the last are not used"))
                .relate(table.nameSpan(), "the table"));
        return values > points;
    }

    /// Reads a table whose inputs are given by names, which a run can change: by the number of the
    /// point.
    private static Expr byNumber(Expr.Call call, List<Expr> arguments, Item.TableValues table, Kind kind) {
        Expr above = new Expr.Binary(
                BinaryOperator.SUBTRACT,
                arguments.get(1),
                arguments.get(2),
                arguments.get(1).span().to(arguments.get(2).span()));
        Expr number = new Expr.Binary(
                BinaryOperator.DIVIDE,
                above,
                arguments.get(4),
                above.span().to(arguments.get(4).span()));
        return new Expr.Lookup(spread(table, kind, table.values().size(), 0, 1), number, call.span());
    }

    private static GraphicalFunction spread(Item.TableValues table, Kind kind, int points, double low, double step) {
        double[] inputs = new double[points];
        double[] outputs = new double[points];
        for (int i = 0; i < points; i++) {
            inputs[i] = low + i * step;
            outputs[i] = table.values().get(i);
        }
        return GraphicalFunction.of(kind, inputs, outputs);
    }

    private static @Nullable Double number(Expr expr) {
        if (expr instanceof Expr.Unary(var operator, var operand, var _) && operand instanceof Expr.Literal literal) {
            return operator == UnaryOperator.NEGATE ? -literal.value() : literal.value();
        }
        return expr instanceof Expr.Literal literal ? literal.value() : null;
    }
}
