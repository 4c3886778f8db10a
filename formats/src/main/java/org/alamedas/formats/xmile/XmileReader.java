package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.ModelReader;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Group;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads XMILE files: stocks, flows, auxiliaries, graphical functions, arrays, groups, units and
/// time.
///
/// Modules, macros, conveyors, queues and included files are reported as unsupported where they
/// stand; how a model looks
/// (`<views>`, `<style>`) and what vendors add is stepped over.
public final class XmileReader implements ModelReader {
    private static final Set<String> KINDS = Set.of("stock", "flow", "aux", "gf", "module");

    /// Makes a reader; it has no state.
    public XmileReader() {}

    @Override
    public Outcome<Model> read(SourceText source) {
        try {
            Element root = XmlScanner.scan(source);
            WellFormed.check(source);
            return model(source, root);
        } catch (XmlFault fault) {
            return Outcome.refused(fault.diagnostic());
        }
    }

    private static Outcome<Model> model(SourceText source, Element root) {
        Report report = new Report();
        if (!root.name().equals("xmile")) {
            report.error(
                    DiagnosticCode.UNKNOWN_FORMAT,
                    root.tag(),
                    "the outermost element is <" + root.name() + "> where <xmile> was expected");
            return new Outcome.Refused<>(report.diagnostics());
        }
        WholeFile.check(root, report);
        Element element = root.first("model");
        TimeSpec time = new SimulationSpecs(report, root, element).read();
        List<Dimension> dimensions = Dimensions.read(root, report);
        Element parent = element == null ? null : variables(element);
        Model model = new Model(
                name(source, root, element),
                Dialect.XMILE,
                source,
                documentation(root, element),
                time,
                dimensions,
                parent == null
                        ? noVariables(root, element, report)
                        : variables(root, element, parent, dimensions, report),
                parent == null ? List.of() : groups(parent, report),
                units(root));
        return Outcome.of(model, report.diagnostics());
    }

    /// Where the variables are: versions of Stella before the standard have them directly in the
    /// model.
    private static @Nullable Element variables(Element model) {
        Element variables = model.first("variables");
        boolean direct = variables == null && model.children().stream().anyMatch(child -> KINDS.contains(child.name()));
        return direct ? model : variables;
    }

    private static List<Variable> noVariables(Element root, @Nullable Element model, Report report) {
        report.error(
                DiagnosticCode.MALFORMED_MODEL,
                model == null ? root.tag() : model.tag(),
                model == null ? "the file has no <model>" : "the model has no <variables>");
        return List.of();
    }

    private static List<Variable> variables(
            Element root, @Nullable Element model, Element parent, List<Dimension> dimensions, Report report) {
        Map<Name, Dimension> byName = new HashMap<>();
        dimensions.forEach(dimension -> byName.put(dimension.name(), dimension));
        Behavior behavior = Behavior.STANDARD.with(root.first("behavior"));
        if (model != null) {
            behavior = behavior.with(model.first("behavior"));
        }
        return new Variables(report, new Equations(report, byName), behavior).read(parent);
    }

    private static Name name(SourceText source, Element root, @Nullable Element model) {
        Element header = root.first("header");
        Element name = header == null ? null : header.first("name");
        if (name != null && !name.text().isBlank()) {
            return Name.of(name.text().text().strip());
        }
        Fragment own = model == null ? null : model.attribute("name");
        return own == null || own.isBlank() ? Name.of(source.name()) : Names.read(own);
    }

    private static String documentation(Element root, @Nullable Element model) {
        Element doc = model == null ? null : model.first("doc");
        Element header = root.first("header");
        if (doc == null && header != null) {
            doc = header.first("doc") == null ? header.first("caption") : header.first("doc");
        }
        return doc == null ? "" : Declarations.documentation(doc);
    }

    private static List<Group> groups(Element parent, Report report) {
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

    private static List<UnitDefinition> units(Element root) {
        List<UnitDefinition> units = new ArrayList<>();
        for (Element list : root.all("model_units")) {
            for (Element unit : list.all("unit")) {
                Fragment name = unit.attribute("name");
                Fragment disabled = unit.attribute("disabled");
                boolean enabled = disabled == null || !disabled.text().strip().equalsIgnoreCase("true");
                if (name != null && !name.isBlank() && enabled) {
                    List<String> aliases = unit.all("alias").stream()
                            .map(alias -> alias.text().text().strip())
                            .toList();
                    units.add(new UnitDefinition(name.text().strip(), aliases, Declarations.unit(unit.first("eqn"))));
                }
            }
        }
        return units;
    }
}
