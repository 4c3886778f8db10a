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
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads the models of a file, each for itself (XMILE 1.0, chapter 4).
final class ModelParts {
    private static final Set<String> KINDS = Set.of("stock", "flow", "aux", "gf", "module");

    private final Report report;
    private final Behavior behavior;
    private final Equations equations;
    private final Set<Name> inMacros = new HashSet<>();

    ModelParts(Report report, Element root, List<Dimension> dimensions) {
        this.report = report;
        this.behavior = Behavior.STANDARD.with(root.first("behavior"));
        Map<Name, Dimension> byName = new HashMap<>();
        dimensions.forEach(dimension -> byName.put(dimension.name(), dimension));
        this.equations = new Equations(report, byName, XmileGrammar.of(root));
    }

    /// Reads every model of a file, in order; reports if there is none with variables.
    List<ModelPart> read(Element root) {
        List<Element> models = root.all("model");
        if (models.isEmpty()) {
            report.error(DiagnosticCode.MALFORMED_MODEL, root.tag(), "the file has no <model>");
        }
        List<ModelPart> parts = models.stream().map(this::part).toList();
        refuseSecond(parts);
        return parts;
    }

    private void refuseSecond(List<ModelPart> parts) {
        Map<Name, ModelPart> first = new HashMap<>();
        for (ModelPart part : parts) {
            ModelPart other = part.name() == null ? null : first.putIfAbsent(part.name(), part);
            if (other != null) {
                report.add(Diagnostic.error(
                                DiagnosticCode.DUPLICATE_NAME,
                                part.tag(),
                                "a second model is called \"" + part.name() + "\"")
                        .relate(other.tag(), "the first is here"));
            }
        }
    }

    /// Returns the names of the models that macros hold.
    Set<Name> inMacros() {
        return inMacros;
    }

    /// Finds the model of the file itself among its models: the one without a name, else the first
    /// that no module names.
    static @Nullable ModelPart root(List<ModelPart> parts) {
        Set<Name> used = new HashSet<>();
        parts.forEach(part -> part.modules().forEach(module -> used.add(module.model())));
        ModelPart first = null;
        for (ModelPart part : parts) {
            if (part.name() == null) {
                return part;
            }
            if (first == null && !used.contains(part.name())) {
                first = part;
            }
        }
        return first == null && !parts.isEmpty() ? parts.getFirst() : first;
    }

    /// Where the variables are: versions of Stella before the standard have them directly in the
    /// model.
    static @Nullable Element variables(Element model) {
        Element variables = model.first("variables");
        boolean direct = variables == null && model.children().stream().anyMatch(child -> KINDS.contains(child.name()));
        return direct ? model : variables;
    }

    /// Reads the variables inside a macro, its modules in place.
    ///
    /// @param given the parameters of the macro, for which a variable without an equation may stand
    List<Variable> body(Element macro, Set<Name> given, List<ModelPart> models) {
        Element parent = macro.first("variables");
        if (parent == null) {
            return List.of();
        }
        Variables variables = new Variables(report, equations, behavior.with(macro.first("behavior")), given);
        variables.read(parent);
        variables.modules().forEach(module -> inMacros.add(module.model()));
        List<Variable> all = new ArrayList<>(variables.variables());
        for (Name name : given) {
            if (!variables.open().contains(name)) {
                Declaration declaration = new Declaration(name, List.of(), null, "", null, macro.tag());
                all.add(new Variable.Auxiliary(declaration, List.of()));
            }
        }
        ModelPart part = new ModelPart(
                null, macro.tag(), null, all, variables.modules(), List.of(), variables.inputs(), Set.of());
        return new Flattening(Placement.of(part, models, report), report).variables();
    }

    /// Reads one expression; reports and returns null if there is none or it has a fault.
    @Nullable
    Expr expression(Element eqn, String whose) {
        return equations.expression(eqn, whose);
    }

    private ModelPart part(Element model) {
        Fragment name = model.attribute("name");
        Name called = name == null || name.isBlank() ? null : Names.read(name);
        Element parent = variables(model);
        if (parent == null) {
            if (resource(model) == null && model.attribute("encryption-scheme") == null) {
                report.error(DiagnosticCode.MALFORMED_MODEL, model.tag(), "the model has no <variables>");
            }
            return new ModelPart(
                    called, model.tag(), resource(model), List.of(), List.of(), List.of(), Set.of(), Set.of());
        }
        Variables variables = new Variables(report, equations, behavior.with(model.first("behavior")), Set.of());
        variables.read(parent);
        return new ModelPart(
                called,
                model.tag(),
                null,
                variables.variables(),
                variables.modules(),
                groups(parent),
                variables.inputs(),
                variables.open());
    }

    private static @Nullable Fragment resource(Element model) {
        Fragment resource = model.attribute("resource");
        return resource == null || resource.isBlank() ? null : resource.strip();
    }

    private List<Group> groups(Element parent) {
        List<Group> groups = new ArrayList<>();
        for (Element element : parent.all("group")) {
            Fragment name = element.attribute("name");
            if (name == null || name.isBlank()) {
                report.error(DiagnosticCode.MALFORMED_MODEL, element.tag(), "this <group> has no name");
                continue;
            }
            Element doc = element.first("doc");
            groups.add(new Group(
                    Names.read(name),
                    doc == null ? "" : Declarations.documentation(doc),
                    members(element),
                    name.strip().span()));
        }
        return groups;
    }

    /// The standard's `<entity name="..."/>`, and the `<var>` that Stella writes.
    private static List<Name> members(Element group) {
        List<Name> members = new ArrayList<>();
        for (Element child : group.children()) {
            Fragment entity = child.attribute("name");
            if (child.name().equals("entity") && entity != null) {
                members.add(Names.read(entity));
            } else if (child.name().equals("var")) {
                members.add(Names.read(child.text()));
            }
        }
        return members;
    }
}
