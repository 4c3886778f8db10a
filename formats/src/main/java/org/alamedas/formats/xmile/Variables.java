package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Interpolation;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.GraphicalFunction;
import org.alamedas.model.expr.Name;
import org.alamedas.model.expr.Subscript;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads the stocks, flows, auxiliaries and graphical functions of a model (XMILE 1.0, chapter 4).
final class Variables {
    private final Report report;
    private final Equations equations;
    private final GraphicalFunctions functions;
    private final Declarations declarations;
    private final Behavior behavior;
    private final List<Variable> variables = new ArrayList<>();
    private final List<ModuleUse> modules = new ArrayList<>();
    private final Set<Name> inputs = new HashSet<>();
    private final Set<Name> open = new HashSet<>();
    private final Set<Name> given;
    private final Map<Name, List<Equation>> netRates = new HashMap<>();
    private @Nullable Containers containers;

    /// @param given names that have their value from outside, so that a variable of such a name may
    ///     lack an equation
    Variables(Report report, Equations equations, Behavior behavior, Set<Name> given) {
        this.given = Set.copyOf(given);
        this.report = report;
        this.equations = equations;
        this.behavior = behavior;
        this.functions = new GraphicalFunctions(report);
        this.declarations = new Declarations(report);
    }

    /// Reads every variable inside an element; groups are left out, unsupported kinds are reported.
    ///
    /// Versions of Stella before the standard have no `<variables>`, so the element may also be the
    /// model itself.
    void read(Element parent) {
        containers = new Containers(report, equations, parent);
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "stock" -> stock(child);
                case "flow", "aux" -> computed(child);
                case "gf" -> named(child);
                case "group" -> group(child);
                case "sim_specs", "behavior", "views", "interface", "style", "doc", "display" -> {}
                case "module" -> module(child);
                default -> unknown(child);
            }
        }
    }

    /// Returns the variables read so far.
    List<Variable> variables() {
        return variables.stream().map(this::withNetRate).toList();
    }

    /// Returns the modules among them.
    List<ModuleUse> modules() {
        return modules;
    }

    /// Returns the variables that a connection may give their value.
    Set<Name> inputs() {
        return inputs;
    }

    /// Returns the inputs without an equation of their own.
    Set<Name> open() {
        return open;
    }

    private void module(Element element) {
        ModuleUse module = ModuleUse.read(element, report);
        if (module != null) {
            modules.add(module);
        }
    }

    /// Takes note of an input.
    ///
    /// @return whether it has no equation of its own, and is thereby read
    private boolean isOpenInput(Element element, Declaration declaration) {
        Fragment access = element.attribute("access");
        boolean input = access != null && access.text().strip().equalsIgnoreCase("input");
        if (!input && !given.contains(declaration.name())) {
            return false;
        }
        inputs.add(declaration.name());
        Element eqn = element.first("eqn");
        boolean empty = (eqn == null || eqn.text().isBlank())
                && element.first("gf") == null
                && element.all("element").isEmpty();
        if (empty) {
            open.add(declaration.name());
            variables.add(
                    element.name().equals("flow")
                            ? new Variable.Flow(declaration, List.of(), false)
                            : new Variable.Auxiliary(declaration, List.of()));
        }
        return empty;
    }

    private void group(Element element) {
        Fragment run = element.attribute("run");
        if (run != null && run.text().strip().equalsIgnoreCase("true")) {
            report.add(Diagnostic.note(
                    DiagnosticCode.UNSUPPORTED, run.span(), "a sector does not run by itself: the whole model runs"));
        }
    }

    private void unknown(Element child) {
        if (!child.isVendors()) {
            Unsupported.error(report, child.tag(), "<" + child.name() + "> is not a kind of variable that is read", "");
        }
    }

    private void stock(Element element) {
        Declaration declaration = declarations.read(element);
        if (declaration == null || isOpenInput(element, declaration)) {
            return;
        }
        List<FlowReference> inflows = flows(element.all("inflow"));
        List<FlowReference> outflows = flows(element.all("outflow"));
        if (containers != null && Containers.isContainer(element)) {
            List<Expr> contents = containers.contents(element);
            List<Equation> total = contents.isEmpty() ? equations(element, declaration) : List.of();
            variables.add(new Variable.Stock(
                    declaration, total, containers.read(element, inflows, outflows, contents), false));
            return;
        }
        Variable.Change change = new Variable.Change.Flows(inflows, outflows);
        List<Equation> initial = equations(element, declaration);
        variables.add(new Variable.Stock(declaration, initial, change, behavior.nonNegative(element)));
    }

    /// Gives a stock its net rate where the flow that it names stands for nothing else.
    private Variable withNetRate(Variable variable) {
        return variable instanceof Variable.Stock stock
                        && stock.change() instanceof Variable.Change.Flows(var inflows, var outflows)
                        && inflows.size() == 1
                        && outflows.isEmpty()
                        && netRates.containsKey(inflows.getFirst().name())
                ? new Variable.Stock(
                        stock.declaration(),
                        stock.initial(),
                        new Variable.Change.Net(netRates.get(inflows.getFirst().name())),
                        stock.nonNegative())
                : variable;
    }

    private static List<FlowReference> flows(List<Element> elements) {
        return elements.stream()
                .map(flow -> new FlowReference(
                        Names.read(flow.text()), flow.text().strip().span()))
                .toList();
    }

    private void computed(Element element) {
        Declaration declaration = declarations.read(element);
        if (declaration == null || isOpenInput(element, declaration)) {
            return;
        }
        Element gf = element.first("gf");
        if (gf != null && GraphicalFunctions.hasPoints(gf)) {
            alsoNamed(gf, declaration);
        }
        if (element.name().equals("aux") && isLookup(element)) {
            variables.add(new Variable.Lookup(declaration, tables(element)));
            return;
        }
        Fragment data = element.attribute(Extension.DATA);
        List<Equation> all = data != null && element.first("eqn") == null && element.first("element") == null
                ? List.of()
                : equations(element, declaration);
        if (element.attribute(Extension.NET) != null) {
            netRates.put(declaration.name(), all);
            return;
        }
        variables.add(
                data != null
                        ? new Variable.Data(declaration, all, interpolation(data))
                        : element.name().equals("flow")
                                ? new Variable.Flow(declaration, all, behavior.nonNegative(element))
                                : new Variable.Auxiliary(declaration, all));
    }

    private static Interpolation interpolation(Fragment written) {
        for (Interpolation interpolation : Interpolation.values()) {
            if (interpolation.name().equalsIgnoreCase(written.text().strip())) {
                return interpolation;
            }
        }
        return Interpolation.LINEAR;
    }

    /// A graphical function without an input of its own is one that others apply.
    private static boolean isLookup(Element element) {
        if (element.first("eqn") != null) {
            return false;
        }
        List<Element> parts = element.all("element");
        return element.first("gf") != null
                || (!parts.isEmpty()
                        && parts.stream().allMatch(part -> part.first("gf") != null && part.first("eqn") == null));
    }

    /// A graphical function that stands alone.
    private void named(Element element) {
        Declaration declaration = declarations.read(element);
        if (declaration != null) {
            variables.add(new Variable.Lookup(declaration, tables(element)));
        }
    }

    /// A graphical function inside a variable may have a name of its own, by which others apply it.
    private void alsoNamed(Element gf, Declaration owner) {
        Fragment name = gf.attribute("name");
        if (name == null || name.isBlank() || Names.read(name).equals(owner.name())) {
            return;
        }
        Declaration own = new Declaration(Names.read(name), owner.dimensions(), owner.unit(), "", null, name.span());
        variables.add(new Variable.Lookup(own, table(List.of(), gf)));
    }

    private List<Variable.Table> tables(Element element) {
        List<Variable.Table> tables = new ArrayList<>();
        for (Element part : element.all("element")) {
            Element gf = part.first("gf");
            if (gf != null) {
                tables.addAll(table(target(part), gf));
            }
        }
        Element gf = element.name().equals("gf") ? element : element.first("gf");
        if (tables.isEmpty() && gf != null) {
            tables.addAll(table(List.of(), gf));
        }
        return tables;
    }

    private List<Variable.Table> table(List<Subscript> target, Element gf) {
        GraphicalFunction function = functions.read(gf);
        return function == null ? List.of() : List.of(new Variable.Table(target, function));
    }

    private List<Equation> equations(Element element, Declaration declaration) {
        List<Element> eqns = element.all("eqn");
        List<Element> parts = element.all("element");
        if (!parts.isEmpty()) {
            return partial(parts, element.first("eqn"), declaration);
        }
        if (containers != null
                && containers.isGiven(declaration.name())
                && eqns.stream().allMatch(eqn -> eqn.text().isBlank())) {
            Element leak = Containers.equation(element);
            return leak == null ? List.of() : equations.whole(List.of(leak), declaration);
        }
        Element markup = element.first("mathml");
        if (eqns.isEmpty() && markup != null) {
            Unsupported.error(
                    report,
                    markup.tag(),
                    "an equation in MathML alone is not read",
                    "write it into an <eqn> too, as the standard asks");
            return List.of();
        }
        if (eqns.isEmpty()) {
            String whose = declaration.name().written();
            report.error(
                    DiagnosticCode.MISSING_EQUATION,
                    declaration.span(),
                    "the equation of \"" + whose + "\" is missing");
            return List.of();
        }
        return equations.whole(eqns, declaration).stream()
                .map(equation -> complete(equation, element, declaration))
                .toList();
    }

    private List<Equation> partial(List<Element> parts, @Nullable Element common, Declaration declaration) {
        List<Equation> all = new ArrayList<>();
        boolean used = false;
        for (Element part : parts) {
            Element own = part.first("eqn");
            Element eqn = own == null ? common : own;
            used |= own == null;
            if (eqn == null) {
                report.error(
                        DiagnosticCode.MISSING_EQUATION,
                        part.tag(),
                        "this element of \"" + declaration.name().written() + "\" has no equation");
                continue;
            }
            Expr expression = equations.expression(eqn, declaration.name().written());
            if (expression != null) {
                Equation equation = new Equation(target(part), List.of(), expression, null, expression.span());
                all.add(complete(equation, part, declaration));
            }
        }
        if (common != null && all.size() == parts.size() && equations.count(declaration) > parts.size()) {
            Expr rest = equations.expression(common, declaration.name().written());
            List<List<Subscript>> others = all.stream().map(Equation::target).toList();
            return rest == null ? all : joined(new Equation(List.of(), others, rest, null, rest.span()), all);
        }
        if (common != null && !used) {
            report.warning(
                    DiagnosticCode.MALFORMED_MODEL,
                    common.tag(),
                    "every element of \"" + declaration.name().written()
                            + "\" has an equation of its own, so this one is not used");
        }
        return all;
    }

    private static List<Equation> joined(Equation first, List<Equation> others) {
        List<Equation> all = new ArrayList<>(others);
        all.addFirst(first);
        return all;
    }

    private List<Subscript> target(Element part) {
        Fragment subscript = part.attribute("subscript");
        if (subscript == null || subscript.isBlank()) {
            report.error(DiagnosticCode.MALFORMED_MODEL, part.tag(), "this <element> has no subscript");
            return List.of();
        }
        return equations.target(subscript);
    }

    /// Adds to an equation the graphical function and the initial equation that stand beside it.
    private Equation complete(Equation equation, Element element, Declaration declaration) {
        Element gf = element.first("gf");
        Element init = element.first("init_eqn");
        Expr expression = gf == null ? equation.expression() : through(gf, equation.expression());
        Expr initial = init == null
                ? equation.initial()
                : equations.expression(init, declaration.name().written());
        return new Equation(equation.target(), equation.exceptions(), expression, initial, equation.span());
    }

    private Expr through(Element gf, Expr input) {
        Fragment name = gf.attribute("name");
        Span span = input.span();
        if (!GraphicalFunctions.hasPoints(gf) && name != null) {
            Name called = Names.read(name);
            return new Expr.Call(new Expr.Reference(called, List.of(), name.span()), List.of(input), span);
        }
        GraphicalFunction function = functions.read(gf);
        return function == null ? input : new Expr.Lookup(function, input, span);
    }
}
