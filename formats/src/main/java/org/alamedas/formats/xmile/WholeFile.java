package org.alamedas.formats.xmile;

import java.util.List;
import java.util.Set;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;

/// Finds the parts of a file, outside of its variables, that are not supported.
final class WholeFile {
    private static final Set<String> KNOWN = Set.of(
            "header",
            "sim_specs",
            "model_units",
            "dimensions",
            "behavior",
            "style",
            "model",
            "macro",
            "views",
            "interface",
            "ai_information",
            "equation_prefs",
            "default_format");

    private static final Set<String> KNOWN_IN_MODEL =
            Set.of("sim_specs", "behavior", "variables", "views", "interface", "style", "doc", "dimensions", "display");

    private WholeFile() {}

    static void check(Element root, Report report) {
        for (Element child : root.children()) {
            top(child, report);
        }
        models(root.all("model"), report);
    }

    private static void top(Element child, Report report) {
        if (child.name().equals("data")) {
            report.add(Diagnostic.warning(
                            DiagnosticCode.UNSUPPORTED,
                            child.tag(),
                            "data connections (<data>) are not supported: none is read")
                    .hint("the equations of the file hold the numbers of the last import; set others with --set"));
        } else {
            unknown(child, KNOWN, report);
        }
    }

    private static void unknown(Element child, Set<String> known, Report report) {
        if (!known.contains(child.name()) && !child.isVendors()) {
            report.warning(
                    DiagnosticCode.UNSUPPORTED, child.tag(), "<" + child.name() + "> is not known and was not read");
        }
    }

    private static void models(List<Element> models, Report report) {
        for (Element model : models) {
            Element specs = model.first("sim_specs");
            if (specs != null && models.size() > 1 && model.attribute("name") != null) {
                report.warning(
                        DiagnosticCode.UNSUPPORTED,
                        specs.tag(),
                        "a module does not step by itself: this <sim_specs> is not read, and the whole steps as one");
            }
            if (model.attribute("encryption-scheme") != null) {
                Unsupported.error(
                        report, model.tag(), "an encrypted model is not supported", "save it without encryption");
            }
            if (model.first("variables") != null) {
                model.children().forEach(child -> unknown(child, KNOWN_IN_MODEL, report));
            }
        }
    }
}
