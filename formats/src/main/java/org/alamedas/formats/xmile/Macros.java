package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Declaration;
import org.alamedas.model.definition.Equation;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads macros (XMILE 1.0, sections 3.6 and 4.8): parameters, an equation for the value, and perhaps variables.
final class Macros {
    private static final Set<String> KNOWN =
            Set.of("parm", "eqn", "variables", "sim_specs", "behavior", "format", "doc", "views", "view", "mathml");

    private final Report report;
    private final ModelParts parts;
    private final List<ModelPart> models;

    /// @param parts reads the variables of a macro
    /// @param models the models that modules in a macro may name
    Macros(Report report, ModelParts parts, List<ModelPart> models) {
        this.report = report;
        this.parts = parts;
        this.models = models;
    }

    /// Reads the macros of files, in order.
    List<Macro> read(List<Element> roots) {
        List<Macro> macros = new ArrayList<>();
        for (Element root : roots) {
            for (Element element : root.all("macro")) {
                Macro macro = macro(element);
                if (macro != null) {
                    refuseSecond(macro, macros);
                    macros.add(macro);
                }
            }
        }
        return macros;
    }

    private void refuseSecond(Macro macro, List<Macro> before) {
        for (Macro other : before) {
            if (other.name().equals(macro.name())
                    && other.inputs().size() == macro.inputs().size()) {
                report.add(Diagnostic.error(
                                DiagnosticCode.DUPLICATE_NAME,
                                macro.span(),
                                "a second macro is called \"" + macro.name() + "\" and takes as many parameters")
                        .relate(other.span(), "the first is here"));
            }
        }
    }

    private @Nullable Macro macro(Element element) {
        Fragment name = element.attribute("name");
        if (name == null || name.isBlank()) {
            report.error(DiagnosticCode.MALFORMED_MODEL, element.tag(), "this <macro> has no name");
            return null;
        }
        checkParts(element);
        Name own = Names.read(name);
        Span span = name.strip().span();
        List<Macro.Parameter> parameters = parameters(element);
        Set<Name> given = new HashSet<>();
        parameters.forEach(parameter -> given.add(parameter.name()));
        List<Variable> variables = parts.body(element, given, models);
        variables = variables.stream()
                .filter(variable -> !given.contains(variable.name()))
                .toList();
        Element doc = element.first("doc");
        return new Macro(
                own,
                parameters,
                List.of(),
                withValue(element, own, span, variables),
                doc == null ? "" : Declarations.documentation(doc),
                element.first("sim_specs") == null ? null : new SimulationSpecs(report, element, null).read(),
                span);
    }

    private void checkParts(Element element) {
        for (Element part : element.children()) {
            if (!KNOWN.contains(part.name()) && !part.isVendors()) {
                report.warning(
                        DiagnosticCode.UNSUPPORTED,
                        part.tag(),
                        "<" + part.name() + "> in a macro is not known and was not read");
            }
        }
        Fragment filter = element.attribute("filter");
        if (filter != null) {
            report.warning(
                    DiagnosticCode.UNSUPPORTED,
                    filter.span(),
                    "a macro that replaces what an option of a variable means is not supported: the option keeps its own"
                            + " meaning");
        }
    }

    private List<Macro.Parameter> parameters(Element element) {
        List<Macro.Parameter> parameters = new ArrayList<>();
        boolean optional = false;
        for (Element parm : element.all("parm")) {
            Fragment name = parm.text().strip();
            Fragment otherwise = parm.attribute("default");
            if (name.isBlank()) {
                report.error(DiagnosticCode.MALFORMED_MODEL, parm.tag(), "this <parm> has no name");
                continue;
            }
            if (optional && otherwise == null) {
                report.error(
                        DiagnosticCode.MALFORMED_MODEL,
                        name.span(),
                        "the parameter \"" + name + "\" follows one with a default and needs one too");
            }
            optional |= otherwise != null;
            Expr value = otherwise == null ? null : ExpressionParser.parse(otherwise, XmileGrammar.GRAMMAR, report);
            parameters.add(new Macro.Parameter(Names.read(name), value, name.span()));
        }
        return parameters;
    }

    /// Adds the value of the macro to its variables, as one of them with the macro's name.
    private List<Variable> withValue(Element element, Name own, Span span, List<Variable> variables) {
        Variable same = variables.stream()
                .filter(variable -> variable.name().equals(own))
                .findFirst()
                .orElse(null);
        Element eqn = element.first("eqn");
        if (eqn == null && same != null) {
            return variables;
        }
        Expr value = eqn == null ? missing(own, span) : parts.expression(eqn, own.written());
        boolean names = value instanceof Expr.Reference(Name name, var subscripts, Span _)
                && name.equals(own)
                && subscripts.isEmpty();
        if (value == null || (names && same != null)) {
            return variables;
        }
        if (same != null) {
            report.add(Diagnostic.error(
                            DiagnosticCode.DUPLICATE_NAME,
                            same.declaration().span(),
                            "this variable has the name of its macro, whose value is another expression")
                    .relate(value.span(), "the value of the macro")
                    .hint("call the variable otherwise"));
            return variables;
        }
        List<Variable> all = new ArrayList<>(variables);
        Declaration declaration = new Declaration(own, List.of(), null, "", null, span);
        all.add(new Variable.Auxiliary(declaration, List.of(Equation.of(value))));
        return all;
    }

    private @Nullable Expr missing(Name own, Span span) {
        report.error(
                DiagnosticCode.MISSING_EQUATION, span, "the macro \"" + own + "\" has no <eqn>, so it has no value");
        return null;
    }
}
