package org.alamedas.formats.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alamedas.formats.syntax.ExpressionParser;
import org.alamedas.formats.syntax.Fragment;
import org.alamedas.formats.syntax.Report;
import org.alamedas.model.definition.IntegrationMethod;
import org.alamedas.model.definition.TimeSpec;
import org.alamedas.model.definition.UnitText;
import org.alamedas.model.diagnostic.Diagnostic;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.BinaryOperator;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.source.Span;
import org.jspecify.annotations.Nullable;

/// Reads when a model starts and stops and how it steps (XMILE 1.0, section 2.3).
///
/// A model's own specification goes before the file's, part by part. The step is 1 and the method
/// Euler's where neither says otherwise. The interval between recorded moments is Stella's addition
/// (`isee:save_interval`).
final class SimulationSpecs {
    private static final Set<String> KNOWN = Set.of("start", "stop", "dt", "savestep", "run");

    private final Report report;
    private final Span place;
    private final boolean vensims;
    private final List<Element> specs = new ArrayList<>();

    SimulationSpecs(Report report, Element root, @Nullable Element model) {
        this.report = report;
        this.place = root.tag();
        vensims = XmileGrammar.isVensims(root);
        if (model != null) {
            specs.addAll(model.all("sim_specs"));
        }
        specs.addAll(root.all("sim_specs"));
    }

    TimeSpec read() {
        if (specs.isEmpty()) {
            report.error(
                    DiagnosticCode.MALFORMED_MODEL, place, "the file has no <sim_specs>, so no start and no stop time");
            return new TimeSpec(
                    number(0, place), number(1, place), number(1, place), null, IntegrationMethod.EULER, null);
        }
        specs.forEach(this::checkParts);
        Fragment unit = attribute("time_units");
        return new TimeSpec(
                required("start"),
                required("stop"),
                step(),
                saveEvery(),
                method(),
                unit == null || unit.isBlank()
                        ? null
                        : new UnitText(unit.strip().text(), unit.strip().span()));
    }

    private void checkParts(Element spec) {
        for (Element part : spec.children()) {
            if (!KNOWN.contains(part.name()) && !part.isVendors()) {
                report.warning(
                        DiagnosticCode.UNSUPPORTED,
                        part.tag(),
                        "<" + part.name() + "> in <sim_specs> is not known and was not read");
            }
        }
        Fragment pause = spec.attribute("pause");
        if (pause != null && !pause.isBlank()) {
            report.add(Diagnostic.note(
                    DiagnosticCode.UNSUPPORTED, pause.span(), "a run does not pause: the interval is not used"));
        }
        Element run = spec.first("run");
        Fragment by = run == null ? null : run.attribute("by");
        if (by != null && !by.text().strip().equalsIgnoreCase("all")) {
            report.warning(
                    DiagnosticCode.UNSUPPORTED,
                    by.span(),
                    "running by " + by + " is not supported: the whole model runs");
        }
    }

    private Expr required(String name) {
        Element element = element(name);
        if (element == null) {
            report.error(DiagnosticCode.MALFORMED_MODEL, specs.getFirst().tag(), "<sim_specs> has no <" + name + ">");
            return number(0, place);
        }
        return expression(element);
    }

    private Expr expression(Element element) {
        Expr made = ExpressionParser.parse(element.text(), XmileGrammar.GRAMMAR, report);
        return made == null ? number(0, element.tag()) : made;
    }

    private Expr step() {
        Element dt = element("dt");
        if (dt == null) {
            return number(1, specs.getFirst().tag());
        }
        Expr written = expression(dt);
        Fragment reciprocal = dt.attribute("reciprocal");
        return reciprocal != null && reciprocal.text().strip().equalsIgnoreCase("true")
                ? new Expr.Binary(BinaryOperator.DIVIDE, number(1, written.span()), written, written.span())
                : written;
    }

    private @Nullable Expr saveEvery() {
        Element element = element("savestep");
        if (element != null) {
            return expression(element);
        }
        Fragment attribute = attribute("isee:save_interval");
        return attribute == null || attribute.isBlank()
                ? null
                : ExpressionParser.parse(attribute, XmileGrammar.GRAMMAR, report);
    }

    /// The first method of the list that is known: a list names the one wanted and then those to
    /// fall back on.
    private IntegrationMethod method() {
        Fragment written = attribute("method");
        if (written == null || written.isBlank()) {
            return IntegrationMethod.EULER;
        }
        if (isOfEveryModel(written)) {
            report.add(Diagnostic.warning(
                            DiagnosticCode.UNSUPPORTED,
                            written.span(),
                            "Vensim writes RK4 here for every model, so its default is used, the method of Euler")
                    .hint("--method rk4 integrates by RK4"));
            return IntegrationMethod.EULER;
        }
        for (String name : written.text().split(",", -1)) {
            IntegrationMethod method = method(name.strip().toLowerCase(Locale.ROOT));
            if (method != null) {
                return method;
            }
        }
        report.warning(
                DiagnosticCode.UNSUPPORTED,
                written.span(),
                "the integration method \"" + written + "\" is not supported: RK4 is used");
        return IntegrationMethod.RK4;
    }

    /// Says whether a method is what Vensim puts into every XMILE file, that of a model of Euler's too. A file that
    /// Stella has saved since says which it is.
    private boolean isOfEveryModel(Fragment method) {
        return vensims
                && "rk4".equals(method.text().strip().toLowerCase(Locale.ROOT))
                && attribute("isee:simulation_delay") == null
                && attribute("isee:sim_duration") == null;
    }

    private static @Nullable IntegrationMethod method(String name) {
        return switch (name) {
            case "euler" -> IntegrationMethod.EULER;
            case "rk2" -> IntegrationMethod.RK2;
            case "rk4" -> IntegrationMethod.RK4;
            case "rk45" -> IntegrationMethod.RK45;
            default -> null;
        };
    }

    private @Nullable Element element(String name) {
        for (Element spec : specs) {
            Element found = spec.first(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Fragment attribute(String name) {
        for (Element spec : specs) {
            Fragment found = spec.attribute(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Expr number(double value, Span span) {
        return new Expr.Literal(value, span);
    }
}
