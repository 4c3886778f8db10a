package org.alamedas.formats.vensim.write;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.vensim.Marker;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.expr.UnaryOperator;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Writes the statements about variables behind one another.
final class Statements {
    private static final Name MAX = Name.of("MAX");
    private static final Name INTEG = Name.of("INTEG");
    private static final Name ACTIVE_INITIAL = Name.of("ACTIVE INITIAL");

    private final StringBuilder out;
    private final Losses losses;

    Statements(StringBuilder out, Losses losses) {
        this.out = out;
        this.losses = losses;
    }

    void variable(Variable variable) {
        Declaration declaration = variable.declaration();
        switch (variable) {
            case Variable.Stock stock -> stock(stock);
            case Variable.Flow flow -> {
                List<Equation> all = flow.equations();
                equations(
                        declaration,
                        flow.uniflow()
                                ? all.stream().map(Statements::atLeastZero).toList()
                                : all,
                        "=");
            }
            case Variable.Auxiliary auxiliary -> equations(declaration, auxiliary.equations(), "=");
            case Variable.Data data -> data(data);
            case Variable.Lookup lookup -> {
                boolean first = true;
                for (Variable.Table table : lookup.tables()) {
                    out.append(left(declaration, table.target())).append("(\n\t");
                    out.append(points(table.function(), declaration.span())).append(')');
                    first = finish(declaration, first);
                }
            }
        }
    }

    private String points(GraphicalFunction function, Span span) {
        if (function.kind() != GraphicalFunction.Kind.CONTINUOUS) {
            losses.refuse(span, "a graphical function that is not continuous cannot be written in Vensim");
        }
        return Points.of(function);
    }

    private static Equation atLeastZero(Equation equation) {
        Span span = equation.span();
        Expr.Reference max = new Expr.Reference(MAX, List.of(), span);
        Expr limited = new Expr.Call(max, List.of(new Expr.Literal(0, span), equation.expression()), span);
        return new Equation(equation.target(), equation.exceptions(), limited, equation.initial(), span);
    }

    private void data(Variable.Data data) {
        Declaration declaration = data.declaration();
        String keyword = switch (data.interpolation()) {
            case LINEAR -> "";
            case HOLD_BACKWARD -> " :HOLD BACKWARD:";
            case LOOK_FORWARD -> " :LOOK FORWARD:";
            case NONE -> " :RAW:";
        };
        if (data.equations().isEmpty()) {
            boolean plain = data.interpolation() == Interpolation.LINEAR;
            out.append(left(declaration, List.of())).append(plain ? "" : keyword);
            rest(declaration);
        } else {
            equations(declaration, data.equations(), keyword + " :=");
        }
    }

    private void stock(Variable.Stock stock) {
        Declaration declaration = stock.declaration();
        boolean first = true;
        for (Equation initial : stock.initial()) {
            Equation rate = rate(stock, initial);
            if (rate == null) {
                losses.refuse(
                        initial.span(),
                        "the initial value and the rate of \"" + declaration.name()
                                + "\" are not given for the same elements");
                continue;
            }
            Span span = initial.span();
            Expr.Reference integ = new Expr.Reference(INTEG, List.of(), span);
            Expr level = new Expr.Call(integ, List.of(rate.expression(), initial.expression()), span);
            Equation both = new Equation(initial.target(), initial.exceptions(), level, null, span);
            line(declaration, both, "=", stock.nonNegative() ? " " + Marker.NON_NEGATIVE.text() : "");
            first = finish(declaration, first);
        }
        if (stock.nonNegative()) {
            losses.warn(
                    declaration.span(),
                    "Vensim has no stocks that stop at zero: other programs let \"" + declaration.name()
                            + "\" fall below");
        }
    }

    /// Finds the rate of the elements that an initial value is for.
    private @Nullable Equation rate(Variable.Stock stock, Equation initial) {
        return switch (stock.change()) {
            case Variable.Change.Flows flows -> {
                Expr sum = sum(flows, stock.declaration(), initial.target());
                yield new Equation(initial.target(), initial.exceptions(), sum, null, initial.span());
            }
            case Variable.Change.Net(List<Equation> rates) ->
                rates.stream()
                        .filter(rate -> same(rate.target(), initial.target()))
                        .findFirst()
                        .orElse(null);
            case Variable.Change.Kept _ -> {
                losses.refuse(stock.declaration().span(), Losses.NO_CONTAINER);
                yield initial;
            }
            case Variable.Change.Next _ -> {
                losses.refuse(stock.declaration().span(), Losses.NO_NEXT);
                yield initial;
            }
        };
    }

    private static boolean same(List<Subscript> a, List<Subscript> b) {
        return Formula.subscripts(a).equals(Formula.subscripts(b));
    }

    /// The inflows less the outflows, in the order in which the stock names them, each with the
    /// subscripts of the stock.
    private static Expr sum(Variable.Change.Flows flows, Declaration stock, List<Subscript> target) {
        Expr total = null;
        for (FlowReference inflow : flows.inflows()) {
            Expr load = load(inflow, stock, target);
            total = total == null ? load : new Expr.Binary(BinaryOperator.ADD, total, load, inflow.span());
        }
        for (FlowReference outflow : flows.outflows()) {
            Expr load = load(outflow, stock, target);
            total = total == null
                    ? new Expr.Unary(UnaryOperator.NEGATE, load, outflow.span())
                    : new Expr.Binary(BinaryOperator.SUBTRACT, total, load, outflow.span());
        }
        return total == null ? new Expr.Literal(0, stock.span()) : total;
    }

    private static Expr load(FlowReference flow, Declaration stock, List<Subscript> target) {
        List<Subscript> subscripts = new ArrayList<>(target);
        if (target.isEmpty()) {
            stock.dimensions().forEach(name -> subscripts.add(new Subscript.Named(name, false, flow.span())));
        }
        return new Expr.Reference(flow.name(), subscripts, flow.span());
    }

    private void equations(Declaration declaration, List<Equation> equations, String sign) {
        boolean first = true;
        for (Equation equation : equations) {
            line(declaration, withInitial(equation), sign, "");
            first = finish(declaration, first);
        }
    }

    /// Writes an equation up to its end.
    void equation(Declaration declaration, Equation equation, Marker marker) {
        line(declaration, equation, "=", " " + marker.text());
    }

    private static Equation withInitial(Equation equation) {
        Expr initial = equation.initial();
        if (initial == null) {
            return equation;
        }
        Expr.Reference function = new Expr.Reference(ACTIVE_INITIAL, List.of(), equation.span());
        Expr both = new Expr.Call(function, List.of(equation.expression(), initial), equation.span());
        return new Equation(equation.target(), equation.exceptions(), both, null, equation.span());
    }

    private void line(Declaration declaration, Equation equation, String sign, String after) {
        out.append(left(declaration, equation.target()));
        if (!equation.exceptions().isEmpty()) {
            out.append(" :EXCEPT: ");
            out.append(String.join(
                    ", ",
                    equation.exceptions().stream().map(Formula::subscripts).toList()));
        }
        out.append(sign)
                .append("\n\t")
                .append(Lines.wrapped(Formula.of(equation.expression())))
                .append(after);
    }

    private static String left(Declaration declaration, List<Subscript> target) {
        List<Subscript> subscripts = new ArrayList<>(target);
        if (target.isEmpty()) {
            declaration
                    .dimensions()
                    .forEach(name -> subscripts.add(new Subscript.Named(name, false, declaration.span())));
        }
        return Formula.of(declaration.name(), subscripts);
    }

    /// Ends a statement; the first about a variable says what it is about.
    private boolean finish(Declaration declaration, boolean first) {
        if (first) {
            rest(declaration);
        } else {
            out.append(" ~~|\n\n");
        }
        return false;
    }

    /// Writes what follows an equation.
    void rest(Declaration declaration) {
        out.append("\n\t~\t");
        out.append(declaration.unit() == null ? "" : declaration.unit().written());
        out.append(range(declaration.range())).append("\n\t~\t");
        out.append(Comments.of(declaration.documentation(), declaration.span(), losses));
        out.append("\n\t|\n\n");
    }

    private static String range(@Nullable ValueRange range) {
        if (range == null) {
            return "";
        }
        String increment = range.increment() == 0 ? "" : "," + NumberPrinter.print(range.increment());
        return " [" + limit(range.low()) + "," + limit(range.high()) + increment + "]";
    }

    private static String limit(double limit) {
        return Double.isInfinite(limit) ? "?" : NumberPrinter.print(limit);
    }
}
