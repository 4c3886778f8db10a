package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Names;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Name;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// A module: the place in a model at which another model stands (XMILE 1.0, section 4.7).
///
/// @param name what variables inside it are called by, before a dot
/// @param model the model that stands there: of the same name, unless a vendor's attribute names another
/// @param resource the file that holds the model; absent where it is in this one
/// @param documentation what it is about; empty where there is none
/// @param axes the dimensions that everything in it has before its own
/// @param connections what its inputs receive
/// @param span the place of its name
record ModuleUse(
        Name name,
        Name model,
        @Nullable Fragment resource,
        String documentation,
        List<Name> axes,
        List<Connection> connections,
        Span span) {

    ModuleUse {
        axes = List.copyOf(axes);
        connections = List.copyOf(connections);
    }

    /// An input and the variable whose value it receives, both perhaps qualified.
    record Connection(Fragment to, Fragment from) {}

    /// Returns this module with another model in it, of this file.
    ModuleUse standing(Name other) {
        return new ModuleUse(name, other, null, documentation, axes, connections, span);
    }

    /// Reads a module; reports and returns null if it has no name.
    static @Nullable ModuleUse read(Element element, Report report) {
        Fragment name = element.attribute("name");
        if (name == null || name.isBlank()) {
            report.error(DiagnosticCode.MALFORMED_MODEL, element.tag(), "this <module> has no name");
            return null;
        }
        Fragment resource = element.attribute("resource");
        Element doc = element.first("doc");
        return new ModuleUse(
                Names.read(name),
                model(element, name),
                resource == null || resource.isBlank() ? null : resource.strip(),
                doc == null ? "" : Declarations.documentation(doc),
                Declarations.dimensions(element),
                connections(element, report),
                name.strip().span());
    }

    private static Name model(Element element, Fragment name) {
        for (Map.Entry<String, Fragment> attribute : element.attributes().entrySet()) {
            String local = attribute.getKey().substring(attribute.getKey().indexOf(':') + 1);
            if ((local.equals("model") || local.equals("model_name"))
                    && !attribute.getValue().isBlank()) {
                return Names.read(attribute.getValue());
            }
        }
        return Names.read(name);
    }

    /// Stella writes each connection as a `<connect>` and again, fully qualified, as a `<connect2>`.
    private static List<Connection> connections(Element element, Report report) {
        List<Element> qualified = element.all("connect2");
        List<Connection> connections = new ArrayList<>();
        for (Element connect : qualified.isEmpty() ? element.all("connect") : qualified) {
            Fragment to = connect.attribute("to");
            Fragment from = connect.attribute("from");
            if (to == null || to.isBlank() || from == null || from.isBlank()) {
                report.warning(
                        DiagnosticCode.MALFORMED_MODEL,
                        connect.tag(),
                        "this connection needs both \"to\" and \"from\" and is left out");
            } else {
                connections.add(new Connection(to.strip(), from.strip()));
            }
        }
        return connections;
    }
}
