package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import org.alamedas.formats.data.DataFolder;
import org.alamedas.formats.data.DataSources;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.ModelReader;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.Dialect;
import org.alamedas.model.definition.Dimension;
import org.alamedas.model.definition.Macro;
import org.alamedas.model.definition.Model;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitDefinition;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.diagnostic.Outcome;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads XMILE files: stocks, flows, auxiliaries, graphical functions, arrays, modules, macros,
/// groups, units and time.
///
/// Modules are put in place, so that the whole is one model, whichever files they are in. How a
/// model looks (`<style>`) and what vendors add is stepped over.
public final class XmileReader implements ModelReader {
    /// Makes a reader; it has no state.
    public XmileReader() {}

    @Override
    public Outcome<Model> read(SourceText source, DataSources data) {
        try {
            Element root = XmlScanner.scan(source);
            WellFormed.check(source);
            return model(source, root, data.folder());
        } catch (XmlFault fault) {
            return Outcome.refused(fault.diagnostic());
        }
    }

    private static Outcome<Model> model(SourceText source, Element root, DataFolder folder) {
        Report report = new Report();
        if (!root.name().equals("xmile")) {
            report.error(
                    DiagnosticCode.UNKNOWN_FORMAT,
                    root.tag(),
                    "the outermost element is <" + root.name() + "> where <xmile> was expected");
            return new Outcome.Refused<>(report.diagnostics());
        }
        WholeFile.check(root, report);
        List<Dimension> dimensions = new ArrayList<>(Dimensions.read(root, report));
        OtherFiles files = new OtherFiles(report, folder);
        List<ModelPart> parts = files.models(root, dimensions);
        ModelPart whole = parts.stream().filter(files::isMain).findFirst().orElse(null);
        Element element = whole == null ? null : element(root, whole);
        TimeSpec time = new SimulationSpecs(report, root, element).read();
        ModelParts reader = new ModelParts(report, root, dimensions);
        List<Macro> macros = new Macros(report, reader, parts).read(files.roots());
        List<Placed> places = whole == null ? List.of() : Placement.of(whole, parts, report);
        Placement.noteIdle(parts, places, reader.inMacros(), report);
        Flattening flat = new Flattening(places, report);
        Model model = new Model(
                name(source, root, element),
                Dialect.XMILE,
                source,
                documentation(root, element),
                time,
                dimensions,
                flat.variables(),
                flat.groups(),
                files.roots().stream().flatMap(file -> units(file).stream()).toList(),
                macros,
                element == null ? List.of() : new Checks(report).read(element),
                element == null ? List.of() : new Views(flat.variables()).read(element));
        return Outcome.of(model, report.diagnostics());
    }

    private static @Nullable Element element(Element root, ModelPart part) {
        for (Element model : root.all("model")) {
            if (model.tag().equals(part.tag())) {
                return model;
            }
        }
        return null;
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
