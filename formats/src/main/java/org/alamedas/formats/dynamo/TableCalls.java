package org.alamedas.formats.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.alamedas.formats.dynamo.deck.Item;
import org.alamedas.formats.dynamo.deck.TimeScript;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Suggestion;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.GraphicalFunction.Kind;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Turns `TABLE(T,X,LOW,HIGH,STEP)` and its kin into graphical functions.
///
/// `TABHL` keeps the end values beyond the ends; `TABLE` does too, after a complaint; `TABXT` goes
/// on in a straight line. A table has no inputs of its own: it takes those of the call. Where its
/// calls agree it becomes one graphical function; calls that differ from the first read further
/// ones, named after the table and numbered.
final class TableCalls {
    private static final Map<Name, Kind> FUNCTIONS = Map.of(
            Name.of("TABLE"), Kind.CONTINUOUS,
            Name.of("TABHL"), Kind.CONTINUOUS,
            Name.of("TABXT"), Kind.EXTRAPOLATED,
            Name.of("TABPL"), Kind.CONTINUOUS);

    private static final Name POLYNOMIAL = Name.of("TABPL");

    private final Report report;
    private final Set<Name> taken = new HashSet<>();
    private final Map<Name, Item.TableValues> tables = new LinkedHashMap<>();
    private final Map<Name, List<GraphicalFunction>> named = new HashMap<>();

    TableCalls(List<Item> items, Report report) {
        this.report = report;
        for (Item item : items) {
            taken.add(item.name());
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
        List<GraphicalFunction> functions = named.getOrDefault(table.name(), List.of());
        return functions.isEmpty()
                ? spread(table, Kind.CONTINUOUS, table.values().size(), 1, 1)
                : functions.getFirst();
    }

    /// Returns the names of all graphical functions that a table became, its own first.
    List<Name> names(Name table) {
        int count = named.getOrDefault(table, List.of()).size();
        return IntStream.range(0, Math.max(1, count))
                .mapToObj(number -> name(table, number))
                .toList();
    }

    /// Returns the further graphical functions of all tables, for calls that differ from the first.
    List<Variable> others() {
        List<Variable> others = new ArrayList<>();
        for (Item.TableValues table : tables.values()) {
            List<GraphicalFunction> functions = named.getOrDefault(table.name(), List.of());
            for (int number = 1; number < functions.size(); number++) {
                Declaration declaration = new Declaration(
                        name(table.name(), number),
                        List.of(),
                        null,
                        table.name() + ", read over other inputs.",
                        null,
                        table.nameSpan());
                others.add(new Variable.Lookup(
                        declaration, List.of(new Variable.Table(List.of(), functions.get(number)))));
            }
        }
        return others;
    }

    private Name name(Name table, int number) {
        if (number == 0) {
            return table;
        }
        Name name = Name.of(table + " " + (number + 1));
        while (taken.contains(name)) {
            name = Name.of(name + " again");
        }
        return name;
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
        return named(call, table, spread(table, axis.kind, points, axis.low, axis.step), arguments.get(1));
    }

    private Expr named(Expr.Call call, Item.TableValues table, GraphicalFunction function, Expr input) {
        List<GraphicalFunction> functions = named.computeIfAbsent(table.name(), _ -> new ArrayList<>());
        if (!functions.contains(function)) {
            functions.add(function);
        }
        Name name = name(table.name(), functions.indexOf(function));
        Span place = call.arguments().getFirst().span();
        return new Expr.Call(new Expr.Reference(name, List.of(), place), List.of(input), call.span());
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
    private Expr byNumber(Expr.Call call, List<Expr> arguments, Item.TableValues table, Kind kind) {
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
        return named(call, table, spread(table, kind, table.values().size(), 0, 1), number);
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
