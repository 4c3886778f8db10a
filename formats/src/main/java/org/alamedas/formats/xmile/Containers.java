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
import org.alamedas.model.definition.Container;
import org.alamedas.model.definition.FlowReference;
import org.alamedas.model.definition.Variable;
import org.alamedas.model.diagnostic.DiagnosticCode;
import org.alamedas.model.expr.Expr;
import org.alamedas.model.expr.Name;
import org.jspecify.annotations.Nullable;

/// Reads conveyors, queues and ovens, and what the flows around them say (XMILE 1.0, 3.7.2, 3.7.3,
/// 4.2 and 4.3).
///
/// Of the outflows of a conveyor, those that say so leak; where none does, those after the first.
final class Containers {
    private static final List<String> KINDS = List.of("conveyor", "queue", "oven");

    private final Report report;
    private final Equations equations;
    private final Map<Name, Element> flows = new HashMap<>();
    private final Set<Name> given = new HashSet<>();

    /// @param parent what the stocks and flows stand in
    Containers(Report report, Equations equations, Element parent) {
        this.report = report;
        this.equations = equations;
        for (Element flow : parent.all("flow")) {
            Fragment name = flow.attribute("name");
            if (name != null && !name.isBlank()) {
                flows.putIfAbsent(Names.read(name), flow);
            }
        }
        for (Element stock : parent.all("stock")) {
            if (isContainer(stock)) {
                stock.all("outflow").forEach(flow -> given.add(Names.read(flow.text())));
            }
        }
    }

    static boolean isContainer(Element stock) {
        return KINDS.stream().anyMatch(kind -> stock.first(kind) != null);
    }

    /// Says whether a flow may lack an equation because what it leaves gives its value.
    boolean isGiven(Name flow) {
        return given.contains(flow);
    }

    /// Returns what the equation of a flow is read from where it has none: the fraction in its
    /// leak.
    static @Nullable Element equation(Element flow) {
        Element leak = flow.first("leak");
        return leak == null || leak.text().isBlank() ? null : leak;
    }

    /// Reads how a stock keeps its material.
    ///
    /// @param contents the initial value where that is a list
    Variable.Change read(
            Element stock, List<FlowReference> inflows, List<FlowReference> outflows, List<Expr> contents) {
        Element conveyor = stock.first("conveyor");
        Element oven = stock.first("oven");
        if (KINDS.stream().filter(kind -> stock.first(kind) != null).count() > 1) {
            report.error(
                    DiagnosticCode.MALFORMED_MODEL,
                    stock.tag(),
                    "a stock is one of <conveyor>, <queue> and <oven>, found two of them");
        }
        Container container = conveyor != null
                ? conveyor(conveyor, outflows)
                : oven != null ? oven(oven) : new Container.Queue(overflows(outflows));
        return container == null
                ? new Variable.Change.Flows(inflows, outflows)
                : new Variable.Change.Kept(inflows, outflows, container, contents);
    }

    /// Reads an initial value that is a list of what it holds, part by part.
    ///
    /// @return none where it is a single value
    List<Expr> contents(Element stock) {
        Element eqn = stock.first("eqn");
        if (eqn == null || !isContainer(stock) || stock.first("dimensions") != null) {
            return List.of();
        }
        String text = eqn.text().text();
        if (text.indexOf(',') < 0 && text.indexOf(';') < 0) {
            return List.of();
        }
        List<Expr> all = equations.several(eqn);
        return all.size() == 1 ? List.of() : all;
    }

    private @Nullable Container conveyor(Element element, List<FlowReference> outflows) {
        Expr transit = required(element, "transit time");
        return transit == null
                ? null
                : new Container.Conveyor(
                        transit,
                        part(element, "capacity"),
                        part(element, "in_limit"),
                        part(element, "sample"),
                        part(element, "arrest"),
                        new Container.Options(
                                flag(element, "discrete", false),
                                flag(element, "exponential_leak", false),
                                intake(element)),
                        leaks(outflows));
    }

    private @Nullable Container oven(Element element) {
        Expr cooking = required(element, "cook time");
        return cooking == null
                ? null
                : new Container.Oven(
                        cooking,
                        part(element, "capacity"),
                        part(element, "fill_time"),
                        part(element, "clean_time"),
                        part(element, "arrest"),
                        intake(element));
    }

    private static Container.Intake intake(Element element) {
        return new Container.Intake(flag(element, "one_at_a_time", true), flag(element, "batch_integrity", false));
    }

    private @Nullable Expr required(Element element, String what) {
        Element length = element.first("len");
        if (length == null || length.text().isBlank()) {
            report.error(
                    DiagnosticCode.MISSING_EQUATION,
                    element.tag(),
                    "this <" + element.name() + "> has no " + what + " (<len>)");
            return null;
        }
        return equations.expression(length, element.name());
    }

    private @Nullable Expr part(Element element, String name) {
        Element part = element.first(name);
        return part == null || part.text().isBlank() ? null : equations.expression(part, element.name());
    }

    private static boolean flag(Element element, String name, boolean absent) {
        Fragment written = element.attribute(name);
        return written == null ? absent : written.text().strip().equalsIgnoreCase("true");
    }

    private List<Name> overflows(List<FlowReference> outflows) {
        return outflows.stream()
                .map(FlowReference::name)
                .filter(name -> has(name, "overflow"))
                .toList();
    }

    private boolean has(Name flow, String part) {
        Element element = flows.get(flow);
        return element != null && element.first(part) != null;
    }

    private List<Container.Leak> leaks(List<FlowReference> outflows) {
        List<FlowReference> leaking = outflows.stream()
                .filter(flow -> has(flow.name(), "leak") || has(flow.name(), "leak_integers"))
                .toList();
        List<Container.Leak> leaks = new ArrayList<>();
        for (FlowReference flow : leaking.isEmpty() ? outflows.stream().skip(1).toList() : leaking) {
            double from = place(flow.name(), "leak_start", 0);
            double to = place(flow.name(), "leak_end", 1);
            if (!(from >= 0 && from < to && to <= 1)) {
                report.error(
                        DiagnosticCode.MALFORMED_MODEL,
                        flow.span(),
                        "the leak \"" + flow.name() + "\" needs 0 <= leak_start < leak_end <= 1");
            }
            leaks.add(new Container.Leak(flow.name(), from, to, has(flow.name(), "leak_integers")));
        }
        return leaks;
    }

    private double place(Name flow, String attribute, double absent) {
        Element element = flows.get(flow);
        if (element == null) {
            return absent;
        }
        Element leak = element.first("leak");
        Fragment own = element.attribute(attribute);
        Fragment written = own != null || leak == null ? own : leak.attribute(attribute);
        if (written == null || written.isBlank()) {
            return absent;
        }
        Double value = Numbers.parse(written.text());
        if (value == null) {
            report.error(DiagnosticCode.MALFORMED_MODEL, written.span(), "\"" + written + "\" is not a number");
            return absent;
        }
        return value;
    }
}
