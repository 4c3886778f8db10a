package org.alamedas.formats.xmile.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alamedas.formats.xmile.Extension;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.ValueRange;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.print.ExprPrinter;
import org.alamedas.model.print.NumberPrinter;
import org.alamedas.model.source.Span;

/// Writes the variables of a model.
///
/// A stock that changes by an expression gets a flow for its net rate, as the standard wants; the
/// flow is marked, so that
/// reading gives the expression back.
final class Variables {
    private final Xml xml;
    private final Losses losses;
    private final Map<Name, Dimension> dimensions = new HashMap<>();
    private final FreshNames names;
    private final Containers containers;

    Variables(Xml xml, Model model, Losses losses) {
        this.xml = xml;
        this.losses = losses;
        model.dimensions().forEach(dimension -> dimensions.put(dimension.name(), dimension));
        this.names = new FreshNames(model);
        this.containers = new Containers(xml, model);
    }

    void write(Variable variable) {
        switch (variable) {
            case Variable.Stock stock -> stock(stock);
            case Variable.Flow flow -> {
                open("flow", flow.declaration(), containers.attributes(flow.name()));
                equations(flow.equations(), flow.declaration());
                containers.flow(flow.name());
                if (flow.uniflow()) {
                    xml.empty("non_negative");
                }
                close(flow.declaration());
            }
            case Variable.Auxiliary auxiliary -> {
                open("aux", auxiliary.declaration());
                equations(auxiliary.equations(), auxiliary.declaration());
                close(auxiliary.declaration());
            }
            case Variable.Data data -> {
                open(
                        "aux",
                        data.declaration(),
                        Extension.DATA,
                        data.interpolation().name().toLowerCase(Locale.ROOT));
                equations(data.equations(), data.declaration());
                close(data.declaration());
            }
            case Variable.Lookup lookup -> lookup(lookup);
        }
    }

    private void stock(Variable.Stock stock) {
        Declaration declaration = stock.declaration();
        Name net = names.fresh("net flow of " + declaration.name().written());
        open("stock", declaration);
        equations(stock.initial(), declaration);
        switch (stock.change()) {
            case Variable.Change.Flows(List<FlowReference> inflows, List<FlowReference> outflows) ->
                flows(inflows, outflows);
            case Variable.Change.Net _ -> xml.text("inflow", reference(net, declaration.span()));
            case Variable.Change.Kept kept -> {
                containers.contents(kept.contents());
                flows(kept.inflows(), kept.outflows());
                containers.container(kept.container());
            }
            case Variable.Change.Next _ -> losses.refuse(declaration.span(), Losses.NO_NEXT);
        }
        if (stock.nonNegative()) {
            xml.empty("non_negative");
        }
        close(declaration);
        if (stock.change() instanceof Variable.Change.Net(List<Equation> equations)) {
            Declaration own = new Declaration(net, declaration.dimensions(), null, "", null, declaration.span());
            open("flow", own, Extension.NET, "true");
            equations(equations, own);
            close(own);
        }
    }

    private void flows(List<FlowReference> inflows, List<FlowReference> outflows) {
        inflows.forEach(flow -> xml.text("inflow", reference(flow.name(), flow.span())));
        outflows.forEach(flow -> xml.text("outflow", reference(flow.name(), flow.span())));
    }

    private static String reference(Name name, Span span) {
        return ExprPrinter.print(new Expr.Reference(name, List.of(), span));
    }

    private void lookup(Variable.Lookup lookup) {
        Declaration declaration = lookup.declaration();
        boolean single = lookup.tables().size() == 1
                && lookup.tables().getFirst().target().isEmpty();
        if (single && declaration.dimensions().isEmpty()) {
            GraphicalFunction function = lookup.tables().getFirst().function();
            open("gf", declaration, "type", type(function));
            points(function);
            close(declaration);
            return;
        }
        open("aux", declaration);
        for (Variable.Table table : lookup.tables()) {
            if (table.target().isEmpty()) {
                function(table.function());
            } else {
                xml.open("element", "subscript", subscript(table.target(), declaration));
                function(table.function());
                xml.close();
            }
        }
        close(declaration);
    }

    private void open(String kind, Declaration declaration, String... attributes) {
        List<String> all = new ArrayList<>(List.of("name", Escapes.name(declaration.name())));
        all.addAll(List.of(attributes));
        xml.open(kind, all.toArray(String[]::new));
        if (!declaration.documentation().isEmpty()) {
            xml.text("doc", Escapes.documentation(declaration.documentation()));
        }
        if (!declaration.dimensions().isEmpty()) {
            xml.open("dimensions");
            declaration.dimensions().forEach(name -> xml.empty("dim", "name", Escapes.name(name)));
            xml.close();
        }
    }

    private void close(Declaration declaration) {
        if (declaration.unit() != null) {
            xml.text("units", declaration.unit().written());
        }
        ValueRange range = declaration.range();
        if (range != null) {
            xml.empty(
                    "range",
                    Double.isInfinite(range.low()) ? "" : "min",
                    NumberPrinter.print(range.low()),
                    Double.isInfinite(range.high()) ? "" : "max",
                    NumberPrinter.print(range.high()),
                    range.increment() == 0 ? "" : Extension.INCREMENT,
                    NumberPrinter.print(range.increment()));
        }
        xml.close();
    }

    private void equations(List<Equation> equations, Declaration declaration) {
        for (Equation equation : equations) {
            if (!equation.exceptions().isEmpty()) {
                losses.refuse(equation.span(), "XMILE has no exceptions to an equation");
            }
            if (equation.target().isEmpty()) {
                equation(equation);
            } else {
                xml.open("element", "subscript", subscript(equation.target(), declaration));
                equation(equation);
                xml.close();
            }
        }
    }

    private void equation(Equation equation) {
        switch (equation.expression()) {
            case Expr.Lookup(GraphicalFunction table, Expr input, var _) -> {
                xml.text("eqn", ExprPrinter.print(input));
                function(table);
            }
            case Expr other -> xml.text("eqn", ExprPrinter.print(other));
        }
        if (equation.initial() != null) {
            xml.text("init_eqn", ExprPrinter.print(equation.initial()));
        }
    }

    private void function(GraphicalFunction function) {
        xml.open("gf", "type", type(function));
        points(function);
        xml.close();
    }

    private static String type(GraphicalFunction function) {
        return switch (function.kind()) {
            case CONTINUOUS -> "continuous";
            case EXTRAPOLATED -> "extrapolate";
            case DISCRETE -> "discrete";
        };
    }

    private void points(GraphicalFunction function) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < function.size(); i++) {
            inputs.add(NumberPrinter.print(function.input(i)));
            outputs.add(NumberPrinter.print(function.output(i)));
        }
        xml.text("xpts", String.join(",", inputs)).text("ypts", String.join(",", outputs));
    }

    /// Writes the subscripts of an element; one that would be taken for a number, or cut at its
    /// comma, by its number.
    private String subscript(List<Subscript> target, Declaration declaration) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            Name dimension = declaration.dimensions().get(i);
            written.add(
                    switch (target.get(i)) {
                        case Subscript.Named named -> element(named.name(), dimension);
                        case Subscript.Wildcard _ -> Escapes.name(dimension);
                        case Subscript.Index index -> ExprPrinter.print(index.expression());
                        case Subscript.Range range -> {
                            losses.refuse(range.span(), "an equation for a run of elements cannot be written");
                            yield "";
                        }
                    });
        }
        return written.stream().collect(Collectors.joining(", "));
    }

    private String element(Name name, Name dimension) {
        String written = Escapes.name(name);
        boolean plain = written.indexOf(',') < 0 && !written.chars().allMatch(Character::isDigit);
        Dimension known = dimensions.get(dimension);
        int number = known == null ? -1 : known.elements().indexOf(name);
        return plain || number < 0 ? written : Integer.toString(number + 1);
    }
}
