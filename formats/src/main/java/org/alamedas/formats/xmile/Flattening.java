package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Rewriting;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;

/// Makes one model of the models of a file: each variable is called by the modules that lead to it and its own name, as
/// in `Supply.Orders`, and each connected input is the variable that it is connected to.
///
/// Places stay those of the file, so that a fault in a module is shown where its model is written.
final class Flattening {
    private final List<Placed> places;
    private final Scopes scopes;
    private final Connections connections;
    private final ModuleAxes axes;
    private final Report report;
    private final Set<Span> hidden = new HashSet<>();

    Flattening(List<Placed> places, Report report) {
        this.places = places;
        this.scopes = new Scopes(places);
        this.connections = new Connections(places, scopes, report);
        this.axes = new ModuleAxes(scopes);
        this.report = report;
    }

    /// Returns the variables of the whole.
    List<Variable> variables() {
        List<Variable> all = new ArrayList<>();
        for (Placed place : places) {
            for (Variable variable : place.part().variables()) {
                Name whole = place.inside(variable.name());
                Connections.Link link = connections.link(whole);
                if (link == null) {
                    all.add(own(place, variable));
                } else if (connections.table(whole) == null) {
                    all.add(connected(place, variable, link));
                }
            }
        }
        return all;
    }

    /// Returns the sectors of the whole, each module a sector of its own.
    List<Group> groups() {
        List<Group> all = new ArrayList<>();
        for (Placed place : places) {
            if (!place.isWhole()) {
                List<Name> members = place.part().variables().stream()
                        .map(variable -> place.inside(variable.name()))
                        .filter(name -> connections.table(name) == null)
                        .toList();
                all.add(new Group(
                        Name.of(place.path()),
                        place.documentation(),
                        members,
                        place.part().tag()));
            }
            for (Group group : place.part().groups()) {
                List<Name> members = group.members().stream().map(place::inside).toList();
                all.add(new Group(place.inside(group.name()), group.documentation(), members, group.span()));
            }
        }
        return all;
    }

    /// An input that is connected: whatever it was, it is now worth what it is connected to.
    private Variable connected(Placed place, Variable variable, Connections.Link link) {
        Declaration declaration = declaration(place, variable);
        List<Name> given = axes.of(link.source());
        List<Name> dimensions = new ArrayList<>(declaration.dimensions());
        if (variable.declaration().dimensions().isEmpty()) {
            boolean same = given.size() >= dimensions.size()
                    && given.subList(0, dimensions.size()).equals(dimensions);
            dimensions.addAll(same ? given.subList(dimensions.size(), given.size()) : given);
        }
        List<Subscript> subscripts = place.axes().isEmpty() ? List.of() : ModuleAxes.named(given, link.span());
        Declaration same = new Declaration(
                declaration.name(),
                dimensions,
                declaration.unit(),
                declaration.documentation(),
                declaration.range(),
                declaration.span());
        List<Equation> equations = List.of(Equation.of(new Expr.Reference(link.source(), subscripts, link.span())));
        return switch (variable) {
            case Variable.Flow _ -> new Variable.Flow(same, equations, false);
            case Variable.Stock _, Variable.Auxiliary _, Variable.Lookup _, Variable.Data _ ->
                new Variable.Auxiliary(same, equations);
        };
    }

    private Declaration declaration(Placed place, Variable variable) {
        Declaration own = variable.declaration();
        return place.isWhole()
                ? own
                : new Declaration(
                        place.inside(own.name()),
                        ModuleAxes.of(place, variable),
                        own.unit(),
                        own.documentation(),
                        own.range(),
                        own.span());
    }

    private Variable own(Placed place, Variable variable) {
        Declaration declaration = declaration(place, variable);
        return switch (variable) {
            case Variable.Stock stock ->
                new Variable.Stock(
                        declaration,
                        equations(place, stock.initial()),
                        change(place, stock.change()),
                        stock.nonNegative());
            case Variable.Flow flow ->
                new Variable.Flow(declaration, equations(place, flow.equations()), flow.uniflow());
            case Variable.Auxiliary auxiliary ->
                new Variable.Auxiliary(declaration, equations(place, auxiliary.equations()));
            case Variable.Data data ->
                new Variable.Data(
                        declaration, equations(place, data.equations()), data.interpolation(), data.observed());
            case Variable.Lookup lookup -> new Variable.Lookup(declaration, lookup.tables());
        };
    }

    private Variable.Change change(Placed place, Variable.Change change) {
        return switch (change) {
            case Variable.Change.Flows(List<FlowReference> inflows, List<FlowReference> outflows) ->
                new Variable.Change.Flows(flows(place, inflows), flows(place, outflows));
            case Variable.Change.Kept kept ->
                kept.with(expression -> expression(place, expression), name -> whole(place, name, place(kept, name)));
            case Variable.Change.Net(List<Equation> rates) -> new Variable.Change.Net(equations(place, rates));
            case Variable.Change.Next(List<Equation> next) -> new Variable.Change.Next(equations(place, next));
        };
    }

    /// Finds where a stock names a flow.
    private static Span place(Variable.Change.Kept kept, Name flow) {
        return Stream.concat(kept.inflows().stream(), kept.outflows().stream())
                .filter(reference -> reference.name().equals(flow))
                .findFirst()
                .orElseThrow()
                .span();
    }

    private List<FlowReference> flows(Placed place, List<FlowReference> flows) {
        return flows.stream()
                .map(flow -> new FlowReference(whole(place, flow.name(), flow.span()), flow.span()))
                .toList();
    }

    private List<Equation> equations(Placed place, List<Equation> equations) {
        return equations.stream()
                .map(equation -> new Equation(
                        ModuleAxes.target(place, equation.target()),
                        equation.exceptions().stream()
                                .map(exception -> ModuleAxes.target(place, exception))
                                .toList(),
                        expression(place, equation.expression()),
                        equation.initial() == null ? null : expression(place, equation.initial()),
                        equation.span()))
                .toList();
    }

    private Expr expression(Placed place, Expr expression) {
        boolean asWritten = place.isWhole() && !isQualified(expression.span().text());
        if (asWritten) {
            return expression;
        }
        Set<Span> aggregated = place.axes().isEmpty() ? Set.of() : ModuleAxes.aggregated(expression);
        return Rewriting.rename(
                expression, reference -> reference(place, reference, aggregated.contains(reference.span())));
    }

    /// Says whether a text may hold a qualified name: a dot that is not that of a number.
    private static boolean isQualified(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            char next = dot + 1 < text.length() ? text.charAt(dot + 1) : ' ';
            if (Character.isLetter(next) || next == '"' || next == '_') {
                return true;
            }
        }
        return false;
    }

    private Expr.Reference reference(Placed place, Expr.Reference reference, boolean aggregated) {
        List<Subscript> subscripts = reference.subscripts().stream()
                .map(subscript -> subscript(place, subscript))
                .toList();
        Name whole = whole(place, reference.name(), reference.span());
        return new Expr.Reference(
                whole, axes.subscripts(place, whole, subscripts, reference.span(), aggregated), reference.span());
    }

    /// A name between brackets may be that of a variable whose value is the number of an element.
    private Subscript subscript(Placed place, Subscript subscript) {
        return switch (subscript) {
            case Subscript.Named named -> {
                Name found = scopes.find(place, named.name());
                yield found == null || place.isWhole()
                        ? named
                        : new Subscript.Index(new Expr.Reference(found, List.of(), named.span()), named.span());
            }
            case Subscript.Wildcard _, Subscript.Range _, Subscript.Index _ -> subscript;
        };
    }

    private Name whole(Placed place, Name name, Span span) {
        Name found = scopes.find(place, name);
        if (found != null) {
            Name table = connections.table(found);
            return table == null ? found : table;
        }
        if (!place.isWhole() && scopes.variable(name) != null && hidden.add(span)) {
            report.add(Diagnostic.error(
                            DiagnosticCode.UNKNOWN_NAME,
                            span,
                            "the module \"" + place.path() + "\" does not know \"" + name
                                    + "\", a variable of the model around it")
                    .hint("connect it to an input of the module, or write \"." + name.written() + "\""));
        }
        return Scopes.plain(
                name.written().startsWith(".") ? Name.of(name.written().substring(1)) : name);
    }
}
